"""The same address or id with another text is a new version, and never another carrier."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest

import reportedly
from reportedly.case import Case, Revision, report
from reportedly.case.adding import receive
from reportedly.case.inputs import arrivals_of
from reportedly.case.versions import overlap, precedes
from reportedly.cli.changes import lines
from reportedly.errors import UsageError
from reportedly.model import Published, Report
from reportedly.telling.records import story_record

URL = "https://courier.example/2031/03/dam-holds-at-orsk"
FIRST = "The dam at Orsk held on Monday, killing 12 people, the ministry said. Two villages in the valley were flooded."
SECOND = FIRST.replace("12", "24")
THIRD = f"{SECOND} The mayor of Orsk thanked the firefighters."
OTHER = "Dockers at the port of Vell began a strike over wages. Their union expects talks to fail within days."


@pytest.fixture
def case(file: str) -> Iterator[Case]:
    with reportedly.open_case(file) as opened:
        yield opened


def courier(text: str, *, url: str | None = URL, day: str | None = None, id: str | None = None) -> Report:
    return report(text, outlet="Courier", url=url, published=day, id=id)


def arrive(case: Case, *reports: Report) -> list[str]:
    """What became of each."""
    return [receive(case.store, item).what for item in arrivals_of(list(reports))]


def kept(case: Case) -> list[tuple[str, int, bool, str]]:
    """Id, number, whether it is current, and text of all versions, by arrival."""
    rows = case.store.connection.execute("SELECT id, version, current, text FROM reports ORDER BY key")
    return [(id, version, bool(current), text) for id, version, current, text in rows]


@pytest.mark.parametrize(
    ("second", "what"),
    [
        (courier(SECOND), "version"),
        (courier(SECOND, url=f"{URL}/?utm_source=mail#top"), "version"),
        (courier(FIRST, url=f"{URL}#top"), "there"),
        (courier(FIRST, day="2031-03-04"), "there"),
        (courier(SECOND, url="https://courier.example/2031/03/flood-in-the-valley"), "added"),
        (courier(OTHER), "added"),
        (courier(SECOND, url=None), "added"),
        (courier(SECOND, url="https://courier.example/news"), "added"),
    ],
    ids=["url", "url with more", "same text", "same text, dated", "other url", "nothing shared", "no url", "a list"],
)
def test_the_same_article_with_another_text_is_a_version(case: Case, second: Report, what: str) -> None:
    assert arrive(case, courier(FIRST), second) == ["added", what]
    assert [number for _, number, _, _ in kept(case)] == {"version": [1, 2], "there": [1], "added": [1, 1]}[what]


def test_a_list_of_articles_is_no_article(case: Case) -> None:
    listing = "https://courier.example/news"
    assert arrive(case, courier(FIRST, url=listing), courier(SECOND, url=listing)) == ["added", "added"]


def test_texts_at_one_address_that_share_little_are_reports_of_their_own_and_the_case_says_why(case: Case) -> None:
    arrive(case, courier(FIRST), courier(OTHER))
    (because,) = case.store.connection.column("SELECT because FROM reports WHERE because IS NOT NULL")
    assert because.startswith("It has the address courier.example/2031/03/dam-holds-at-orsk of another report, but")


def test_an_explicit_id_makes_versions_too(case: Case) -> None:
    texts = [courier(text, url=None, id="orsk") for text in (FIRST, SECOND, FIRST)]
    assert arrive(case, *texts) == ["added", "version", "there"]
    assert kept(case) == [("orsk", 1, False, FIRST), ("orsk", 2, True, SECOND)]


def test_an_explicit_id_with_a_text_that_shares_nothing_is_refused(case: Case) -> None:
    arrive(case, courier(FIRST, url=None, id="orsk"))
    (item,) = arrivals_of(courier(OTHER, url=None, id="orsk"))
    step = receive(case.store, item)
    assert (step.what, step.error and step.error.what) == ("refused", "id taken")
    assert len(kept(case)) == 1


def test_a_withdrawal_is_a_version_though_nothing_is_left_of_the_text(case: Case) -> None:
    arrive(case, courier(FIRST), courier("This article has been withdrawn."))
    assert [number for _, number, _, _ in kept(case)] == [1, 2]
    (because,) = case.store.connection.column("SELECT because FROM reports WHERE because IS NOT NULL")
    assert because.endswith("and announces that it is withdrawn.")


def test_an_address_where_each_day_another_article_stands_is_no_trouble(case: Case) -> None:
    texts = [
        f"{word} {word}ing {word}ed {word}er {word}est was all there is." for word in ("dam", "port", "vote", "war")
    ]
    assert arrive(case, *(courier(text) for text in texts)) == ["added"] * 4


DATED = (courier(FIRST, day="2031-03-02"), courier(SECOND, day="2031-03-03"), courier(THIRD, day="2031-03-05"))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_dates_tell_which_version_is_newer_whatever_came_first(case: Case, order: tuple[int, ...]) -> None:
    assert arrive(case, *(DATED[i] for i in order)) == ["added", "version", "version"]
    numbered = sorted((number, current, text) for _, number, current, text in kept(case))
    assert numbered == [(1, False, FIRST), (2, False, SECOND), (3, True, THIRD)]
    assert {id for id, *_ in kept(case)} == {DATED[0].id}


def test_without_dates_the_later_arrival_is_newer(case: Case) -> None:
    arrive(case, courier(SECOND), courier(FIRST), courier(SECOND))
    assert [(number, text) for _, number, _, text in kept(case)] == [(1, SECOND), (2, FIRST)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("2031-03-02", "2031-03-03", True),
        ("2031-03-03", "2031-03-02", False),
        ("2031-03-02", "2031-03-02", False),
        ("2031-03-02", "2031-03-02T18:00:00", False),
        ("2031-03-02T17:00:00", "2031-03-02T18:00:00", True),
        ("2031-03-02T17:00:00+00:00", "2031-03-02T18:30:00+02:00", False),
        (None, "2031-03-02", False),
        ("2031-03-02", None, False),
    ],
)
def test_a_date_precedes_another_where_that_is_known(left: str | None, right: str | None, expected: bool) -> None:
    dates = [Published(day, day, "metadata") if day else Published() for day in (left, right)]
    assert precedes(*dates) is expected


@pytest.mark.parametrize(
    ("left", "right", "least", "most"),
    [
        (FIRST, SECOND, 0.8, 1.0),
        (FIRST, THIRD, 0.8, 1.0),
        (FIRST, OTHER, 0.0, 0.2),
        ("", "", 1.0, 1.0),
        ("a", "", 0, 0),
    ],
)
def test_overlap_is_the_share_of_the_shorter_texts_words(left: str, right: str, least: float, most: float) -> None:
    assert least <= overlap(left, right) <= most


def test_copies_of_several_versions_keep_ids_of_their_own(case: Case) -> None:
    twice = [report(FIRST, outlet=outlet, url=f"https://{outlet}.example/dam-holds-at-orsk") for outlet in "ab"]
    arrive(case, *twice, report(SECOND, outlet="b", url="https://b.example/dam-holds-at-orsk"))
    ids = [id for id, *_ in kept(case)]
    assert ids == [twice[0].id, f"{twice[0].id}~2", f"{twice[0].id}~2"]


NOTICE = "Correction: An earlier version of this report said 12 people had died. The correct figure is 24."
OLD = (
    "Rebels shelled the market of Lower Vell on Monday, killing 12 people, the governor said.\n\n"
    "The army denied that its soldiers had left the town."
)
NEW = f"{OLD.split(chr(10), maxsplit=1)[0].replace('12', '24')}\n\nThe market will stay shut.\n\n{NOTICE}"


def vell(text: str) -> Report:
    return report(text, outlet="Courier", url="https://courier.example/a/market-shelled-in-vell", id="vell")


@pytest.fixture
def told() -> list[Report]:
    """Reports of others that carry the older version."""
    again = "Rebels shelled the market of Lower Vell on Monday, killing 12 people, Norda reported. It did not say more."
    return [report(again, outlet="Hill Post", id="hill"), report(OTHER, id="port")]


@pytest.mark.model
def test_only_the_newest_version_counts_in_stories(case: Case, told: list[Report]) -> None:
    case.add([vell(OLD), *told])
    case.add(vell(NEW))
    shot = reportedly.read_stories([vell(NEW), *told])
    assert [story_record(story) for story in case.stories()] == [story_record(story) for story in shot]
    before = [story_record(story) for story in case.stories()]
    case.add(vell(OLD))
    assert [story_record(story) for story in case.stories()] == before


@pytest.mark.model
def test_versions_in_one_run_are_as_versions_one_after_the_other(
    case: Case, told: list[Report], tmp_path: Path
) -> None:
    case.add([vell(OLD), *told])
    case.add(vell(NEW))
    with reportedly.open_case(tmp_path / "other.case") as other:
        other.add([vell(OLD), *told, vell(NEW)])
        assert list(case.changes()) == list(other.changes())
        assert list(case.stories()) == list(other.stories())


@pytest.mark.model
@pytest.mark.parametrize("order", [(0, 2, 1), (1, 0, 2), (2, 1, 0)])
def test_dated_versions_make_equal_cases_in_any_order(
    case: Case, told: list[Report], order: tuple[int, ...], tmp_path: Path
) -> None:
    for at in order:
        case.add(DATED[at])
    case.add(told)
    with reportedly.open_case(tmp_path / "other.case") as other:
        other.add([*told, *DATED])
        assert list(case.stories()) == list(other.stories())
        assert [replace(one, because=None) for one in case.changes()] == [
            replace(one, because=None) for one in other.changes()
        ]


@pytest.mark.model
def test_a_withdrawn_report_tells_nothing_any_more(case: Case, told: list[Report]) -> None:
    case.add([vell(OLD), *told])
    case.add(vell("This article has been retracted."))
    assert [story_record(story) for story in case.stories()] == [
        story_record(story) for story in reportedly.read_stories([vell("This article has been retracted."), *told])
    ]
    (revision,) = case.changes("vell")
    assert [one.kind for one in revision.notices] == ["retraction"]
    assert not [change for change in revision.changes if change.how == "changed"]


@pytest.mark.model
def test_what_a_version_no_longer_claims_is_marked_and_shown(case: Case) -> None:
    case.add([vell(OLD), vell(NEW)])
    (revision,) = case.changes("vell")
    assert (revision.older and revision.older.number, revision.newer.number) == (1, 2)
    assert [(one.kind, one.words.exact) for one in revision.notices] == [("correction", NOTICE)]
    marked = case.store.connection.execute(
        "SELECT kind, exact, newer_exact, announced IS NOT NULL FROM superseded_list ORDER BY kind, start_offset"
    ).fetchall()
    assert ("figure", "12 people", "24 people", 1) in marked
    assert ("attribution", "that its soldiers had left the town", None, 0) in marked
    assert len(marked) == sum(change.supersedes for change in revision.changes)


@pytest.mark.model
def test_changes_are_shown_as_lines_and_records(case: Case) -> None:
    case.add([vell(OLD), vell(NEW), report(OTHER, id="port")])
    (revision,) = case.changes()
    shown = "\n".join(lines(revision))
    assert shown.startswith("Courier: vell: version 1 → version 2\n  correction announced: Correction: An earlier")
    assert "figure (announced): “12 people” is now “24 people”." in shown
    texts = {1: OLD, 2: NEW}
    assert evidence_is_exact(revision, texts)
    assert list(case.changes("port")) == []
    with pytest.raises(UsageError, match="no report 'nobody'"):
        list(case.changes("nobody"))


def evidence_is_exact(revision: Revision, texts: dict[int, str]) -> bool:
    """Whether all evidence stands in the version that it is of."""
    sides = [(change.before, 1) for change in revision.changes] + [(change.after, 2) for change in revision.changes]
    return all(one is None or texts[number][one.start : one.end] == one.exact for one, number in sides)


@pytest.mark.model
def test_a_correction_without_its_older_version_is_shown(case: Case) -> None:
    case.add([report(NEW, id="vell"), report(f"{OTHER}\n\nThis story has been updated.", id="port")])
    (revision,) = case.changes()
    assert (revision.report, revision.older, revision.changes) == ("vell", None, ())
    assert revision.to_dict()["notices"][0]["kind"] == "correction"
