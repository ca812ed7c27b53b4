"""Which addresses name one article, and when two of them name the same."""

import pytest

from reportedly.case.addresses import article_address

PLAIN = "courier.example/2031/03/02/dam-holds-at-orsk"


@pytest.mark.parametrize(
    "url",
    [
        "https://courier.example/2031/03/02/dam-holds-at-orsk",
        "http://www.courier.example/2031/03/02/dam-holds-at-orsk/",
        "https://courier.example/2031/03/02/dam-holds-at-orsk#comments",
        "https://courier.example/2031/03/02/dam-holds-at-orsk?utm_source=mail&utm_medium=x&fbclid=abc",
        "HTTPS://Courier.Example:443/2031/03/02/dam-holds-at-orsk",
        "//courier.example/2031/03/02/dam-holds-at-orsk",
        "courier.example/2031/03/02/dam-holds-at-orsk",
        "https://m.courier.example/2031/03/02//dam-holds-at-orsk/amp",
        " https://courier.example/2031/03/02/dam-holds-at-orsk/index.html",
    ],
)
def test_what_says_nothing_about_the_article_is_left_out(url: str) -> None:
    assert article_address(url) == PLAIN


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://courier.example/story/20931", "courier.example/story/20931"),
        ("https://courier.example/news.php?id=4711&lang=en", "courier.example/news.php?id=4711&lang=en"),
        ("https://courier.example/news.php?lang=en&id=4711", "courier.example/news.php?id=4711&lang=en"),
        ("https://courier.example/world/article-5512.html", "courier.example/world/article-5512.html"),
        ("https://courier.example:8080/a-dam-holds-in-orsk", "courier.example:8080/a-dam-holds-in-orsk"),
        ("https://courier.example/live/2031/dam-breaks-in-orsk", "courier.example/live/2031/dam-breaks-in-orsk"),
    ],
)
def test_an_article_is_known_by_its_name_or_number(url: str, expected: str) -> None:
    assert article_address(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "https://courier.example",
        "https://courier.example/",
        "https://courier.example/news",
        "https://courier.example/world/africa",
        "https://courier.example/tag/dams-and-rivers-of-orsk",
        "https://courier.example/author/ana-maria-brecht",
        "https://courier.example/topics/c40rjmqdqvlt",
        "https://courier.example/latest-news/",
        "https://courier.example/?ref=1234",
        "https://courier.example/2031/",
        "https://courier.example/2031/03/02",
        "mailto:desk@courier.example",
        "file:///reports/dam-holds-at-orsk.html",
        "https://[broken/dam-holds-at-orsk",
        "https://courier.example:port/dam-holds-at-orsk",
        "not an address at all, but words",
        "x" * 100_000,
    ],
)
def test_a_page_of_many_articles_is_no_address_of_one(url: str | None) -> None:
    assert article_address(url) is None
