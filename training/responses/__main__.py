"""Fits the weights of the signs of an answer: `python -m training.responses NEWS.jsonl [--folds]`.

Every pair that the linker looks at is an example: in the texts of our own gold, which are full of answers, right where
the gold has the link; in published reports (NEWS, where few answer anything), right where one who read them said so
(benchmarks/gold/attributions/judged.jsonl). Without the latter a model takes every second "said" for a denial. A
logistic model with a ridge is fitted to both; ridge and cut-offs stand here, as cross-validation over the texts had
them. Without --folds the weights are written into knowledge/tables/responses.toml; with it the figures of the folds are
printed.
"""

import json
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.score_chains import Text, paired, pairs_of
from reportedly import case
from reportedly.reading.attributions import responses
from reportedly.reading.attributions.responses.kinds import Kind
from reportedly.reading.attributions.responses.signs import Pair, signs
from reportedly.reading.attributions.responses.weighing import features, is_sure
from reportedly.reading.attributions.who import Who
from training.judged import judged_texts, own_texts
from training.logistic import Row, chance_of, fitted, section, seen

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "src/reportedly/knowledge/tables/responses.toml"
FOLDS = 8
SETS = ("dev", "train", "more", "further")
RIDGES = (0.5, 1.0, 2.0, 4.0)
RIDGE = 1.0  # over the folds F1 differs by a point at most from 0.5 to 2
RARE = 3  # signs that hold of fewer pairs are left out
JUDGED = 0.5  # how much a pair of a published report counts: there are a hundred times as many, and few answer anything
CUTS = (0.2, 0.25, 0.3, 0.4, 0.5)
CUT = 0.2
# The cut-off for cues that are none of answering. Over the folds 54 of 69 such are right in our own gold and some 5 of
# 50 in published reports: a "said" that is called a denial by mistake misleads most.
OPEN = 0.28
LEAST = 0.05  # weights nearer to nothing are left out
FIELDS = ("id", "title", "outlet", "published", "byline", "text")
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """A pair that was looked at.

    Attributes:
        text: Number of its text.
        answer: Number of the answer in it.
        target: Number of the other.
        held: Names of its features.
        right: Whether the gold has the link.
        wanted: Whether the gold has any link of that answer to what was found.
        counts: How much it counts.
    """

    text: int
    answer: int
    target: int
    held: tuple[str, ...]
    right: bool
    wanted: bool
    counts: float = 1.0


Noted = list[tuple[int, int, Kind, frozenset[str]]]


def examples(golds: Sequence[Record]) -> list[Example]:
    """The pairs of all texts, with whether they are right."""
    noted: Noted = []
    _note(noted)
    found: list[Example] = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.jsonl"
        rows = ({key: gold[key] for key in FIELDS if key in gold} for gold in golds)
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        for number, reading in enumerate(case.read((str(file),), workers=0)):
            found.extend(_of_text(number, golds[number], reading.to_dict(), noted))
            noted.clear()
    return found


def _note(noted: Noted) -> None:
    """Has the linker note each pair that it looks at."""

    def noting(pair: Pair, who: Who) -> frozenset[str]:
        held = signs(pair, who)
        noted.append((pair.mine.number, pair.theirs.number, pair.kind, held))
        return held

    responses.signs = noting  # type: ignore[attr-defined]


def _of_text(number: int, gold: Record, printed: Record, noted: Noted) -> Iterator[Example]:
    """The pairs of one text; those that the grammar leaves no doubt of are left out."""
    doubtful = [row for row in noted if row[3] and not is_sure(row[2], row[3])]
    return (_of_judged if "answers" in gold else _of_gold)(number, gold, printed, doubtful)


def _of_judged(number: int, judged: Record, printed: Record, noted: Noted) -> Iterator[Example]:
    """The pairs of a published report: right where a reader said so."""
    starts = [(one["cue"] or one["content"])[0][0] for one in printed["attributions"]]
    links = {(one[0], other[0]) for one, other in judged["answers"]}
    wanted = {one for one, _ in links}
    for mine, theirs, kind, held in noted:
        one, other = starts[mine], starts[theirs]
        held_ = tuple(features(kind, held))
        yield Example(number, mine, theirs, held_, (one, other) in links, one in wanted, JUDGED)


