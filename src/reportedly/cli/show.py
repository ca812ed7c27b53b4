"""A reading as lines to read in a terminal."""

from collections.abc import Iterator

from reportedly.model import READ_LANGUAGES, Attribution, Entity, Event, Figure, Reading, Span, Timex
from reportedly.telling.reasons import because
from reportedly.telling.safe import one_line

WIDTH = 100  # of quoted words: enough for most sentences, little enough to read


def reading_lines(reading: Reading) -> Iterator[str]:
    """The reading, one line a thing: who says what through whom, what happened, when, how many."""
    report = reading.report
    when = report.published.earliest or "no date"
    yield f"{shortened(report.name)} · {when} · {shortened(report.id)} · {len(reading.sentences)} sentences"
    if report.title:
        yield f"  {shortened(report.title)}"
    if report.language not in READ_LANGUAGES:
        yield f"  kept, not read: its language is {shortened(report.language)!r}; read are {', '.join(READ_LANGUAGES)}"
    text = report.text
    yield from _part("says", (_attribution(a, text) for a in reading.attributions))
    yield from _part("happened", (line for e in reading.events for line in _event(e, reading)))
    yield from _part("when", (_timex(t, text) for t in reading.timexes))
    yield from _part("how many", (line for f in reading.figures for line in _figure(f, reading)))
    yield from _part("who and where", [_entity(entity) for entity in reading.entities])


def _entity(entity: Entity) -> str:
    """The name with its kind, where the kind says anything."""
    kind = f" ({entity.kind.replace('_', ' ')})" if entity.kind != "other" else ""
    return f"{shortened(entity.name)}{kind}"


def _part(name: str, lines: Iterator[str] | list[str]) -> Iterator[str]:
    listed = list(lines)
    if listed:
        yield f"  {name}"
        yield from (f"    {line}" for line in listed)


def _attribution(attribution: Attribution, text: str) -> str:
    chain = " > ".join(shortened(link.name) for link in attribution.chain) or "unnamed"
    if attribution.source and not _is_link(attribution):
        # Who only does a thing is no link of the chain, and yet it is he who promises or refuses it.
        chain = f"{chain}: {quoted(attribution.source, text)}"
    return f"{chain} {attribution.stance}: {quoted(attribution.content, text)}"


def _is_link(attribution: Attribution) -> bool:
    """Whether the source is one of those through whom the report knows it."""
    return any(
        link.span in attribution.source or (link.entity is not None and link.entity == attribution.entity)
        for link in attribution.chain
    )


def _event(event: Event, reading: Reading) -> Iterator[str]:
    text = reading.report.text
    parties = [
        ", ".join(quoted((party.span,), text) for party in side) or "unknown"
        for side in (event.actors, event.recipients)
    ]
    yield f"{event.type} ({event.status}): {parties[0]} > {parties[1]}: {quoted((event.trigger,), text)}"
    yield f"  because {one_line(event.because)} ({event.confidence}%)"


def _timex(timex: Timex, text: str) -> str:
    known = timex.earliest or timex.latest
    interval = f"{timex.earliest or '?'} to {timex.latest or '?'}" if known else timex.value or "unknown"
    return f"{quoted((timex.span,), text)}: {interval}"


def _figure(figure: Figure, reading: Reading) -> Iterator[str]:
    text = reading.report.text
    counted = f" of {quoted((figure.counts,), text)}" if figure.counts else ""
    yield f"{quoted((figure.span,), text)}{counted}"
    yield f"  because {because(figure, reading)}"


def quoted(spans: tuple[Span, ...], text: str) -> str:
    """The words at the spans on one line, shortened where they are long."""
    return shortened(" … ".join(span.words(text) for span in spans))


def shortened(text: str) -> str:
    """The text on one line, cut where it is long."""
    words = one_line(text)
    return words if len(words) <= WIDTH else words[: WIDTH - 1] + "…"
