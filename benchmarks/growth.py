"""What adding one report costs as a case grows: `python -m benchmarks.growth --readings FILE --case FILE [--to N]`.

The base are the first invented reports of benchmarks/synthetic.py, read with the model once and kept in FILE. The case
grows by telling them again (benchmarks/clones.py), through the same store and the same grouping; the stories of a round
are those of the base told again, where the groups are the same, and are made where not. At each size some reports are
added one by one as a user's command would, read with the model, and measured. Results go into docs/growth.md.
"""

import argparse
import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date
from itertools import count, islice
from pathlib import Path
from statistics import median

import msgspec

from benchmarks import synthetic
from benchmarks.clones import Base, Round, reading_of
from benchmarks.config import RESULTS
from reportedly.case.adding import receive
from reportedly.case.case import open_case
from reportedly.case.inputs import report as make_report
from reportedly.case.regrouping import regroup_changed
from reportedly.case.run import read, read_one
from reportedly.case.settling import settle
from reportedly.intake import Arrival
from reportedly.model import Reading, Report, Story
from reportedly.reconciling import reconcile
from reportedly.store import Settlement, Store

BASE = 1_500  # reports of the base: 94 days, so that two tellings of one story lie far apart
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
MEASURED = 50
WARM = 10
FIRST = 500  # reports that arrive at once in the first round; later a round comes at once


@dataclass(frozen=True, slots=True)
class Cost:
    """Milliseconds for one report, by what is done: of the processor and by the clock."""

    cpu: dict[str, float]
    clock: dict[str, float]


class Watch:
    """Times the parts of adding each report, of the processor and by the clock, in milliseconds."""

    def __init__(self) -> None:
        self._cpu: dict[str, list[float]] = defaultdict(list)
        self._clock: dict[str, list[float]] = defaultdict(list)

    @contextmanager
    def of(self, part: str) -> Iterator[None]:
        """Times what is done inside."""
        cpu, clock = time.process_time(), time.perf_counter()
        yield
        self._cpu[part].append((time.process_time() - cpu) * 1000)
        self._clock[part].append((time.perf_counter() - clock) * 1000)

    def medians(self) -> Cost:
        """Those of the reports; a median, since the machine has other work too."""
        cpu, clock = ({part: round(median(all), 1) for part, all in kept.items()} for kept in (self._cpu, self._clock))
        return Cost(cpu, clock)


@dataclass(frozen=True, slots=True)
class Size:
    """What was measured at one size of the case."""

    reports: int
    stories: int
    cost: Cost
    bytes_per_report: int
    megabytes: int  # of memory, the most so far
    touched: float  # stories made anew for one report


