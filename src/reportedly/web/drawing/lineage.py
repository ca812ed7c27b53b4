"""Which report was made from which: columns from left, where things come from, to right."""

from dataclasses import dataclass

from reportedly.model import LineageKind
from reportedly.telling.view import View

COLUMN, ROW, BOX, HIGH, EDGE = 250, 54, 190, 36, 14
SHOWN = 60  # nodes of a drawing; a story of more reports is told in the table alone
SAID: dict[LineageKind, str] = {
    "copy": "copies",
    "derived": "draws on",
    "shared_quote": "has quotations of",
    "credit": "credits",
}
CLOSER: tuple[LineageKind, ...] = ("copy", "derived", "credit", "shared_quote")


@dataclass(frozen=True, slots=True)
class Node:
    """A report or an agency."""

    id: str
    label: str
    is_report: bool
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from what was used to what was made."""

    x1: int
    y1: int
    x2: int
    y2: int
    kind: LineageKind
    said: str


@dataclass(frozen=True, slots=True)
class Lines:
    """The drawing; `alone` are the ids of the reports that have nothing to do with any other, and are not drawn."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    alone: tuple[str, ...]
    width: int
    height: int


Pair = tuple[str, str, LineageKind]


def draw(view: View) -> Lines:
    """The reports and agencies of a story, as many as a drawing can hold."""
    pairs = _pairs(view)
    joined = {id for source, target, _ in pairs for id in (source, target)}
    ids = [id for id in dict.fromkeys([*view.labels, *(target for _, target, _ in pairs)]) if id in joined][:SHOWN]
    column = _columns(ids, [(source, target) for source, target, _ in pairs])
    places = {node.id: node for node in _placed(view, ids, column, pairs)}
    edges = [
        Edge(
            places[target].x + BOX,
            places[target].y + HIGH // 2,
            places[source].x,
            places[source].y + HIGH // 2,
            kind,
            f"{places[source].label} {SAID[kind]} {places[target].label}",
        )
        for source, target, kind in pairs
        if source in places and target in places
    ]
    width = 2 * EDGE + max(column.values(), default=0) * COLUMN + BOX
    height = EDGE + max((node.y for node in places.values()), default=0) + HIGH
    alone = tuple(id for id in view.labels if id not in joined)
    return Lines(tuple(places.values()), tuple(edges), alone, width, height)


def _pairs(view: View) -> list[Pair]:
    """Who was made from whom; an agency is its own report where it has one, and of two ways the closer one counts."""
    of_label = {label: id for id, label in view.labels.items()}
    ways: dict[tuple[str, str], LineageKind] = {}
    for edge in view.story.lineage:
        pair = edge.source, edge.target if edge.target in view.labels else of_label.get(edge.target, edge.target)
        if pair[0] != pair[1] and (pair not in ways or CLOSER.index(edge.kind) < CLOSER.index(ways[pair])):
            ways[pair] = edge.kind
    return [(source, target, kind) for (source, target), kind in ways.items()]


def _placed(view: View, ids: list[str], column: dict[str, int], pairs: list[Pair]) -> list[Node]:
    """The nodes in their columns, each as near as can be to the height of what it was made from."""
    rows: dict[str, float] = {}
    nodes = []
    for number in range(max(column.values(), default=-1) + 1):
        inside = [id for id in ids if column[id] == number]
        above = {id: [rows[t] for s, t, _ in pairs if s == id and t in rows] for id in inside}
        inside.sort(key=lambda id: (sum(above[id]) / len(above[id]) if above[id] else len(ids), ids.index(id)))
        for row, id in enumerate(inside):
            rows[id] = row + (number % 2) / 2  # so that a line past a column goes between its boxes
            x, y = EDGE + number * COLUMN, EDGE + round(rows[id] * ROW)
            nodes.append(Node(id, view.labels.get(id, id), id in view.labels, x, y))
    return nodes


def _columns(ids: list[str], pairs: list[tuple[str, str]]) -> dict[str, int]:
    """How many steps each lies from where it comes from; what goes round in a circle ends somewhere."""
    column = dict.fromkeys(ids, 0)
    for _ in range(min(len(ids), 6)):  # more columns than that nobody can read
        moved = False
        for source, target in pairs:
            if source in column and target in column and column[source] <= column[target] < 5:
                column[source], moved = column[target] + 1, True
        if not moved:
            break
    return column
