"""Groups that grow by joining, some of which must be one and some of which must not."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from reportedly.model.correction import Correction

Node = TypeVar("Node", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Ruling(Generic[Node]):
    """That all on the one side are one with all on the other, or that none is."""

    correction: Correction
    one: tuple[Node, ...]
    other: tuple[Node, ...]
    together: bool


class Bonds(Generic[Node]):
    """Groups of nodes: what rulings set apart never gets into one group, by whatever way it is joined."""

    def __init__(self, rulings: Iterable[Ruling[Node]] = ()) -> None:
        """Takes the rulings, the latest last; of two that exclude each other the later holds."""
        self._parent: dict[Node, Node] = {}
        self._foes: dict[Node, set[Node]] = {}  # roots, by root
        self.refused: list[Ruling[Node]] = []
        for ruling in reversed(list(rulings)):
            if not self._accept(ruling):
                self.refused.append(ruling)

    def root(self, node: Node) -> Node:
        """What stands for the node's group."""
        parent = self._parent
        while (above := parent.get(node, node)) != node:
            parent[node] = parent.get(above, above)
            node = parent[node]
        return node

    def are_one(self, one: Node, other: Node) -> bool:
        """Whether both are in one group."""
        return self.root(one) == self.root(other)

    def may_join(self, one: Node, other: Node) -> bool:
        """Whether nothing in the two groups was set apart."""
        return self.root(other) not in self._foes.get(self.root(one), ())

    def join(self, one: Node, other: Node) -> bool:
        """Makes one group of the two if that may be; whether they are one group now."""
        kept, gone = self.root(one), self.root(other)
        if kept == gone:
            return True
        foes = self._foes.get(gone, set())
        if kept in foes:
            return False
        self._parent[gone] = kept
        for foe in self._foes.pop(gone, ()):
            self._foes[foe].discard(gone)
            self._foes[foe].add(kept)
            self._foes.setdefault(kept, set()).add(foe)
        return True

    def _accept(self, ruling: Ruling[Node]) -> bool:
        """Takes a ruling in whole, or not at all."""
        pairs = [(one, other) for one in ruling.one for other in ruling.other]
        if ruling.together:
            trial = [self.may_join(one, other) for one, other in pairs]
            return all(trial) and self._join_all(ruling)
        if any(self.are_one(one, other) for one, other in pairs):
            return False
        for one, other in pairs:
            left, right = self.root(one), self.root(other)
            self._foes.setdefault(left, set()).add(right)
            self._foes.setdefault(right, set()).add(left)
        return True

    def _join_all(self, ruling: Ruling[Node]) -> bool:
        """Joins every node of a ruling; none of two sides may be foes, nor two of one side."""
        nodes = [*ruling.one, *ruling.other]
        if any(not self.may_join(one, other) for one in nodes for other in nodes):
            return False
        for node in nodes[1:]:
            self.join(nodes[0], node)
        return True
