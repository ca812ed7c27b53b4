"""Ties figures to the events and attributions that they stand in."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.model import Attribution, Event, Figure, Inside


def link_figures(
    figures: tuple[Figure, ...], events: tuple[Event, ...], attributions: tuple[Attribution, ...]
) -> tuple[Figure, ...]:
    """The figures with the event that lists them, and the innermost attribution whose content holds them."""
    owner = {figure: event.id for event in reversed(events) for figure in event.figures}
    for figure in figures:
        if figure.part_of in owner and figure.id not in owner:
            owner[figure.id] = owner[figure.part_of]  # a part is of what its whole is of
    owner |= _measured(figures, events)
    places = Inside((figure.span, figure.id) for figure in figures)
    inner: dict[str, tuple[int, str]] = {}
    for said in attributions:
        size = sum(piece.end - piece.start for piece in said.content)
        for figure_id in {name for piece in said.content for name in places.of(piece)}:
            if figure_id not in inner or size < inner[figure_id][0]:
                inner[figure_id] = size, said.id
    return tuple(
        replace(figure, event=owner.get(figure.id), attribution=inner[figure.id][1] if figure.id in inner else None)
        for figure in figures
    )


def _measured(figures: Iterable[Figure], events: Iterable[Event]) -> dict[str, str]:
    """For each measure of an event ("a six-hour siege", "the third attack") the event."""
    at = {event.trigger.start: event.id for event in reversed(tuple(events))}
    return {f.id: at[f.counts.start] for f in figures if f.measures and f.counts and f.counts.start in at}
