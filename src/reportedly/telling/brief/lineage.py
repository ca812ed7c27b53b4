"""'How each report knows it': each report with what it was made from, drawn as a small tree of text."""

from collections import Counter
from dataclasses import replace

from reportedly.model import Attribution, Lineage, LineageKind, PublishedHow, StoryReport
from reportedly.telling.brief.corrected import mark
from reportedly.telling.brief.parts import Draft, Part
from reportedly.telling.dates import say_interval
from reportedly.telling.quoting import LONG, Cite, cut
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import listed

KNOWS = "How each report knows it"

HOW: dict[PublishedHow, str] = {
    "metadata": "metadata",
    "dateline": "dateline",
    "inferred": "inferred",
    "unknown": "",
    "analyst": "",  # the line itself is marked
}
MADE: dict[LineageKind, str] = {
    "copy": "a copy of {target} (inferred: {share}% of its narration in common)",
    "derived": "made from {target} (inferred: {share}% of its narration in common)",
    "shared_quote": "quotes the same words as {target}",
    "credit": "{target}",
}
# Corrections of what the line of a report says.
KNOWN = ("set_date", "set_outlet")
# Carriers drawn for one report, and sources named for one carrier, before the rest is counted.
BRANCHES = 4
SOURCES = 5


def tell_report(view: View, report: StoryReport, *, titled: bool = True) -> list[Draft]:
    """The report's own line, then a line for each report or carrier that it was made from."""
    edges = [edge for edge in view.story.lineage if edge.source == report.id]
    copies = [edge for edge in edges if edge.kind == "copy"]
    known = [one for one in view.corrected.get(report.id, ()) if one.kind in KNOWN]
    corrected = (mark(known),) if known else ()
    head = Draft(KNOWS, (f"{_title(view, report, titled)}. {_dated(report)}", *_because(report), *corrected))
    made = _nearest(view, [edge for edge in edges if edge.kind in ("copy", "derived")])
    quotes = [edge for edge in edges if edge.kind == "shared_quote"]
    branches = [] if copies else _branches(view, report, [edge for edge in edges if edge.kind == "credit"])
    return [head, *made, *branches, *([_shared(view, quotes)] if quotes else [])]


def on_one_line(drafts: list[Draft]) -> Draft:
    """A report's lines run together, for a story of many reports."""
    parts = [part for draft in drafts for part in (*draft.parts, " · " if draft.depth else " ")]
    return Draft(KNOWS, tuple(parts[:-1]))


def _title(view: View, report: StoryReport, titled: bool) -> str:
    label = view.labels[report.id]
    article = view.readings[report.id].report
    title = f" “{cut(one_line(article.title), LONG)}”" if article.title and titled else ""
    name = f" ({one_line(report.id)})" if report.id not in label else ""
    return f"{label[:1].upper()}{label[1:]}{name}{title}"


def _dated(report: StoryReport) -> str:
    published = report.published
    if not (published.earliest or published.latest):
        return "Date unknown."
    how = HOW[published.how]
    return f"Dated {say_interval(published.earliest, published.latest)}{f' ({how})' if how else ''}"


def _because(report: StoryReport) -> tuple[Part, ...]:
    """What an inferred date rests on, or what speaks against a stated one."""
    if not report.published.because:
        return ("",) if not (report.published.earliest or report.published.latest) else (".",)
    says = " from" if report.published.how == "inferred" else "; what it tells speaks for another day:"
    return (says, *(Cite(evidence) for evidence in report.published.because[:2]), ".")


def _made(view: View, edge: Lineage) -> Draft:
    target = view.labels.get(edge.target, edge.target)
    words = MADE[edge.kind].format(target=target, share=edge.share)
    own, other = edge.evidence[0] if edge.evidence else (None, None)
    cites = [Cite(piece) for piece in (own, other) if piece is not None]
    return Draft(KNOWS, (f"← {words}", *cites), depth=1)


def _nearest(view: View, edges: list[Lineage]) -> list[Draft]:
    """The report that shares most with this one; that it shares words with others made alike is only counted."""
    order = [report.id for report in view.story.reports]
    ranked = sorted(edges, key=lambda edge: (-edge.share, order.index(edge.target) if edge.target in order else -1))
    if not ranked:
        return []
    near = _made(view, ranked[0])
    others = listed(view.labels.get(edge.target, edge.target) for edge in ranked[1:])
    return [replace(near, parts=(*near.parts, f"; words in common with {others}"))] if others else [near]


def _shared(view: View, edges: list[Lineage]) -> Draft:
    names = listed(dict.fromkeys(view.labels.get(edge.target, edge.target) for edge in edges))
    cites = [Cite(edge.evidence[0][0]) for edge in edges[:2] if edge.evidence]
    return Draft(KNOWS, (f"~ quotes the same words as {names}", *cites), depth=1)


def _branches(view: View, report: StoryReport, credits: list[Lineage]) -> list[Draft]:
    """A line for each carrier of the report, with the sources that stand behind it there."""
    behind = _sources(view, report.id)
    cited = {edge.target: edge.evidence[0][0] for edge in credits if edge.evidence}
    for credited in cited:
        behind.get("", Counter()).pop(credited, None)
    names = list(dict.fromkeys([*cited, *(name for name in behind if behind[name])]))
    drafts = []
    for name in names[:BRANCHES]:
        cite = [Cite(cited[name])] if name in cited else []
        credit = " (credit" if cite else ""
        parts: list[Part] = [f"← {name or 'its own text'}{credit}", *cite, ")" if cite else ""]
        parts += _named(view, report.id, behind.get(name, Counter()))
        drafts.append(Draft(KNOWS, tuple(part for part in parts if part != ""), depth=1))
    if len(names) > BRANCHES:
        drafts.append(Draft(KNOWS, (f"← and {len(names) - BRANCHES} more carriers",), depth=1))
    return drafts


def _sources(view: View, report: str) -> dict[str, Counter[str]]:
    """For each carrier of a report ("" for itself) the sources that it names, with how often."""
    found: dict[str, Counter[str]] = {}
    for said in view.readings[report].attributions:
        names = [view.link_name(report, link) for link in said.chain[:-1]]
        if names:
            carriers = [name for name in names[1:] if name in view.carriers and name != view.labels[report]]
            found.setdefault(carriers[-1] if carriers else "", Counter())[names[0]] += 1
    return found


def _named(view: View, report: str, sources: Counter[str]) -> list[Part]:
    """The sources of one carrier, those named most often first, with where each is named."""
    if not sources:
        return []
    ranked = sorted(sources, key=lambda name: -sources[name])
    parts: list[Part] = [" ← "]
    for name in ranked[:SOURCES]:
        said = _first(view, report, name)
        cites = [Cite(view.evidence(report, said.chain[0].span))] if said and said.chain[0].span else []
        parts += [view.called(one_line(name)), *cites, "; "]
    parts[-1] = f" and {len(ranked) - SOURCES} more" if len(ranked) > SOURCES else ""
    return parts


def _first(view: View, report: str, name: str) -> Attribution | None:
    """The first attribution of a report to a source of that name."""
    said = view.readings[report].attributions
    return next((a for a in said if a.chain and view.link_name(report, a.chain[0]) == name), None)
