"""Measures a trained head of status beside the rules: python -m training.status.

Prints the share right of the events that are read at all: by the head alone, by the rules, and by both, where the
rules' status counts so much more in log odds. By five folds on gold/status dev and train up to
FITTED, and fitted on these for the texts after FITTED.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from zlib import crc32

from benchmarks.config import HERE
from benchmarks.score_status import overlap
from reportedly.model import Span
from reportedly.reading import Reader, load_reader
from reportedly.reading.events.factuality import said_in
from reportedly.reading.events.find import candidates, status_head
from reportedly.reading.events.phrases import token_span
from training.events.data import read
from training.status.features import features
from training.status.fit import STATUSES, Example, Numbers, fit

FOLDS = 5
FITTED = "train-700"
TRUSTS = (0, 1, 2, 3, 4, 6, 9)  # log odds that are added to the status of the rules


def examples(reader: Reader, path: Path) -> Iterator[Example]:
    """The events of a set of gold for which there is a candidate."""
    for line in path.read_text("utf-8").splitlines():
        record = json.loads(line)
        page, layers = read(reader, record["id"], record["text"])
        said = said_in(layers.attributions)
        listed = [one for sentence in page.sentences for one in candidates(sentence, said)]
        spans = [token_span(one.trigger.first, one.trigger.last) for one in listed]
        for event in record["events"]:
            place = nearest(event["trigger"], spans)
            if place is not None:
                head = status_head(listed[place].trigger)
                found = features(head, said.around(spans[place]), record["text"])
                yield Example(record["id"], found, tuple(event["statuses"]), listed[place].judgement.status)


def nearest(trigger: list[int], spans: Sequence[Span]) -> int | None:
    """Which span shares most characters with a trigger of gold, of several the shortest."""
    shared = [(overlap(trigger, [s.start, s.end]), s.start - s.end, -n) for n, s in enumerate(spans)]
    best = max(shared, default=(0, 0, 0))
    return -best[2] if best[0] > 0 else None


def by_folds(listed: Sequence[Example]) -> Numbers:
    """The scores of each example by the head of the folds that it is not in."""
    scores = fit(listed).scores(listed)
    for fold in range(FOLDS):
        inside = [n for n, example in enumerate(listed) if crc32(example.text.encode()) % FOLDS == fold]
        rest = [example for example in listed if crc32(example.text.encode()) % FOLDS != fold]
        scores[inside] = fit(rest).scores([listed[n] for n in inside])
    return scores


def right(listed: Sequence[Example], scores: Numbers, trust: float) -> float:
    """The share right, in percent, where the rules' status counts so much more."""
    hits = 0
    for example, row in zip(listed, scores, strict=True):
        total = [score + trust * (status == example.rule) for status, score in zip(STATUSES, row, strict=True)]
        hits += STATUSES[total.index(max(total))] in example.right
    return 100 * hits / len(listed)


def told(name: str, listed: Sequence[Example], scores: Numbers) -> str:
    """One line of figures."""
    rules = 100 * sum(example.rule in example.right for example in listed) / len(listed)
    both = ", ".join(f"{trust}: {right(listed, scores, trust):.1f}" for trust in TRUSTS)
    return f"{name}: {len(listed)} events, rules {rules:.1f}; head with the rules trusted by {both}"


def main() -> None:
    """Measures."""
    reader = load_reader()
    listed = [e for half in ("dev", "train") for e in examples(reader, HERE / f"gold/status/{half}.jsonl")]
    later = [example for example in listed if example.text.startswith("train-") and example.text > FITTED]
    known = [example for example in listed if example not in later]
    print(told("dev and train, by folds", known, by_folds(known)))
    if later:
        print(told("train after 700", later, fit(known).scores(later)))


if __name__ == "__main__":
    main()
