"""What has been labelled so far, line by line and within lines."""

from dataclasses import dataclass, field

from reportedly.intake.layout import Layout, Line
from reportedly.knowledge.notices import opens_notice
from reportedly.model import Furniture, FurnitureKind, Span


@dataclass(slots=True)
class Labels:
    """The labels of one text while rules add to them; a line keeps the first label that it gets.

    Attributes:
        layout: The text's lines.
        title: The report's title, where one is known.
        kinds: The kind of each labelled line, by its index.
        pieces: Parts of lines.
    """

    layout: Layout
    title: str | None
    kinds: dict[int, FurnitureKind] = field(default_factory=dict)
    pieces: list[Furniture] = field(default_factory=list)

    def body(self) -> list[Line]:
        """The lines without a label, in order."""
        return [line for line in self.layout.lines if line.index not in self.kinds]

    def label(self, line: Line, kind: FurnitureKind) -> None:
        """Label a line that has no label yet, unless the report speaks of itself in it ("(Corrects name)")."""
        if not opens_notice(line.words):
            self.kinds.setdefault(line.index, kind)

    def cut(self, start: int, end: int, kind: FurnitureKind) -> None:
        """Label a part of a line."""
        self.pieces.append(Furniture(Span(start, end), kind))

    def furniture(self) -> tuple[Furniture, ...]:
        """All labels, sorted, without overlaps: a labelled line wins over the pieces in it."""
        lines = [Furniture(self.layout.lines[index].span, kind) for index, kind in self.kinds.items()]
        return apart([*lines, *self.pieces])


def apart(pieces: list[Furniture]) -> tuple[Furniture, ...]:
    """The pieces sorted by place; of two that overlap, the one that begins first, or is longer, stays."""
    kept: list[Furniture] = []
    for piece in sorted(pieces, key=lambda p: (p.span.start, -p.span.end, p.kind)):
        if not kept or kept[-1].span.end <= piece.span.start:
            kept.append(piece)
    return tuple(kept)
