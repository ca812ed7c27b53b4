"""Where a story plays: its places on outlines of the land, no tiles, nothing fetched."""

from dataclasses import dataclass, replace

from reportedly.model import StoryEntity
from reportedly.telling.view import View

DEGREE = 4  # units of the outlines in a degree
WIDTH, HEIGHT = 360 * DEGREE, 180 * DEGREE
MARGIN, LEAST = 12, 80  # units around the places, and of the shown part at least
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the story; its name stands at the height of `label`."""

    id: str
    name: str
    x: float
    y: float
    mentions: int
    radius: float
    label: float


@dataclass(frozen=True, slots=True)
class Map:
    """The drawing: the part of the world that is shown, and the places in it."""

    spots: tuple[Spot, ...]
    x: float
    y: float
    width: float
    height: float
    unplaced: tuple[str, ...]


def draw(view: View) -> Map:
    """The story's places whose coordinates are known; the names of the others."""
    where: dict[str, tuple[float, float]] = {}
    for reading in view.readings.values():
        for entity in reading.entities:
            known = view.known_as.get((reading.report.id, entity.id))
            if known is not None and known.kind == "place" and entity.lat is not None and entity.lon is not None:
                where.setdefault(known.id, (entity.lat, entity.lon))
    places = sorted((e for e in view.story.entities if e.kind == "place"), key=lambda e: (-len(e.mentions), e.name))
    shown = [place for place in places if place.id in where][:SHOWN]
    spots = tuple(_spot(place, *where[place.id]) for place in shown)
    x, y, width, height = _window(spots)
    unplaced = tuple(place.name for place in places if place.id not in where)
    return Map(_labelled(spots, round(width / 110, 2)), x, y, width, height, unplaced)


def _spot(place: StoryEntity, lat: float, lon: float) -> Spot:
    x, y = round((lon + 180) * DEGREE, 1), round((90 - lat) * DEGREE, 1)
    return Spot(place.id, place.name, x, y, len(place.mentions), 1, y)


def _labelled(spots: tuple[Spot, ...], radius: float) -> tuple[Spot, ...]:
    """The spots at the size of what is shown, with their names moved down until none stands on another."""
    placed: list[Spot] = []
    line = 2.1 * radius
    for spot in sorted(spots, key=lambda spot: (spot.y, spot.x, spot.id)):
        label = spot.y
        for other in placed:  # from the top down, so that one pass is enough
            left = other if other.x < spot.x else spot
            reaches = 1.1 * radius * len(left.name) + line >= abs(other.x - spot.x)
            if reaches and abs(other.label - label) < line:
                label = other.label + line
        placed.append(replace(spot, radius=radius, label=round(label, 1)))
        placed.sort(key=lambda spot: spot.label)
    order = {spot.id: at for at, spot in enumerate(spots)}
    return tuple(sorted(placed, key=lambda spot: order[spot.id]))


def _window(spots: tuple[Spot, ...]) -> tuple[float, float, float, float]:
    """The part of the world that holds them all, twice as wide as high."""
    if not spots:
        return 0, 0, WIDTH, HEIGHT
    left, right = min(s.x for s in spots) - MARGIN, max(s.x for s in spots) + MARGIN
    top, bottom = min(s.y for s in spots) - MARGIN, max(s.y for s in spots) + MARGIN
    width = min(WIDTH, max(right - left, 2 * (bottom - top), LEAST))
    height = width / 2
    x = min(max(0, (left + right - width) / 2), WIDTH - width)
    y = min(max(0, (top + bottom - height) / 2), HEIGHT - height)
    return round(x, 1), round(y, 1), round(width, 1), round(height, 1)
