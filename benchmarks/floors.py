"""Floors: what a measure may not fall below, and the data that it was measured on. They may only rise."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.config import HERE, read_toml

FLOORS = HERE / "floors.toml"
# Figures are percentages with two places; so much may differ between two kinds of processor.
EPSILON = 0.05
# Of these, less is better.
FALLING = ("all.wrong_3", "worst.wrong_3", "doubted.sound", "other.merged")

Measures = dict[str, dict[str, float]]  # task → measure → value

HEAD = """\
# Floors of the benchmarks, and the SHA-256 of each data file that they were measured on. Written by
# `python -m benchmarks --update` (all data) and `python -m benchmarks --gate --update` (the small part).
# Floors may only rise; lowering one takes --allow-regression and a reason in the commit.
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """The pinned floors of the whole data and of the small part, and the hashes of the data."""

    full: Measures = field(default_factory=dict)
    gate: Measures = field(default_factory=dict)
    data: dict[str, str] = field(default_factory=dict)


def load(path: Path = FLOORS) -> Floors:
    """The pinned floors; none where nothing was pinned yet."""
    table: dict[str, Any] = read_toml(path.name) if path == FLOORS and path.is_file() else {}
    return Floors(table.get("full", {}), table.get("gate", {}), table.get("data", {}))


def falls(measure: str, value: float, floor: float) -> bool:
    """Whether a value is worse than its floor by more than the processors may differ."""
    return value > floor + EPSILON if measure in FALLING else value < floor - EPSILON


def below(found: Measures, floors: Measures) -> list[str]:
    """What fell below its floor, one plain sentence each; a measure that is gone has fallen too."""
    faults = []
    for task in sorted(set(found) & set(floors)):
        for measure, floor in floors[task].items():
            value = found[task].get(measure)
            if value is None:
                faults.append(f"{task} {measure} was not measured, its floor is {floor}")
            elif falls(measure, value, floor):
                faults.append(f"{task} {measure} is {value}, its floor is {floor}")
    return faults


def changed(found: dict[str, str], pinned: dict[str, str]) -> list[str]:
    """Which data files are not those that the floors were measured on."""
    return [
        f"{name} is not the file that the floors were measured on (SHA-256 {digest})"
        for name, digest in sorted(found.items())
        if pinned.get(name, digest) != digest
    ]


def merged(found: Measures, floors: Measures, *, may_lower: bool) -> Measures:
    """The floors with what was measured now; without leave to lower, a floor stays where less was measured."""
    both: Measures = {}
    for task in sorted({*floors, *found}):
        old, new = floors.get(task, {}), found.get(task, {})
        better = {name: max(value, new.get(name, value)) for name, value in old.items() if name not in FALLING}
        better |= {name: min(value, new.get(name, value)) for name, value in old.items() if name in FALLING}
        both[task] = {**old, **new} if may_lower else {**new, **better}
    return both


def write(floors: Floors, path: Path = FLOORS) -> None:
    """Writes the floors, sorted."""
    lines = [HEAD, "[data]"]
    lines += [f'"{name}" = "{digest}"' for name, digest in sorted(floors.data.items())]
    for part, measures in (("full", floors.full), ("gate", floors.gate)):
        for task in sorted(measures):
            lines += ["", f"[{part}.{task}]"]
            lines += [f'"{measure}" = {value}' for measure, value in measures[task].items()]
    path.write_text("\n".join(lines) + "\n", "utf-8")
