"""Ages, stretches of time and ordinals of two reports, and numbers of headlines."""

from itertools import permutations

import pytest

from reportedly.model import Verdict
from reportedly.reading import Reader
from reportedly.reconciling.reconcile import reconcile_story
from tests.reconciling.factory import report

PAIRS: list[tuple[str, str, Verdict | None]] = [
    (
        "Police in Tarnow arrested Jan Wolny, 41, on Friday over a burnt mill.",
        "Jan Wolny, 44, was arrested in Tarnow on Friday over a burnt mill.",
        "conflict",
    ),
    (
        "Police in Tarnow arrested a 41-year-old man on Friday over the burnt mill.",
        "Jan Wolny, 44, was arrested by police in Tarnow on Friday over the burnt mill.",
        "conflict",
    ),
    (
        "Erik Holm, a painter in his sixties, was found dead in Tarnow on Friday.",
        "Erik Holm, 64, a painter, was found dead in Tarnow on Friday.",
        "compatible_bound",
    ),
    (
        "The twins Ewa Lis, 9, and her friend drowned off Ustka on Sunday.",
        "Ola Kos, 11, and her friend drowned off Ustka on Sunday.",
        None,
    ),
    (
        "A court in Tarnow sentenced Jan Wolny to six years in prison on Friday.",
        "Jan Wolny was jailed for nine years on Friday by a court in Tarnow.",
        "conflict",
    ),
    (
        "A court in Tarnow sentenced Jan Wolny to six years in prison on Friday.",
        "His driver Adam Bury was sentenced to two years in prison by the court in Tarnow on Friday.",
        None,
    ),
    (
        "Constable Jan Wolny, a 20-year veteran of the Tarnow force, was shot on Friday.",
        "Sergeant Adam Bury, a 31-year veteran of the Tarnow force, was with him when he was shot on Friday.",
        None,
    ),
    (
        "The mill at Tarnow reopened on Friday, two weeks after it burned down.",
        "The mill at Tarnow, which burned down five weeks ago, reopened on Friday.",
        "conflict",
    ),
    (
        "A flood in Tarnow on Friday killed nine people, among them two children.",
        "Gunmen in Tarnow on Friday took nine hostages from a mill; soldiers freed six hostages.",
        None,
    ),
    (
        "Friday's raid was the third attack on the mill at Tarnow this year, the owner said.",
        "It was the fifth attack on the mill at Tarnow this year, the owner said of Friday's raid.",
        "conflict",
    ),
    (
        "Friday's raid was the third attack on the mill at Tarnow this week, the owner said.",
        "It was the fifth attack on the mill at Tarnow since May, the owner said of Friday's raid.",
        "different_scope",
    ),
]


def verdicts(reader: Reader, *texts: str) -> list[Verdict]:
    readings = [reader.read(report(name, text)) for name, text in zip("abc", texts, strict=False)]
    found = reconcile_story(readings).discrepancies
    return [d.verdict for d in found if len({member.report for member in d.members}) > 1]


@pytest.mark.model
@pytest.mark.parametrize(("one", "other", "verdict"), PAIRS, ids=[one[:40] for one, _, _ in PAIRS])
def test_two_measures(reader: Reader, one: str, other: str, verdict: Verdict | None) -> None:
    assert verdicts(reader, one, other) == ([verdict] if verdict else [])


@pytest.mark.model
def test_the_order_of_reports_decides_nothing(reader: Reader) -> None:
    readings = [reader.read(report(name, text)) for name, text in zip("ab", PAIRS[0][:2], strict=True)]
    told = [reconcile_story(order).discrepancies for order in permutations(readings)]
    assert told[0] == told[1]


@pytest.mark.model
def test_a_headline_that_restates_a_number_is_shown_beside_the_other_report(reader: Reader) -> None:
    one = reader.read(
        report("a", "Mill fire kills 12 in Tarnow\n\nA fire in a mill in Tarnow killed 12 people on Friday.")
    )
    other = reader.read(report("b", "A fire in a mill in Tarnow killed nine people on Friday."))
    found = [d for d in reconcile_story([one, other]).discrepancies if d.verdict == "conflict"]
    assert {member.exact for d in found for member in d.members} >= {"12 people", "nine people"}
    assert all(d.members[0].exact in d.because for d in found)
