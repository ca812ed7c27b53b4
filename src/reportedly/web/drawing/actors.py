"""Who did or said what to whom: those with most to do on a circle, an arrow for each pair."""

from collections import Counter
from dataclasses import dataclass
from math import cos, pi, sin

from reportedly.telling.view import View

SHOWN = 24  # actors on the circle; all pairs stand in the table
SIZE, RADIUS = 640, 230


@dataclass(frozen=True, slots=True)
class Deed:
    """What one did to another, and how often it is told."""

    actor: str
    recipient: str
    actor_id: str
    recipient_id: str
    types: tuple[str, ...]
    times: int


@dataclass(frozen=True, slots=True)
class Dot:
    """An actor on the circle."""

    id: str
    name: str
    x: int
    y: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Arrow:
    """From an actor to a recipient."""

    x1: int
    y1: int
    x2: int
    y2: int
    said: str
    wide: int


@dataclass(frozen=True, slots=True)
class Circle:
    """The drawing, and all it is drawn from."""

    dots: tuple[Dot, ...]
    arrows: tuple[Arrow, ...]
    deeds: tuple[Deed, ...]
    size: int = SIZE


def draw(view: View) -> Circle:
    """The actors of a story's events."""
    deeds = _deeds(view)
    weight: Counter[str] = Counter()
    names: dict[str, str] = {}
    for deed in deeds:
        weight.update({deed.actor_id: deed.times, deed.recipient_id: deed.times})
        names |= {deed.actor_id: deed.actor, deed.recipient_id: deed.recipient}
    shown = sorted(names, key=lambda id: (-weight[id], names[id], id))[:SHOWN]
    dots = {id: _dot(id, names[id], at, len(shown)) for at, id in enumerate(shown)}
    arrows = [
        _arrow(dots[d.actor_id], dots[d.recipient_id], d) for d in deeds if {d.actor_id, d.recipient_id} <= {*dots}
    ]
    return Circle(tuple(dots.values()), tuple(arrows), deeds)


def _deeds(view: View) -> tuple[Deed, ...]:
    found: dict[tuple[str, str], Counter[str]] = {}
    names: dict[str, str] = {}
    for (report, _), event in sorted(view.events.items()):
        parties = [
            [view.known_as.get((report, p.entity or "")) for p in side] for side in (event.actors, event.recipients)
        ]
        for actor in filter(None, parties[0]):
            for recipient in filter(None, parties[1]):
                if actor.id != recipient.id:
                    names |= {actor.id: actor.name, recipient.id: recipient.name}
                    found.setdefault((actor.id, recipient.id), Counter())[event.type] += 1
    deeds = [
        Deed(names[one], names[other], one, other, tuple(sorted(types)), types.total())
        for (one, other), types in found.items()
    ]
    return tuple(sorted(deeds, key=lambda deed: (-deed.times, deed.actor, deed.recipient, deed.actor_id)))


def _dot(id: str, name: str, at: int, of: int) -> Dot:
    angle = 2 * pi * at / of - pi / 2
    x, y = SIZE // 2 + round(RADIUS * cos(angle)), SIZE // 2 + round(RADIUS * sin(angle))
    anchor = "middle" if abs(cos(angle)) < 0.2 else "start" if cos(angle) > 0 else "end"
    return Dot(id, name, x, y, anchor)


def _arrow(one: Dot, other: Dot, deed: Deed) -> Arrow:
    said = f"{one.name} → {other.name}: {', '.join(deed.types)} ({deed.times})"
    return Arrow(one.x, one.y, other.x, other.y, said, min(6, 1 + deed.times))
