"""Where a story plays: its places on outlines of the land, no tiles, nothing fetched."""

from dataclasses import dataclass

from reportedly.model import StoryEntity
from reportedly.telling.view import View

DEGREE = 4  # units of the outlines in a degree
WIDTH, HEIGHT = 360 * DEGREE, 180 * DEGREE
MARGIN, LEAST = 12, 80  # units around the places, and of the shown part at least
SHOWN = 60
CLOSEST = 5  # times that one can go closer, each half as wide
ACROSS = 70  # lines of words that would stand side by side across the map
LETTER = 0.56  # the width of a letter, in heights of a line

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A name beside its place; with a line to it where it stands further off."""

    x: float
    y: float
    anchor: str
    line: bool


@dataclass(frozen=True, slots=True)
class Spot:
    """A place of the story; without a label where there is no room for its name."""

    id: str
    name: str
    x: float
    y: float
    mentions: int
    label: Label | None


@dataclass(frozen=True, slots=True)
class Map:
    """The drawing: the part of the world that is shown, and the places in it.

    Attributes:
        size: The height of a line of words, of which everything has its measure.
        closer: How many times closer than all places together it is; None where one can go no closer.
        outside: How many places lie outside.
    """

    spots: tuple[Spot, ...]
    x: float
    y: float
    width: float
    height: float
    size: float
    closer: int | None
    outside: int
    unplaced: tuple[str, ...]


def draw(view: View, closer: int = 0) -> Map:
    """The story's places whose coordinates are known; the names of the others.

    Args:
        view: A story.
        closer: How many times to go closer to where most is told of.
    """
    where: dict[str, tuple[float, float]] = {}
    for reading in view.readings.values():
        for entity in reading.entities:
            known = view.known_as.get((reading.report.id, entity.id))
            if known is not None and known.kind == "place" and entity.lat is not None and entity.lon is not None:
                where.setdefault(known.id, (entity.lat, entity.lon))
    places = sorted((e for e in view.story.entities if e.kind == "place"), key=lambda e: (-len(e.mentions), e.name))
    every = [_spot(place, *where[place.id]) for place in places if place.id in where][:SHOWN]
    x, y, width, height = box = _closer(_window(every), every, min(closer, CLOSEST))
    inside = [spot for spot in every if x <= spot.x <= x + width and y <= spot.y <= y + height]
    unplaced = tuple(place.name for place in places if place.id not in where)
    size = round(width / ACROSS, 2)
    further = closer + 1 if len(inside) > 1 and closer < CLOSEST else None
    return Map(_labelled(inside, size, box), x, y, width, height, size, further, len(every) - len(inside), unplaced)


def _spot(place: StoryEntity, lat: float, lon: float) -> Spot:
    x, y = round((lon + 180) * DEGREE, 1), round((90 - lat) * DEGREE, 1)
    return Spot(place.id, place.name, x, y, len(place.mentions), None)


def _labelled(spots: list[Spot], size: float, box: Box) -> tuple[Spot, ...]:
    """The spots with their names, the most told of first, each where it covers nothing; some have no room."""
    taken = [(spot.x - size / 3, spot.y - size / 3, spot.x + size / 3, spot.y + size / 3) for spot in spots]
    done = []
    for spot in spots:
        label = None
        for candidate, covers in _candidates(spot, size):
            if _within(covers, box) and not any(_meet(covers, other) for other in taken):
                label = candidate
                taken.append(covers)
                break
        done.append(Spot(spot.id, spot.name, spot.x, spot.y, spot.mentions, label))
    return tuple(done)


def _candidates(spot: Spot, size: float) -> list[tuple[Label, Box]]:
    """Where the name can stand, the best place first: beside the spot, then further and further off."""
    wide = LETTER * size * len(spot.name)
    found = []
    for far in (0, 1, 2, 3):
        for down in (0,) if far == 0 else (far, -far):
            for side in (1, -1):
                x, y = spot.x + side * size * (0.6 + far / 2), spot.y + down * size * 1.1
                left = x if side > 0 else x - wide
                covers = (left, y - size / 2, left + wide, y + size / 2)
                anchor = "start" if side > 0 else "end"
                found.append((Label(round(x, 1), round(y, 1), anchor, far > 0), covers))
    return found


def _within(box: Box, whole: Box) -> bool:
    x, y, width, height = whole
    return box[0] >= x and box[2] <= x + width and box[1] >= y and box[3] <= y + height


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _closer(box: Box, spots: list[Spot], closer: int) -> Box:
    """The same part of the world, halved so many times, around the middle of what most is told of."""
    width, height = box[2:]
    if closer < 1 or not spots:
        return box
    weight = sum(spot.mentions for spot in spots)
    middle_x, middle_y = (sum(at * s.mentions for at, s in pairs) / weight for pairs in _both(spots))
    nearest = min(spots, key=lambda s: (s.x - middle_x) ** 2 + (s.y - middle_y) ** 2)
    width, height = width / 2**closer, height / 2**closer
    return _kept(nearest.x - width / 2, nearest.y - height / 2, width, height)


def _both(spots: list[Spot]) -> tuple[list[tuple[float, Spot]], list[tuple[float, Spot]]]:
    return [(spot.x, spot) for spot in spots], [(spot.y, spot) for spot in spots]


def _window(spots: list[Spot]) -> Box:
    """The part of the world that holds them all, twice as wide as high."""
    if not spots:
        return 0, 0, WIDTH, HEIGHT
    left, right = min(s.x for s in spots) - MARGIN, max(s.x for s in spots) + MARGIN
    top, bottom = min(s.y for s in spots) - MARGIN, max(s.y for s in spots) + MARGIN
    width = min(WIDTH, max(right - left, 2 * (bottom - top), LEAST))
    return _kept((left + right - width) / 2, (top + bottom - width / 2) / 2, width, width / 2)


def _kept(x: float, y: float, width: float, height: float) -> Box:
    """The part, moved so that it lies on the map."""
    inside_x, inside_y = min(max(0, x), WIDTH - width), min(max(0, y), HEIGHT - height)
    return round(inside_x, 1), round(inside_y, 1), round(width, 1), round(height, 1)
