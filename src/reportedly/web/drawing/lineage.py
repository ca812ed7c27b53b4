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
    """The drawing."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    width: int
    height: int


def draw(view: View) -> Lines:
    """The reports and agencies of a story, as many as a drawing can hold."""
    pairs = [(edge.source, edge.target, edge) for edge in view.story.lineage if edge.source != edge.target]
    ids = list(dict.fromkeys([*view.labels, *(target for _, target, _ in pairs)]))[:SHOWN]
    column = _columns(ids, [(source, target) for source, target, _ in pairs])
    rows: dict[int, int] = {}
    places: dict[str, Node] = {}
    for id in ids:
        row = rows.setdefault(column[id], 0)
        rows[column[id]] += 1
        x, y = EDGE + column[id] * COLUMN, EDGE + row * ROW
        places[id] = Node(id, view.labels.get(id, id), id in view.labels, x, y)
    edges = [
        Edge(
            places[target].x + BOX,
            places[target].y + HIGH // 2,
            places[source].x,
            places[source].y + HIGH // 2,
            edge.kind,
            f"{places[source].label} {SAID[edge.kind]} {places[target].label}",
        )
        for source, target, edge in pairs
        if source in places and target in places
    ]
    width = 2 * EDGE + max(column.values(), default=0) * COLUMN + BOX
    height = 2 * EDGE + max(rows.values(), default=1) * ROW
    return Lines(tuple(places.values()), tuple(edges), width, height)


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
