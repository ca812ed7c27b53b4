"""Which figures, sayings and events of an older version the newer one still has, and what became of the others."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Attribution, Change, ChangeWhat, Event, Figure, Reading, Report, Span, hull
from reportedly.reconciling.changes.saying import quoted
from reportedly.reconciling.changes.sentences import Sides, cut, likeness, words


@dataclass(frozen=True, slots=True)
class Piece:
    """A figure, saying or event as it is compared.

    Attributes:
        span: The words to show.
        key: Two with one key are the same.
        sort: Two of one sort may be one that was changed.
        value: What of it can change: a number, a content, a clause.
        gone: How to say that it is no longer there.
    """

    id: str
    span: Span
    key: tuple[str, ...]
    sort: tuple[str, ...]
    value: str
    gone: str


def layer_changes(old: Reading, new: Reading, sides: Sequence[Sides]) -> Iterator[Change]:
    """What became of the older version's figures, sayings and events."""
    layers: tuple[tuple[ChangeWhat, Callable[[Reading], list[Piece]]], ...] = (
        ("figure", _figures),
        ("attribution", _attributions),
        ("event", _events),
    )
    for what, pieces in layers:
        yield from _changes(what, (old, pieces(old)), (new, pieces(new)), sides)


def _changes(
    what: ChangeWhat, old: tuple[Reading, list[Piece]], new: tuple[Reading, list[Piece]], sides: Sequence[Sides]
) -> Iterator[Change]:
    """The changes of one layer; what stands in an untouched sentence did not change."""
    left = _outside(old[1], [s.before for s in sides if s.same])
    right = _outside(new[1], [s.after for s in sides if s.same])
    kept = {piece.key for piece in new[1]}
    lost = [piece for piece in left if piece.key not in kept]
    had = {piece.key for piece in old[1]}
    fresh = [piece for piece in right if piece.key not in had]
    partners = {s.before: s.after for s in sides if not s.same and s.before and s.after}
    for piece in lost:
        partner = _partner(piece, lost, fresh, partners)
        if partner is not None:
            fresh.remove(partner)
        yield _change(what, piece, partner, old[0].report, new[0].report)


def _outside(pieces: Iterable[Piece], spans: Iterable[Span | None]) -> list[Piece]:
    """The pieces that begin in none of the spans."""
    starts = sorted(span for span in spans if span)
    found, at = [], 0
    for piece in sorted(pieces, key=lambda p: (p.span, p.id)):
        while at < len(starts) and starts[at].end <= piece.span.start:
            at += 1
        if at == len(starts) or piece.span.start < starts[at].start:
            found.append(piece)
    return found


def _partner(piece: Piece, lost: list[Piece], fresh: list[Piece], partners: dict[Span, Span]) -> Piece | None:
    """What the piece became: of its sort, in the sentence that its own became; else the only one of its sort."""
    alike = [other for other in fresh if other.sort == piece.sort]
    inside = [other for other in alike if _in_partner(piece.span, other.span, partners)]
    if inside:
        ranked = sorted(inside, key=lambda o: (-likeness(words(piece.value), words(o.value)), o.span, o.id))
        best = ranked[0]
        near = likeness(words(piece.value), words(best.value)) >= cut("passage")
        return best if near or piece.sort[0] == "number" else None
    alone = piece.sort[0] == "number" and sum(other.sort == piece.sort for other in lost) == 1
    return alike[0] if alone and len(alike) == 1 else None


def _in_partner(span: Span, other: Span, partners: dict[Span, Span]) -> bool:
    """Whether two spans lie in a sentence and in what it became."""
    return any(a.start <= span.start < a.end and b.start <= other.start < b.end for a, b in partners.items())


def _change(what: ChangeWhat, piece: Piece, partner: Piece | None, old: Report, new: Report) -> Change:
    before = old.evidence(piece.span)
    if partner is None:
        return Change(what, "gone", piece.id, before, None, f"{quoted(before.exact)} {piece.gone}.")
    after = new.evidence(partner.span)
    return Change(what, "changed", piece.id, before, after, f"{quoted(before.exact)} is now {quoted(after.exact)}.")


def _figures(reading: Reading) -> list[Piece]:
    return [_figure(figure, reading.report.text) for figure in reading.figures]


def _figure(figure: Figure, text: str) -> Piece:
    counted = _plain(figure.counts, text)
    span = hull((figure.span, figure.counts)) if figure.counts and _near(figure) else figure.span
    of = (figure.unit or "", figure.kind or counted)
    value = f"{figure.low} to {figure.high}"
    return Piece(figure.id, span, (value, *of, counted), ("number", *of), value, "is no longer given")


def _near(figure: Figure) -> bool:
    """Whether what is counted stands next to the number."""
    counts = figure.counts
    return counts is not None and min(abs(counts.start - figure.span.end), abs(figure.span.start - counts.end)) <= 1


def _attributions(reading: Reading) -> list[Piece]:
    return [_attribution(one, reading.report.text) for one in reading.attributions if one.content]


def _attribution(said: Attribution, text: str) -> Piece:
    source = " ".join(_plain(span, text) for span in said.source)
    content = " ".join(_plain(span, text) for span in said.content)
    named = " ".join(quoted(span.words(text)) for span in said.source) or "nobody named"
    gone = f"({named} {said.stance}) is no longer there"
    return Piece(said.id, hull(said.content), (said.stance, source, content), ("saying", said.stance), content, gone)


def _events(reading: Reading) -> list[Piece]:
    return [_event(event, reading.report.text) for event in reading.events]


def _event(event: Event, text: str) -> Piece:
    clause = _plain(event.span, text)
    return Piece(event.id, event.span, (event.type, clause), ("event", event.type), clause, "is no longer told")


def _plain(span: Span | None, text: str) -> str:
    return " ".join(span.words(text).split()).casefold() if span else ""
