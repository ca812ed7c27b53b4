"""HTML: the article's text as trafilatura finds it in precision mode, and what the page says about itself."""

import re
from collections.abc import Iterator

from reportedly.errors import InputError
from reportedly.intake.decoding import decode, mended
from reportedly.intake.formats.common import stem
from reportedly.intake.formats.html_metadata import Tree, page_fields
from reportedly.intake.record import Original, Record
from reportedly.intake.sources import Source

_START = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b",
    re.I | re.S,
)
_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.I)
_XML = re.compile(r"\A\s*<\?xml[^>]*\?>")
# A tag with hundreds of attributes, which parsers compare each with each; only its name is kept.
_CROWDED = re.compile(
    r"(<[a-zA-Z][^\s/>]*+)(?:[\s/]++[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+){300,}+"
)
_MENU = 8  # words; the parser's last resort is any text of the page
# What no parser for XML trees takes; harmless elsewhere, so only the copy that the parser sees loses them.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def fits(data: bytes) -> bool:
    """Whether the content begins as a page does."""
    return _START.match(data[:4096]) is not None


def read(source: Source) -> Iterator[Record | InputError]:
    """The page as one record."""
    page = decode(source, _declared(source.data))
    if isinstance(page, InputError):
        yield page
    elif not page.strip():
        yield InputError(source.where, "empty", "the file holds nothing")
    else:
        yield _record(source, _CONTROL.sub(" ", _CROWDED.sub(r"\1", _XML.sub("", mended(page)))))


def _declared(data: bytes) -> str | None:
    """The encoding that the page names; what it calls Latin-1 is read as Windows-1252, as browsers do."""
    found = _CHARSET.search(data[:4096])
    if not found:
        return None
    name = (found.group(1) or found.group(2)).decode("ascii", "replace").lower()
    return "cp1252" if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii") else name


def _record(source: Source, page: str) -> Record | InputError:
    """The record of a decoded page; hostile pages break parsers in unforeseen ways, and are then an error."""
    try:
        tree, text = _parsed(page)
        fields = page_fields(tree) if tree is not None else {}
    except (Exception, RecursionError) as error:
        return InputError(source.where, "not read", f"the page cannot be parsed ({type(error).__name__})")
    if not text or _is_menu(text):
        return InputError(source.where, "nothing left", "no article text was found in the page")
    return Record(source.where, stem(source), mended(text), Original.of(source.data), fields)


def _is_menu(text: str) -> bool:
    """Whether what was found is a few words without a sentence, as of a page that is all links."""
    return len(text.split()) < _MENU and not text.rstrip("\"'”’)").endswith((".", "!", "?"))


def _parsed(page: str) -> tuple[Tree | None, str | None]:
    """The page's tree, and the text of its article."""
    from trafilatura import extract, load_html

    text = extract(page, favor_precision=True, include_comments=False, include_tables=False, output_format="txt")
    return load_html(page), text
