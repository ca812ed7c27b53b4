"""Every entry of the examples' expected.yaml holds of what the command prints."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.end_to_end.printed import Printed, Record, expected, overlap, printed

EXAMPLES = ("mali-2022", "morocco-2023")
Place = tuple[str, int, int]
Check = Callable[[Printed, Any], None]


def furniture(out: Printed, entry: Record) -> None:
    place = out.find(entry["report"], entry["words"].strip())[0]
    found = out.readings[place[0]]["report"]["furniture"]
    assert [f for f in found if f["kind"] == entry["kind"] and overlap(place, place[0], *f["span"])], found


def not_in_text(out: Printed, entry: Record) -> None:
    assert entry["words"] not in out.readings[out.id_of(entry["report"])]["report"]["text"]


def published(out: Printed, entry: Record) -> None:
    name = out.id_of(entry["report"])
    told = next(r["published"] for r in out.parts("reports") if r["id"] == name)
    assert (told["earliest"] or "")[:10] == entry["earliest"], told
    assert told["how"] == entry["how"]


def credits(out: Printed, entry: Record) -> None:
    found = out.readings[out.id_of(entry["report"])]["report"]["credits"]
    assert (entry["name"], entry["kind"]) in [(c["name"], c["kind"]) for c in found]


def attributions(out: Printed, entry: Record) -> None:
    source = out.find(entry["report"], entry["source"])
    content = out.find(entry["report"], entry["content"])
    name = source[0][0]
    found = [
        a
        for a in out.readings[name]["attributions"]
        if any(overlap(p, name, *s) for s in a["content"] for p in content)
        and (entry.get("any_source") or any(overlap(p, name, *s) for s in a["source"] for p in source))
    ]
    right = [a for a in found if a["stance"] == entry["stance"]]
    assert right, [(a["stance"], a["because"]) for a in found]
    for agency in entry.get("through", ()):
        assert any(agency in [link["name"] for link in a["chain"]] for a in right)


def timexes(out: Printed, entry: Record) -> None:
    places = out.find(entry["report"], entry["words"])
    found = out.readings[places[0][0]]["timexes"]
    values = [t["value"] for t in found if any(overlap(p, p[0], *t["span"]) for p in places)]
    assert entry["value"] in values, values


def figures(out: Printed, entry: Record) -> None:
    place = out.find(entry["report"], entry["words"])[0]
    reading = out.readings[place[0]]
    met = [f for f in reading["figures"] if overlap(place, place[0], *f["span"])]
    assert met, reading["figures"]
    figure = met[0]
    for end in ("low", "high"):
        assert figure[end] == entry.get(end, figure[end])
    assert entry["counts"] in reading["report"]["text"][slice(*figure["counts"])]


def _entities(out: Printed, place: Place) -> set[str]:
    """The story entities that the words at a place name."""
    mentions = [(e["id"], m) for e in out.parts("entities") for m in e["mentions"]]
    return {name for name, m in mentions if overlap(place, m["report"], *m["span"])}


def entities_together(out: Printed, entry: list[list[str]]) -> None:
    left, right = (_entities(out, out.find(*side)[0]) for side in entry)
    assert left & right, (left, right)


def entities_apart(out: Printed, entry: list[list[str]]) -> None:
    left, right = (_entities(out, out.find(*side)[0]) for side in entry)
    assert not left & right


def lineage(out: Printed, entry: Record) -> None:
    source = out.id_of(entry["from"])
    target = out.id_of(entry["to"]) if entry["to"][0].isdigit() else entry["to"]
    kinds = [e["kind"] for e in out.parts("lineage") if (e["from"], e["to"]) == (source, target)]
    assert set(kinds) & set(entry.get("kinds", [entry.get("kind")])), kinds


def _claims(out: Printed, place: Place) -> set[str]:
    members = [(claim["id"], m) for claim in out.parts("claims") for m in claim["members"] if m["event"]]
    return {name for name, m in members if overlap(place, m["report"], *(m["trigger"] or m["span"]))}


def claims(out: Printed, entry: Record) -> None:
    joined = set.intersection(*(_claims(out, out.find(*side)[0]) for side in entry["together"]))
    assert joined
    names = {c["name"] for claim in out.parts("claims") if claim["id"] in joined for c in claim["carriers"]}
    assert names.issuperset(entry["carriers"]), names
    assert not names & set(entry.get("not_carriers", ())), names


def claims_apart(out: Printed, entry: list[list[str]]) -> None:
    left, right = (_claims(out, out.find(*side)[0]) for side in entry)
    assert not left & right


def discrepancies(out: Printed, entry: Record) -> None:
    left, right = (out.find(*entry[side])[0] for side in "ab")

    def meets(d: Record, place: Place) -> bool:
        return any(overlap(place, m["report"], m["start"], m["end"]) for m in d["members"])

    found = [d for d in out.parts("discrepancies") if meets(d, left) and meets(d, right)]
    verdicts = [(d["verdict"], d["because"]) for d in found]
    assert not {v for v, _ in verdicts} & set(entry.get("not", ())), verdicts
    if "verdicts" in entry:
        assert {v for v, _ in verdicts} & set(entry["verdicts"]), verdicts
    if "kinds" in entry:
        assert {d["kind"] for d in found} & set(entry["kinds"])


CHECKS: dict[str, Check] = {
    check.__name__: check
    for check in (
        furniture, not_in_text, published, credits, attributions, timexes, figures, entities_together,
        entities_apart, lineage, claims, claims_apart, discrepancies,
    )
}  # fmt: skip
CASES = [
    pytest.param(example, part, entry, id=f"{example} {part} {number}")
    for example in EXAMPLES
    for part, entries in expected(example).items()
    if part in CHECKS
    for number, entry in enumerate(entries)
]


@pytest.mark.model
@pytest.mark.parametrize(("example", "part", "entry"), CASES)
def test_what_must_be_found(example: str, part: str, entry: Any) -> None:
    CHECKS[part](printed(example), entry)


@pytest.mark.model
@pytest.mark.parametrize("example", EXAMPLES)
def test_one_story_and_a_brief_that_says_who_says_so(example: str) -> None:
    out, wanted = printed(example), expected(example)
    assert len(out.stories) == wanted["stories"]
    brief = out.stories[0]["brief_markdown"]
    for words in wanted["brief"]["says"]:
        assert words in brief
    for words in wanted["brief"]["says_not"]:
        assert words not in brief


@pytest.mark.model
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_entry_of_expected_yaml_is_one_that_is_checked(example: str) -> None:
    assert set(expected(example)) <= {*CHECKS, "stories", "brief"}
