"""Compiles our gold for time expressions: `python -m benchmarks.timex_gold [--dump HALF]`.

The markup in gold/timexes/ becomes dev.jsonl and test.jsonl beside it, checked: every type is TIMEX3's, every value has
a form that TIMEX3 knows, every event that a time is counted from is marked. With --dump one half is printed to be read.
"""

import re
import sys
from typing import get_args

from benchmarks.bracket_markup import Item, Line, read_items
from benchmarks.config import HERE
from benchmarks.gold_files import MarkupError, Record, run_compiler
from reportedly.knowledge.calendar import interval
from reportedly.model import TimexType

FOLDER = HERE / "gold" / "timexes"
TYPES: tuple[str, ...] = get_args(TimexType)
RELATIONS = ("after", "before")
NOTES = {"in", "mod", "quant", "freq", "off", "zone", *RELATIONS}
UNDATED = "undated"
VALUE = re.compile(
    r"(\d{2,4}|XXXX)(-(\d\d|XX)(-(\d\d|XX))?|-W(\d\d|XX)(-[1-7]|-WE)?|-[QH][1-4X]|-(SP|SU|FA|WI))?(T(\d\d:\d\d|\w\w))?"
    r"|PT?(\d+(\.\d+)?|X)[A-Z](\d+[A-Z])?|(PAST|PRESENT|FUTURE)_REF"
)
# How fine a value is, by its form: the first that fits.
GRAINS = (
    (r".*_REF|P.*", None),
    (r".*T\d\d:\d\d", "minute"),
    (r".*T[A-Z]{2}", "part of day"),
    (r".{4}-(..-..|W..-\d)", "day"),
    (r".*-WE", "weekend"),
    (r".{4}-W..", "week"),
    (r".{4}-[\dX]{2}", "month"),
    (r".*-Q.", "quarter"),
    (r".*-H.", "half"),
    (r".{4}-[A-Z]{2}", "season"),
    (r".{4}", "year"),
    (r".{3}", "decade"),
    (r".{2}", "century"),
)


def compiled(half: str) -> list[Record]:
    """The records of a half."""
    return [record(item) for item in read_items((FOLDER / f"sentences.{half}.txt").read_text("utf-8"))]


def record(item: Item) -> Record:
    """What is printed of one item; the date and the address go to the product with the text."""
    host = next((show.removeprefix("at ") for show in item.shows if show.startswith("at ")), None)
    timexes = sorted((_timex(item, line) for line in item.lines), key=lambda timex: timex["span"])
    published = None if item.style == UNDATED else item.style
    about = {"id": item.name, "published": published, "url": f"https://{host}/" if host else None}
    return {**about, "shows": list(item.shows), "text": item.text, "timexes": timexes}


def _timex(item: Item, line: Line) -> Record:
    """One expression with what it means; raises MarkupError where something is amiss."""
    spans, events = item.places(str(line.number)), item.places(f"{line.number}e")
    relation = next((key for key, _ in line.parts if key in RELATIONS), None)
    kind, value = line.words
    faults = {
        f"{len(spans)} places": len(spans) != 1,
        f"no type {kind}": kind not in TYPES,
        f"no value {value}": not VALUE.fullmatch(value),
        "an event without a relation, or a relation without": len(events) != (relation is not None),
        "no note of that name": {key for key, _ in line.parts} - NOTES,
    }
    if any(faults.values()):
        listed = ", ".join(fault for fault, there in faults.items() if there)
        raise MarkupError(f"{item.name}: {line.number} has {listed}")
    earliest, latest = _ends(line, kind, value)
    meaning: Record = {"span": list(spans[0]), "type": kind, "value": value, "earliest": earliest, "latest": latest}
    meaning["granularity"] = grain(value) if kind in ("DATE", "TIME") else None
    notes = {key: line.part(key) for key in ("mod", "quant", "freq")} | {"offset": line.part("off")}
    return {**meaning, **notes, "relation": relation, "event": list(events[0]) if events else None}


def _ends(line: Line, kind: str, value: str) -> tuple[str | None, str | None]:
    """First and last moment: as the line gives them, else those of the value in the calendar."""
    given = line.part("in")
    if given == "-":
        return None, None
    ends = tuple(given.split()) if given else interval(value) if kind in ("DATE", "TIME") else None
    if ends is None or len(ends) != 2:
        return None, None
    zone = line.part("zone") or ""
    return ends[0] + zone, ends[1] + zone


def grain(value: str) -> str | None:
    """How fine the value of a date or time is."""
    return next((name for form, name in GRAINS if re.fullmatch(form, value)), None)


def dump(records: list[Record]) -> str:
    """The records for reading: each text, and each expression with what it means."""
    return "\n".join("\n".join((f"== {r['id']} {r['published']}", r["text"], *_shown(r))) for r in records)


def _shown(record_: Record) -> list[str]:
    lines = []
    for timex in record_["timexes"]:
        words, event = (record_["text"][slice(*timex[key])] if timex[key] else "" for key in ("span", "event"))
        rest = [str(timex[key]) for key in ("granularity", "mod", "quant", "freq", "offset", "relation") if timex[key]]
        lines.append(f"  [{words}] {timex['type']} {timex['value']} {timex['earliest']}..{timex['latest']}")
        lines[-1] += "".join(f" {word}" for word in (*rest, event) if word)
    return lines


def main() -> int:
    """Writes the halves, or prints one; the exit status is 1 where the markup is faulty."""
    return run_compiler({"": FOLDER}, lambda _, half: compiled(half), dump, "timexes")


if __name__ == "__main__":
    sys.exit(main())