def _of_gold(number: int, gold: Record, printed: Record, noted: Noted) -> Iterator[Example]:
    """The pairs of one text of our gold; those of what counts neither way are left out."""
    text = paired(gold, printed)
    links = set(_links(text))
    spare = {name.split("/")[0] for name in text.spare}
    owned = {name.split("/")[0] for name in text.owner}
    wanted = {one for one, _ in links}
    for mine, theirs, kind, held in noted:
        one, other = f"a{mine + 1}", f"a{theirs + 1}"
        if {one, other} & spare or (one not in owned and other not in owned):
            continue
        yield Example(number, mine, theirs, tuple(features(kind, held)), (one, other) in links, one in wanted)


def _links(text: Text) -> Iterator[tuple[str, str]]:
    """The pairs of printed names that stand for a link of the gold, or for one that is as right."""
    printed = {gold.name: name for name, gold in text.owner.items()}
    for one, other in pairs_of(text.gold, "responds_to"):
        for target in (other.name, *one.given.get("responds_also", [])):
            if one.name in printed and target in printed:
                yield printed[one.name].split("/")[0], printed[target].split("/")[0]


def fit(rows: Sequence[Example], ridge: float) -> dict[str, float]:
    """The weights that the examples give."""
    return fitted(seen([Row(row.held, row.right, row.counts) for row in rows], RARE), ridge)


def f1(rows: Sequence[tuple[Example, float]], cut: float) -> float:
    """F1 of the best pair of each answer, where it is likely enough; links to what was not found are out of reach."""
    best: dict[tuple[int, int], tuple[float, int, bool]] = {}
    wanted = {(row.text, row.answer) for row, _ in rows if row.wanted}
    for row, chance in rows:
        key, rank = (row.text, row.answer), (chance, -abs(row.answer - row.target), row.right)
        if chance >= cut and rank > best.get(key, (0.0, 0, False)):
            best[key] = rank
    hits = sum(right for *_, right in best.values())
    return 200 * hits / (len(best) + len(wanted)) if best or wanted else 0.0


def folded(rows: Sequence[Example], ridge: float) -> list[tuple[Example, float]]:
    """Each pair with its likelihood from weights that were fitted without its text."""
    found: list[tuple[Example, float]] = []
    for fold in range(FOLDS):
        weights = fit([row for row in rows if row.text % FOLDS != fold], ridge)
        found += [(row, chance_of(row.held, weights)) for row in rows if row.text % FOLDS == fold]
    return found


def show(rows: Sequence[Example], published: int) -> None:
    """Prints F1 over the folds on our own gold and on the published reports, whose numbers start at `published`."""
    for ridge in RIDGES:
        over = folded(rows, ridge)
        own, news = ([row for row in over if (row[0].text >= published) is side] for side in (False, True))
        for cut in CUTS:
            print("ridge", ridge, "cut", cut, "own gold", round(f1(own, cut), 2), "published", round(f1(news, cut), 2))


def weights_of(rows: Sequence[Example]) -> str:
    """The section of the table that the pairs give."""
    return section(fit(rows, RIDGE), {"least": CUT, "least_open": OPEN}, LEAST)


def main() -> None:
    """Fits the weights and writes them, or prints the figures of the folds."""
    news = next(path for path in sys.argv[1:] if not path.startswith("--"))
    golds = own_texts(SETS)
    rows = examples([*golds, *judged_texts(Path(news), "judged")])
    print(len(rows), "pairs,", sum(row.right for row in rows), "right")
    if "--folds" in sys.argv:
        show(rows, len(golds))
        return
    table, made = TABLE.read_text("utf-8"), weights_of(rows)
    TABLE.write_text(re.sub(r"\[weights\]\n.*?\n\n", lambda _: made, table, count=1, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
