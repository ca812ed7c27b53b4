"""A page gives its article and what it says about itself; a Markdown file keeps every character."""

from reportedly.model import Report
from tests.intake.conftest import ReadOne, labelled, reports

PARAGRAPHS = [
    "The regional ministry said on Tuesday that the dam above Orsk had held through the night, although the water "
    "rose to within a hand of the crest before midnight.",
    "Engineers lowered the lake by four metres after the gates had been opened, and people from nine villages went "
    "home in the morning, the council of the valley said in a statement.",
    "Two bridges stay closed until experts have looked at them, the mayor told the council on Wednesday evening.",
]
LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
 {"@type": "NewsArticle", "headline": "Dam above Orsk holds", "datePublished": "2031-05-02T10:00:00Z",
  "author": [{"@type": "Person", "name": "Ada Moss"}], "publisher": {"name": "The Orsk Echo"}}]}"""


def page(head: str = "", charset: str = "utf-8") -> str:
    """A page with the furniture of a news site."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="{charset}">{head}<title>Dam | Echo</title></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Dam above Orsk holds</h1>{body}</article>
<aside><h3>Most read</h3><a href="/x">Cat is found in a tree</a></aside>
<footer>© 2031 The Orsk Echo. Subscribe to our newsletter.</footer></body></html>"""


def only(items: list[object]) -> Report:
    """The one report."""
    (report,) = items
    assert isinstance(report, Report)
    return report


def test_the_article_is_found_and_the_page_left_out(read_file: ReadOne) -> None:
    report = only([*read_file("dam.html", page().encode())])
    assert all(paragraph in report.text for paragraph in PARAGRAPHS)
    assert not any(words in report.text for words in ("Home", "Cat is found", "Subscribe"))
    assert all(kind == "headline" for kind, _ in labelled(report))


def test_what_the_page_says_about_itself_is_kept_with_where_it_said_so(read_file: ReadOne) -> None:
    meta = (
        '<meta property="og:site_name" content="Other name"><meta property="og:url" content="https://echo.example/d">'
    )
    head = f'{meta}<script type="application/ld+json">{LINKED}</script>'
    report = only([*read_file("dam.html", page(head).encode())])
    assert (report.title, report.outlet, report.byline) == ("Dam above Orsk holds", "The Orsk Echo", "Ada Moss")
    assert report.url == "https://echo.example/d"
    assert (report.published.earliest, report.published.how) == ("2031-05-02T10:00:00Z", "metadata")
    how = dict(report.found)
    assert (how["title"], how["url"], how["language"]) == ("JSON-LD", "meta 'og:url'", "<html lang>")


def test_times_and_meta_tags_serve_where_no_linked_data_is(read_file: ReadOne) -> None:
    head = '<meta name="author" content="Ben Vole"><meta name="date" content="2031-05-02">'
    report = only([*read_file("dam.html", page(head).encode())])
    assert (report.byline, report.published.earliest) == ("Ben Vole", "2031-05-02")


def test_the_declared_encoding_is_believed(read_file: ReadOne) -> None:
    content = page(charset="windows-1251").replace("the mayor", "мэр").encode("cp1251")
    assert "мэр told the council" in only([*read_file("dam.html", content)]).text


def test_hostile_pages_do_no_harm(read_file: ReadOne) -> None:
    deep = "<div>" * 50_000 + "text"
    broken = page('<script type="application/ld+json">{"@graph": [[[</script>').replace("<p>", "<p>\x00\x01")
    assert len(read_file("deep.html", deep.encode())) == 1
    assert reports(read_file("broken.html", broken.encode()))


MARKDOWN = """---
title: Dam above Orsk holds
outlet: The Orsk Echo
date: 2031-05-02
---
# Dam above Orsk holds

The dam above Orsk **held** through the night, the ministry said.

## Who pays

![The dam](dam.jpg)

Nobody had answered that question by Wednesday, the mayor said.
"""


def test_markdown_keeps_every_character_and_labels_its_marks(read_file: ReadOne) -> None:
    report = only([*read_file("dam.md", MARKDOWN.encode())])
    assert report.text == MARKDOWN
    assert [kind for kind, _ in labelled(report)] == ["navigation", "headline", "heading", "caption"]
    assert (report.title, report.outlet) == ("Dam above Orsk holds", "The Orsk Echo")
    assert report.published.earliest == "2031-05-02"
