"""Scores what names like places mean: python -m benchmarks.score_metonymy GOLD PRINTED.

PRINTED comes from `reportedly read --json`. The entity whose mention is nearest to the marked name answers for it,
those who act before places. A metonym and a government act; a place is one; all else, and nothing, is neither.

  acting     share right, of acting (gold: government, institution), place and neither (team, company, person, event)
  macro      the same as the mean over the three
  country    of those that act in gold and in print: the country's code is right
  whole      share of all names with acting right and, where they act, the country
  is ...     acting for each reading of gold, and what was printed instead
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from benchmarks.entity_answers import answers
from benchmarks.entity_gold import ACTING
from benchmarks.score_status import share
from benchmarks.scored import print_scores

Record = dict[str, Any]


def wanted(mention: Record) -> str:
    """The coarse reading of gold: acting, place or neither."""
    reading = mention["reading"]
    return "acting" if reading in ACTING else reading if reading == "place" else "neither"


def printed_as(mention: Record, entities: Iterable[Record]) -> tuple[str, str | None]:
    """The coarse reading that is printed, and the country of who acts."""
    for entity in answers(mention["span"], entities)[:1]:
        if entity["form"] == "metonym" or entity["kind"] == "government":
            return "acting", entity["codes"].get("country")
        return "place" if entity["kind"] == "place" else "neither", None
    return "neither", None


def score(gold: Iterable[Record], printed: Iterable[Record]) -> dict[str, dict[str, Any]]:
    """Every row of the table."""
    readings = {record["report"]["id"]: record["entities"] for record in printed if "report" in record}
    crossed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    fine: defaultdict[str, Counter[str]] = defaultdict(Counter)
    tally: Counter[str] = Counter()
    for record in gold:
        for mention in record["mentions"]:
            said, country = printed_as(mention, readings.get(record["id"], []))
            want = wanted(mention)
            crossed[want][said] += 1
            fine[mention["reading"]][said] += 1
            both = want == said == "acting"
            tally.update({"gold": 1, "right": want == said, "acting": both})
            tally["country"] += both and country == mention["country"]
            tally["whole"] += want == said and (not both or country == mention["country"])
    return _table(tally, crossed) | {f"is {name}": dict(sorted(fine[name].items())) for name in sorted(fine)}


def _table(tally: Counter[str], crossed: dict[str, Counter[str]]) -> dict[str, dict[str, Any]]:
    each = [share(said[want], said.total()) for want, said in crossed.items()]
    return {
        "acting": {"accuracy": share(tally["right"], tally["gold"]), "gold": tally["gold"]},
        "macro": {"accuracy": round(sum(each) / len(each), 2) if each else 0.0},
        "country": {"accuracy": share(tally["country"], tally["acting"]), "gold": tally["acting"]},
        "whole": {"accuracy": share(tally["whole"], tally["gold"]), "gold": tally["gold"]},
    }


if __name__ == "__main__":
    print_scores(score)
