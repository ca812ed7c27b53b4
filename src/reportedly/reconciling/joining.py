"""Joins the clusters of reports that are most alike on average, going through former joins again where it can."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import Protocol

BEFORE_ALL = -1 << 60  # less than the `unlike` of any join: of a report alone


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Two clusters made one; each is called after the first of its reports.

    Attributes:
        unlike: The negative of how alike the two are; the least is joined first. Always more than those of the joins
            that made the two, so that joins sorted are joins in their order.
        kept: The cluster whose name stays.
        gone: The other.
    """

    unlike: int
    kept: str
    gone: str


@dataclass(frozen=True, slots=True)
class Group:
    """The reports of one story, sorted, and the joins that made it, in their order."""

    members: tuple[str, ...]
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """How alike two clusters must be.

    Attributes:
        least: How alike on average where one of them is a single report.
        crowd: How much more at most where both are many: one report more or less is a loose account, but two crowds
            of reports are two events sooner than one.
    """

    least: int
    crowd: int

    def alike(self, total: int, left: int, right: int) -> int:
        """How alike two clusters of so many reports are, whose likenesses add up to the total; `least` is enough."""
        fewer = min(left, right)
        return total // (left * right) - self.crowd * (fewer - 1) // fewer


class Likenesses(Protocol):
    """What joining asks about reports."""

    def linked(self, name: str) -> Collection[str]:
        """The reports that are alike enough to be joined with this one."""

    def between(self, left: str, right: str) -> int:
        """How alike two reports are."""

    def group_of(self, name: str) -> Group:
        """The group in which a report has been so far."""


@dataclass(slots=True, eq=False)
class _Cluster:
    """Reports that are one cluster for now.

    Attributes:
        near: The summed likeness to other clusters by their names, complete if this one is upset.
        last: The `unlike` of the join that made it.
        upset: Whether it is new, or has lost the cluster that it was joined with before.
        serial: Another number after each change.
    """

    members: list[str]
    serial: int
    upset: bool = False
    joins: list[Join] = field(default_factory=list)
    near: dict[str, int] = field(default_factory=dict)
    last: int = BEFORE_ALL


