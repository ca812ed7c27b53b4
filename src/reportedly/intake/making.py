"""A record → the report: its id, furniture, credits, date, outlet and language."""

from collections.abc import Iterator
from hashlib import sha256

from reportedly.errors import InputError
from reportedly.intake.credits import byline_of, line_credits, trailing_bracket
from reportedly.intake.dateline import Opening, find_dateline
from reportedly.intake.furniture import find_furniture
from reportedly.intake.furniture.labels import apart
from reportedly.intake.language import language_code, language_of
from reportedly.intake.layout import Layout, Line, layout
from reportedly.intake.limits import Limits
from reportedly.intake.masthead import find_masthead
from reportedly.intake.published import published
from reportedly.intake.record import Found, Record
from reportedly.knowledge.notices import opens_notice
from reportedly.knowledge.outlets import find_outlet, host_of
from reportedly.model import Credit, Furniture, Report

ID_DIGITS = 8  # of the text's SHA-256, as the contract says


def make_report(record: Record, limits: Limits) -> Report | InputError:
    """The report of a record, or why there is none."""
    if error := _refused(record, limits):
        return error
    page = layout(record.text)
    furniture = find_furniture(page, record.value("title"), record.furniture)
    body = _body(page, furniture)
    if not body:
        why = "all of it is furniture (menus, links, credits)"
        return InputError(record.where, "nothing left", why)
    first = next((line for line in body if not opens_notice(line.words)), body[0])
    opening = find_dateline(first.words, first.span.start)
    furniture = apart([*furniture, *_brackets(body)])
    fields = _completed(record, page, furniture)
    fields = {name: found for name, found in fields.items() if len(found.value) <= limits.max_field}
    outlet, title, url, byline = (_value(fields, name) for name in ("outlet", "title", "url", "byline"))
    dateline = opening.dateline if opening else None
    when, how = published(fields.pop("published", None), page, furniture, dateline, url)
    return Report(
        id=record.value("id") or report_id(record.stem, record.text),
        outlet=outlet,
        title=title,
        url=url,
        byline=byline,
        language=language_of(record.value("language"), record.text),
        text=record.text,
        published=when,
        dateline=dateline,
        credits=_credits(page, furniture, opening),
        furniture=furniture,
        sha256=record.original.sha256,
        found=_remembered(fields, how),
    )


def report_id(stem: str, text: str) -> str:
    """The id of a report that brings none: its file's name and what it says; never depends on other files."""
    return f"{stem}-{sha256(text.encode('utf-8')).hexdigest()[:ID_DIGITS]}"


def _refused(record: Record, limits: Limits) -> InputError | None:
    """The error of a text that is too long, or empty."""
    if len(record.text) > limits.max_chars:
        why = f"{len(record.text):,} characters are more than {limits.max_chars:,}; raise the limit with --max-chars"
        return InputError(record.where, "too large", why)
    for name, found in record.fields.items():
        if found.how in (f"field {name!r}", "argument") and len(found.value) > limits.max_field:
            why = f"field {name!r} has {len(found.value):,} characters; more than {limits.max_field:,} are no {name}"
            return InputError(record.where, "not a report", why)
    if not any(char.isalnum() for char in record.text):
        return InputError(record.where, "empty", "it holds no text")
    return None


def _body(page: Layout, furniture: tuple[Furniture, ...]) -> list[Line]:
    """The lines that are not furniture as a whole."""
    spans = {piece.span for piece in furniture}
    starts = {span.start: span.end for span in spans}
    return [line for line in page.lines if starts.get(line.span.start, 0) < line.span.end]


def _brackets(body: list[Line]) -> list[Furniture]:
    """The brackets with an agency that close paragraphs."""
    spans = (trailing_bracket(line) for line in body)
    return [Furniture(span, "credit") for span in spans if span]


def _credits(page: Layout, furniture: tuple[Furniture, ...], opening: Opening | None) -> tuple[Credit, ...]:
    """All credits, sorted by place."""
    found = {*(opening.credits if opening else ()), *line_credits(page, furniture)}
    return tuple(sorted(found, key=lambda credit: (credit.span, credit.kind, credit.name)))


def _completed(record: Record, page: Layout, furniture: tuple[Furniture, ...]) -> dict[str, Found]:
    """The record's fields, with those that the text gives, and the outlet by the address."""
    fields = {name: found for name, found in record.fields.items() if name != "id"}
    for piece in furniture:
        for name, found in _told(piece.kind, piece.span.words(page.text)):
            fields.setdefault(name, found)
    host = host_of(fields["url"].value) if "url" in fields else None
    if "outlet" not in fields and host:
        fields["outlet"] = Found(_outlet(host), "host of the URL")
    if "language" in fields and language_code(fields["language"].value) is None:
        fields.pop("language")
    fields.setdefault("language", Found("", "the text's words"))
    return fields


def _told(kind: str, words: str) -> Iterator[tuple[str, Found]]:
    """The fields that a piece of furniture gives: a title, an address, an outlet."""
    if kind == "headline":
        yield "title", Found(words.lstrip("# ").strip(), "headline in the text")
    elif kind == "credit" and (byline := byline_of(words)):
        yield "byline", Found(byline, "byline in the text")
    elif kind == "navigation" and words.casefold().startswith(("http:", "https:")):
        yield "url", Found("".join(words.split()), "address in the text")
    elif kind == "navigation" and (masthead := find_masthead(words)):
        yield "outlet", Found(_outlet(masthead.outlet), "first lines of the text")


def _outlet(name_or_host: str) -> str:
    """The table's name of an outlet, else the words themselves."""
    outlet = find_outlet(name_or_host)
    return outlet.name if outlet else name_or_host


def _value(fields: dict[str, Found], name: str) -> str | None:
    return fields[name].value if name in fields else None


def _remembered(fields: dict[str, Found], published_how: str | None) -> tuple[tuple[str, str], ...]:
    """How each field was found, sorted by field."""
    how = {name: found.how for name, found in fields.items()}
    if published_how:
        how["published"] = published_how
    return tuple(sorted(how.items()))