def main() -> int:
    """Grows and measures."""
    parser = argparse.ArgumentParser("python -m benchmarks.growth", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--readings", type=Path, required=True, help="where the readings of the base are kept")
    parser.add_argument("--case", type=Path, required=True, help="a new file")
    parser.add_argument("--to", type=int, default=SIZES[-1])
    options = parser.parse_args()
    base = load_base(options.readings)
    sizes = [size for size in SIZES if size <= options.to]
    found = []
    for size in grow(base, options.case, sizes):
        found.append(asdict(size))
        print(json.dumps(found[-1]), flush=True)
        (RESULTS / "growth.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return 0


def load_base(kept: Path) -> Base:
    """The base; its reports are read where they have not been."""
    if not kept.is_file():
        invented = list(islice(synthetic.reports(BASE), BASE))
        made = [make_report(**asdict(report)) for report in invented]
        read_ones = [found for found in read(made) if isinstance(found, Reading)]
        kept.write_bytes(b"\n".join(msgspec.json.encode(found) for found in read_ones))
    readings = tuple(msgspec.json.decode(line, type=Reading) for line in kept.read_bytes().splitlines())
    stories = tuple(replace(story, readings=()) for story in reconcile(readings))
    days = sorted(date.fromisoformat(day) for r in readings if (day := r.report.published.earliest))
    return Base(readings, stories, (days[-1] - days[0]).days + 2)


def grow(base: Base, file: Path, sizes: list[int]) -> Iterator[Size]:
    """Grows a case and measures at each size."""
    with open_case(file) as case:
        store, reports = case.store, 0
        parts = chunks(base)
        add_each(store, newcomers(base, 1_000, 0)[:WARM], Watch())
        for number, size in enumerate(sizes, 1_001):
            while reports < size:
                round, readings = next(parts)
                made = put(store, base, round, readings)
                reports += len(readings)
                print(
                    f"{time.strftime('%H:%M:%S')} {reports} reports, {made} stories made", file=sys.stderr, flush=True
                )
            yield measured(store, newcomers(base, number, last_day(readings, base)), reports)


def chunks(base: Base) -> Iterator[tuple[Round, list[Reading]]]:
    """The readings of all rounds, some at a time."""
    for number in count(0):
        round = base.round(number)
        size = len(base.readings) if number else FIRST
        for start in range(0, len(base.readings), size):
            yield round, [reading_of(reading, round) for reading in base.readings[start : start + size]]


def put(store: Store, base: Base, round: Round, readings: list[Reading]) -> int:
    """Keeps reports with their readings, and settles; how many stories had to be made."""
    keys: dict[str, int] = {}
    with store.write():
        for reading in readings:
            report = reading.report
            store.originals.keep(report.sha256, report.text.encode("utf-8"))
            keys[report.id] = store.reports.insert(report, report.sha256)
            store.readings.save(keys[report.id], reading)
    while regroup_changed(store):
        pass
    if round.number:
        given = {reading.report.id: reading for reading in readings}
        with store.write():
            for story in base.stories:
                retell(store, round.tell(story), given, keys)
    return sum(1 for _ in settle(store))


def retell(store: Store, story: Story, given: dict[str, Reading], keys: dict[str, int]) -> None:
    """Keeps a story told again, where its reports are a group."""
    readings = {keys[report.id]: given[report.id] for report in story.reports}
    found = store.groups.of_reports(readings)
    group = store.groups.get(found.pop()) if len(found) == 1 else None
    if group is not None and set(group.reports) == readings.keys():
        whole = replace(story, readings=tuple(readings.values()))
        if store.stories.settle(Settlement({}, (whole,), readings)):
            store.groups.settle([group])


def last_day(readings: list[Reading], base: Base) -> int:
    """How many days the last of these reports came after the first of the base."""
    days = [day for reading in readings if (day := reading.report.published.earliest)]
    first = min(day for reading in base.readings if (day := reading.report.published.earliest))
    return (date.fromisoformat(max(days)) - date.fromisoformat(first)).days


def newcomers(base: Base, number: int, days: int) -> list[Report]:
    """The reports that are added one by one: always the first of the base, told in a round of their own."""
    round = replace(base.round(number), days=days)
    return [reading_of(reading, round).report for reading in base.readings[:MEASURED]]


def measured(store: Store, reports: list[Report], size: int) -> Size:
    """What adding these one by one costs."""
    watch = Watch()
    made = add_each(store, reports, watch)
    path = Path(store.path)
    held = path.stat().st_size / (size + len(reports))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    stories = int(store.connection.one("SELECT count(*) FROM stories"))
    return Size(size, stories, watch.medians(), round(held), memory, made / len(reports))


def add_each(store: Store, reports: list[Report], watch: Watch) -> int:
    """Adds reports one by one as the command does; how many stories were made anew."""
    made = 0
    for report in reports:
        with watch.of("receive"):
            receive(store, Arrival(report, report.text.encode("utf-8"), "growth"))
        (key,) = store.reports.keys("pending")
        with watch.of("read"):
            reading = read_one(report, None, True)
        assert isinstance(reading, Reading)
        with watch.of("save"), store.write():
            store.readings.save(key, reading)
        with watch.of("settle"):
            made += sum(1 for _ in settle(store))
    return made


if __name__ == "__main__":
    sys.exit(main())
