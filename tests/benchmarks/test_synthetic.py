"""Invented reports for measuring growth: repeatable, short, and of small stories."""

from collections import Counter

from benchmarks.synthetic import MOST, reports


def test_fewer_reports_are_the_first_of_more() -> None:
    assert list(reports(60)) == list(reports(200))[:60]


def test_another_seed_gives_other_reports() -> None:
    assert list(reports(20, seed=1)) != list(reports(20, seed=2))


def test_reports_are_short_and_stories_small() -> None:
    told = list(reports(500))
    assert len({report.id for report in told}) == len(told)
    assert all(50 <= len(report.text.split()) <= 130 for report in told)
    stories = Counter(report.id.split("-")[0] for report in told)
    assert max(stories.values()) <= MOST
    assert len(stories) > 100
