"""Ties figures to the events and attributions that they stand in."""

from dataclasses import replace

from reportedly.model import Attribution, Event, Figure


def link_figures(
    figures: tuple[Figure, ...], events: tuple[Event, ...], attributions: tuple[Attribution, ...]
) -> tuple[Figure, ...]:
    """The figures with the event that lists them, and the innermost attribution whose content holds them."""
    owner = {figure: event.id for event in reversed(events) for figure in event.figures}
    linked = []
    for figure in figures:
        held = [a for a in attributions if any(piece.holds(figure.span) for piece in a.content)]
        inner = min(held, key=lambda a: sum(p.end - p.start for p in a.content), default=None)
        linked.append(replace(figure, event=owner.get(figure.id), attribution=inner.id if inner else None))
    return tuple(linked)
