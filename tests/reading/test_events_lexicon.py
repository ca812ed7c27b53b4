"""The trigger lexicon: how its lines are read, and that its tables agree with one another."""

import pytest

from reportedly.knowledge import read_table
from reportedly.reading.events.lexicon import Frame, best, lexicon

OUTSIDE = ("about", "classes")


def frame(lemma: str, particles: set[str], slots: dict[str, set[str]]) -> Frame | None:
    listed = lexicon().verbs.get(lemma, ())
    return best(listed, frozenset(particles), {slot: frozenset(words) for slot, words in slots.items()})


CHOICES = [
    ("withdraw", set(), {"obj": {"troop"}}, ("RETREAT", "withdraw")),
    ("withdraw", set(), {"obj": {"aid"}}, ("SANCTION", "withdraw")),
    ("withdraw", set(), {"obj": {"charge"}}, ("CONCEDE", None)),
    ("violate", set(), {"obj": {"ceasefire"}}, ("ASSAULT", None)),
    ("pull", {"out"}, {"obj": {"troop"}}, ("RETREAT", "withdraw")),
    ("call", {"for"}, {"for": {"talk"}}, ("REQUEST", "meet")),
]


@pytest.mark.parametrize(("lemma", "particles", "slots", "expected"), CHOICES)
def test_the_most_special_frame_wins(
    lemma: str, particles: set[str], slots: dict[str, set[str]], expected: tuple[str, str | None]
) -> None:
    found = frame(lemma, particles, slots)
    assert found is not None
    assert (found.type, found.mode) == expected


def test_a_condition_that_fails_leaves_no_frame() -> None:
    assert frame("impose", set(), {"obj": {"tone"}}) is None


def test_every_type_of_the_lexicon_is_documented() -> None:
    known = set(read_table("plover")["types"]) | set(read_table("reported_types")["types"])
    assert set(read_table("triggers")) - set(OUTSIDE) <= known


def test_every_mode_of_the_lexicon_is_one_of_plover() -> None:
    types = read_table("plover")["types"]
    for name, part in read_table("triggers").items():
        modes = {mode for mode, inner in part.items() if isinstance(inner, dict)} if name not in OUTSIDE else set()
        assert modes <= set(types.get(name, {}).get("modes", ())), name


def test_every_tie_break_names_types() -> None:
    table = read_table("plover")
    for part in ("future", "refused"):
        assert set(table[part]) | set(table[part].values()) <= set(table["types"])


@pytest.mark.parametrize("name", ["triggers", "plover", "contexts", "event_cues", "event_roles", "reported_types"])
def test_every_table_says_where_it_is_from(name: str) -> None:
    assert set(read_table(name)["about"]) >= {"title", "source", "licence", "date"}
