"""Readings and stories come out of the file as they went in, and only what still holds goes in."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from reportedly.model import Codes, Reading, Span, StoryEntity, StoryMention
from reportedly.reconciling import reconcile
from reportedly.store import Settlement, Store
from reportedly.store.migrations import inflated, known_migrations, statements
from tests.reconciling.factory import event, reading, report, said
from tests.store.factory import sound

TEXT = "The water ministry said on Monday that troops retreated from Orsk. The mayor denied it."


def read(name: str) -> Reading:
    about = report(name, TEXT, day="2031-03-02")
    speech = said(about, "The water ministry", "said", "troops retreated from Orsk")
    deed = event(about, "retreated", "troops retreated from Orsk", by="a1", actors=("troops",))
    return reading(about, attributions=[speech], events=[deed])


def keep(store: Store, *names: str) -> dict[int, Reading]:
    """Keeps the readings of reports of these names; gives them by key."""
    given = {}
    with store.write():
        store.originals.keep("", b"")
        for name in names:
            key = store.reports.insert(read(name).report, name)
            store.readings.save(key, read(name))
            given[key] = read(name)
    return given


def settlement(store: Store, given: dict[int, Reading]) -> Settlement:
    """All stories of these readings, grouped by now, to take the place of all that there are."""
    store.marks.clear(given)
    return Settlement(store.stories.generations(), reconcile(given.values()), given)


def settled(store: Store, done: Settlement) -> bool:
    with store.write():
        return store.stories.settle(done)


def test_what_went_in_comes_out(store: Store) -> None:
    given = keep(store, "a", "b")
    done = settlement(store, given)
    assert settled(store, done)
    assert list(store.readings.of([2, 1])) == [given[2], given[1]]
    assert store.stories.ids() == [story.id for story in done.new] == ["a"]
    assert store.stories.get("a") == done.new[0]
    assert store.marks.dirty() == {}
    assert sound(store)


def test_a_reading_that_a_correction_changed_belongs_to_its_story(store: Store) -> None:
    given = keep(store, "a", "b")
    other = replace(given[2], report=replace(given[2].report, outlet="The Vell Post"), attributions=())
    story = replace(settlement(store, given).new[0], readings=(given[1], other))
    assert settled(store, replace(settlement(store, given), new=(story,)))
    assert store.stories.get("a").readings == (given[1], other)
    assert list(store.readings.of([2])) == [given[2]]


def test_the_rows_say_what_the_story_says(store: Store) -> None:
    done = settlement(store, keep(store, "a", "b"))
    settled(store, done)
    claim = done.new[0].claims[0]
    rows = store.connection.execute("SELECT text, standing, reports, carriers, origins FROM claim_list").fetchall()
    numbers = claim.numbers
    assert rows[0] == (claim.text, claim.standing, numbers.reports, numbers.carriers, numbers.origins)
    for name, start, end, exact in store.connection.execute(
        "SELECT report, start_offset, end_offset, exact FROM claim_evidence"
    ):
        assert store.reports.named(name)
        assert Span(start, end).words(TEXT) == exact
    speakers = store.connection.execute("SELECT source, stance, content, report FROM who_says_what ORDER BY report")
    assert speakers.fetchall()[0] == ("The water ministry", "asserts", "troops retreated from Orsk", "a")


def read_anew(store: Store) -> None:
    store.readings.save(1, read("a"))


def made_anew(store: Store) -> None:
    store.stories.settle(settlement(store, {1: read("a"), 2: read("b")}))


def superseded(store: Store) -> None:
    store.connection.execute("UPDATE reports SET current = 0 WHERE key = 2")


def into_another_story(store: Store) -> None:
    given = {2: read("b")}
    store.stories.settle(Settlement({}, reconcile(given.values()), given))


@pytest.mark.parametrize("meanwhile", [read_anew, made_anew, superseded, into_another_story])
def test_what_rests_on_something_that_changed_is_not_kept(store: Store, meanwhile: Callable[[Store], None]) -> None:
    done = settlement(store, keep(store, "a", "b"))
    with store.write():
        meanwhile(store)
    before = store.stories.generations()
    assert not settled(store, done)
    assert store.stories.generations() == before


def test_a_report_that_arrives_meanwhile_waits_for_its_own_settling(store: Store) -> None:
    done = settlement(store, keep(store, "a", "b"))
    given = keep(store, "c")
    assert settled(store, done)
    assert store.marks.dirty().keys() == given.keys()


def test_settling_again_replaces_what_was_there(store: Store) -> None:
    given = keep(store, "a", "b")
    settled(store, settlement(store, given))
    assert settled(store, settlement(store, given))
    assert store.stories.ids() == ["a"]
    assert [hit.kind for hit in store.search.find("retreated")] == [
        "report",
        "report",
        "quotation",
        "quotation",
        "claim",
    ]
    assert sound(store)


def test_the_names_of_older_cases_are_what_is_kept_today(store: Store) -> None:
    """What the second schema fills in for the stories that are there is what is kept with a new one."""
    done = settlement(store, keep(store, "a", "b"))
    mention = StoryMention("a", Span(4, 9), "name")
    orsk = StoryEntity("e1", "Orsk", "place", ("ORSK", "Orsk"), Codes(), (mention, mention))
    settled(store, replace(done, new=(replace(done.new[0], entities=(orsk,)),)))
    rows = store.connection.execute("SELECT * FROM story_names").fetchall()
    assert rows == [("a", "e1", "ORSK", "place", 0, 2), ("a", "e1", "Orsk", "place", 1, 2)]
    store.connection.execute("DELETE FROM story_names")
    store.connection.create_function("inflated", 1, inflated)
    for statement in statements(known_migrations()[1].script):
        if "INSERT OR IGNORE INTO story_names" in statement:
            store.connection.execute(statement)
    assert store.connection.execute("SELECT * FROM story_names").fetchall() == rows


def test_lists_of_names_and_carriers_keep_step_with_the_stories(store: Store) -> None:
    """What triggers add up is what is there, also after stories were made anew and dropped."""
    done = settlement(store, keep(store, "a", "b"))
    mention = StoryMention("a", Span(4, 9), "name")
    towns = [StoryEntity(f"e{n}", "Orsk", "place", ("Orsk",), Codes(), (mention,) * n) for n in (1, 2)]
    settled(store, replace(done, new=(replace(done.new[0], entities=tuple(towns)),)))
    assert store.connection.execute("SELECT * FROM names").fetchall() == [("Orsk", "place", 1, 3)]
    counted = "SELECT name, count(*) FROM claim_sources WHERE role = 'carrier' GROUP BY name"
    carriers = store.connection.execute("SELECT * FROM carriers").fetchall()
    assert carriers
    assert carriers == store.connection.execute(counted).fetchall()
    with store.write():
        store.stories.drop(["a"])
    assert store.connection.one("SELECT count(*) FROM names") == 0
    assert store.connection.one("SELECT count(*) FROM carriers") == 0
