"""Speed: `python -m benchmarks.speed GOLD` prints what reading costs beside the bare parse, as JSON.

Every text is parsed bare and read stage by stage in turn, in one process on one thread, so that whatever else the
machine does falls on both alike. The bare pipeline is spaCy's as spaCy loads it, none of ours. Run it in a process of
its own.
"""

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import spacy
from spacy.language import Language

from reportedly.case.inputs import reports_of
from reportedly.model import Report
from reportedly.reading import Reader, load_reader
from reportedly.reading.language import DEFAULT_MODEL
from reportedly.reading.parse import parse
from reportedly.reading.stage import Layers

Made = TypeVar("Made")

ROUNDS = 2  # of each the fastest counts: what disturbs only ever adds
REPORTS = 25


def main() -> None:
    """Prints words, and seconds of each stage, over the first reports of a file."""
    items = [item for item in reports_of(Path(sys.argv[1])) if isinstance(item, Report)]
    reports = items[:REPORTS]
    reader, bare = load_reader(), spacy.load(DEFAULT_MODEL)
    reader.read(reports[0])  # the first report pays for what is made once
    bare(reports[0].text)
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        spent = one_round(reader, bare, reports)
        best = {name: min(seconds, best.get(name, seconds)) for name, seconds in spent.items()}
    words = sum(len(report.text.split()) for report in reports)
    print(json.dumps({"reports": len(reports), "words": words, "seconds": best}))


def one_round(reader: Reader, bare: Language, reports: list[Report]) -> defaultdict[str, float]:
    """Seconds of the bare pipeline, of our parse and of each stage, and of the whole reading."""
    spent: defaultdict[str, float] = defaultdict(float)
    for report in reports:
        timed(spent, "bare spaCy", partial(bare, report.text))
        page = timed(spent, "parse", partial(parse, report, reader.nlp))
        layers = Layers()
        for stage in reader.stages:
            layers = timed(spent, stage.name, partial(stage.run, page, layers))
        timed(spent, "whole reading", partial(reader.read, report))
    return spent


def timed(spent: defaultdict[str, float], name: str, work: Callable[[], Made]) -> Made:
    """The work's result; its seconds are added under the name."""
    start = time.perf_counter()
    made = work()
    spent[name] += time.perf_counter() - start
    return made


if __name__ == "__main__":
    main()
