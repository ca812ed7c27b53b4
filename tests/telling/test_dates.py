import pytest

from reportedly.telling.dates import say_interval


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2026-03-02", "2026-03-02", "2 Mar 2026"),
        ("2026-03-02T10:00:00", "2026-03-02T12:00:00", "2 Mar 2026"),
        ("2021-05-01", "2021-05-31", "May 2021"),
        ("2014-01-01", "2014-12-31", "2014"),
        ("2012-01-01", "2014-12-31", "2012-2014"),
        ("2026-03-02", "2026-03-08", "2-8 Mar 2026"),
        ("2026-02-25", "2026-03-08", "25 Feb 2026 to 8 Mar 2026"),
        ("2012-01-01", None, "from 1 Jan 2012 on"),
        (None, "2026-03-08", "up to 8 Mar 2026"),
        (None, None, "date unknown"),
        ("2026-13-45", "2026-13-45", "2026-13-45"),
        ("spring", "autumn", "spring to autumn"),
    ],
)
def test_say_interval(earliest: str | None, latest: str | None, said: str) -> None:
    assert say_interval(earliest, latest) == said
