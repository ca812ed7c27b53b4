"""Who did or said what to whom: those with most to do on a circle, an arrow for each pair."""

from collections import Counter
from dataclasses import dataclass
from math import cos, pi, sin

from reportedly.model import Event, Evidence, StoryEntity
from reportedly.telling.view import View

SHOWN = 20  # actors on the circle; all pairs stand in the table
SIZE, RADIUS = 560, 220


@dataclass(frozen=True, slots=True)
class Deed:
    """What one did to another, how often it is told, and the words of the first time.

    Attributes:
        status: What the reports make of it: happened, planned, alleged, denied ... the most frequent first.
    """

    actor: str
    recipient: str
    actor_id: str
    recipient_id: str
    types: tuple[str, ...]
    status: tuple[str, ...]
    times: int
    evidence: Evidence


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
    found: dict[tuple[str, str], list[tuple[str, Event]]] = {}
    names: dict[str, str] = {}
    for (report, _), event in sorted(view.events.items()):
        for actor, recipient in _parties(view, report, event):
            names |= {actor.id: actor.name, recipient.id: recipient.name}
            found.setdefault((actor.id, recipient.id), []).append((report, event))
    deeds = [_deed(view, names, pair, told) for pair, told in found.items()]
    return tuple(sorted(deeds, key=lambda deed: (-deed.times, deed.actor, deed.recipient, deed.actor_id)))


def _parties(view: View, report: str, event: Event) -> list[tuple[StoryEntity, StoryEntity]]:
    """Each actor with each recipient of an event, as far as the story knows them."""
    actors, recipients = (
        [known for party in side if (known := view.known_as.get((report, party.entity or ""))) is not None]
        for side in (event.actors, event.recipients)
    )
    return [(one, other) for one in actors for other in recipients if one.id != other.id]


def _deed(view: View, names: dict[str, str], pair: tuple[str, str], told: list[tuple[str, Event]]) -> Deed:
    types, status = (Counter(getattr(event, name) for _, event in told) for name in ("type", "status"))
    report, event = told[0]
    return Deed(
        names[pair[0]],
        names[pair[1]],
        *pair,
        types=tuple(name.lower() for name, _ in types.most_common()),
        status=tuple(name for name, _ in status.most_common()),
        times=len(told),
        evidence=view.evidence(report, event.span),
    )


def _dot(id: str, name: str, at: int, of: int) -> Dot:
    angle = 2 * pi * at / of - pi / 2
    x, y = SIZE // 2 + round(RADIUS * cos(angle)), SIZE // 2 + round(RADIUS * sin(angle))
    anchor = "middle" if abs(cos(angle)) < 0.2 else "start" if cos(angle) > 0 else "end"
    return Dot(id, name, x, y, anchor)


def _arrow(one: Dot, other: Dot, deed: Deed) -> Arrow:
    said = f"{one.name} → {other.name}: {', '.join(deed.types)} ({deed.times})"
    return Arrow(one.x, one.y, other.x, other.y, said, min(6, 1 + deed.times))