class Joining:
    """One pass over new reports and the groups that they touch.

    Of an upset cluster the likeness to every cluster that it is linked to is known. Next comes always the most alike of
    these pairs and of the former joins, and a former join of two clusters that are not upset is right as it was: no
    cluster that either is linked to is more alike; for whether two are joined, and when, rests on these two alone. So
    only groups that are linked to upset clusters are ever looked at.
    """

    def __init__(self, ask: Likenesses, bar: Bar) -> None:
        self._ask = ask
        self._bar = bar
        self._clusters: dict[str, _Cluster] = {}
        self._of: dict[str, str] = {}
        self._heap: list[tuple[Join, int, int]] = []
        self._now: Join | None = None
        self._void: set[str] = set()
        self._former: list[Group] = []
        self._serial = 0

    def run(self, new: Iterable[str], gone: Iterable[str] = ()) -> tuple[list[Group], list[Group]]:
        """The groups that were looked at, as they were and as they are now without and with these reports."""
        self._void.update(gone)
        for name in sorted(self._void):
            if name not in self._of:
                self._load(self._ask.group_of(name))
        arrived = sorted(new)
        for name in arrived:
            self._add(name)
        for name in arrived:
            self._upset(name)
        while self._heap:
            join, left, right = heappop(self._heap)
            if left < 0:
                self._again(join, -1 - left, right)
            elif self._serial_of(join.kept) == left and self._serial_of(join.gone) == right:
                self._join(join)
        return self._former, [Group(tuple(sorted(c.members)), tuple(sorted(c.joins))) for c in self._clusters.values()]

    def _add(self, name: str) -> None:
        """A cluster of one report."""
        self._serial += 1
        self._clusters[name] = _Cluster([name], self._serial)
        self._of[name] = name

    def _load(self, group: Group) -> None:
        """Takes up a former group, as far as it was joined by now."""
        for name in group.members:
            if name in self._void:
                self._of[name] = name
            else:
                self._add(name)
        number = len(self._former)
        self._former.append(group)
        done = 0
        while self._now is not None and done < len(group.joins) and group.joins[done] < self._now:
            self._merge(group.joins[done])
            done += 1
        self._follow(number, done)

    def _follow(self, number: int, done: int) -> None:
        """Puts the next former join of a group in its place among what is to come."""
        joins = self._former[number].joins
        if done < len(joins):
            heappush(self._heap, (joins[done], -1 - number, done))

    def _again(self, join: Join, number: int, done: int) -> None:
        """Makes a former join again; where the one side is another now, the other is upset."""
        self._follow(number, done + 1)
        left = [name for name in (join.kept, join.gone) if name not in self._void]
        if len(left) == 2:
            self._merge(join)
            return
        self._now = join
        for name in left:
            self._void.add(name)
            self._upset(name)

    def _join(self, join: Join) -> None:
        """Makes a new join."""
        self._now = join
        for name in (join.kept, join.gone):
            if not self._clusters[name].upset:
                self._void.add(name)
                self._relate(name)
        self._merge(join)

    def _upset(self, name: str) -> None:
        """Marks a cluster as upset, and considers to join it with each that it is linked to."""
        self._relate(name)
        for other in self._clusters[name].near:
            self._consider(name, other)

    def _relate(self, name: str) -> None:
        """Finds out how alike a cluster is to each that it is linked to."""
        cluster = self._clusters[name]
        cluster.upset = True
        for member in cluster.members:
            for linked in self._ask.linked(member):
                if linked not in self._of:
                    self._load(self._ask.group_of(linked))
                other = self._of[linked]
                if other != name and other not in cluster.near and other in self._clusters:
                    cluster.near[other] = self._clusters[other].near[name] = self._sum(name, other)

    def _merge(self, join: Join) -> None:
        """Makes two clusters one; what is known of either is known of both."""
        kept, gone = self._clusters[join.kept], self._clusters.pop(join.gone)
        near = {}
        for name in (kept.near.keys() | gone.near.keys()) - {join.kept, join.gone}:
            near[name] = sum(self._known(c, name) for c in (kept, gone))
        for name in gone.near:
            if name != join.kept:
                del self._clusters[name].near[join.gone]
        self._serial += 1
        joins = [*kept.joins, *gone.joins, join]
        upset = kept.upset or gone.upset
        members = kept.members + gone.members
        self._clusters[join.kept] = _Cluster(members, self._serial, upset, joins, near, join.unlike)
        self._of.update(dict.fromkeys(gone.members, join.kept))
        for name, value in near.items():
            self._clusters[name].near[join.kept] = value
            self._consider(join.kept, name)

    def _known(self, cluster: _Cluster, other: str) -> int:
        """The summed likeness to another cluster, made where it was not known."""
        found = cluster.near.get(other)
        return self._between(cluster.members, self._clusters[other].members) if found is None else found

    def _sum(self, left: str, right: str) -> int:
        return self._between(self._clusters[left].members, self._clusters[right].members)

    def _between(self, left: list[str], right: list[str]) -> int:
        """The summed likeness of each of these reports to each of those."""
        return sum(self._ask.between(a, b) for a in left for b in right)

    def _consider(self, left: str, right: str) -> None:
        """Puts a pair of clusters among what is to come, if it is alike enough.

        Two that were not may become so as they grow; they are joined after all that made them all the same.
        """
        one, other = self._clusters[left], self._clusters[right]
        alike = self._bar.alike(one.near[right], len(one.members), len(other.members))
        if alike >= self._bar.least:
            unlike = max(-alike, one.last + 1, other.last + 1)
            kept, gone = min(left, right), max(left, right)
            serials = self._clusters[kept].serial, self._clusters[gone].serial
            heappush(self._heap, (Join(unlike, kept, gone), *serials))

    def _serial_of(self, name: str) -> int:
        cluster = self._clusters.get(name)
        return 0 if cluster is None else cluster.serial
