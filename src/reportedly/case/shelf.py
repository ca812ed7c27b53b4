"""The store, as grouping sees it: sketches, links, groups and the index, by the ids of reports."""

from collections.abc import Iterable

import msgspec

from reportedly.reconciling.candidates import Keys, Question, keys_of
from reportedly.reconciling.grouping import find_links
from reportedly.reconciling.joining import Group
from reportedly.reconciling.settings import settings
from reportedly.reconciling.sketch import Sketch
from reportedly.store import Store


class Shelf:
    """What is kept of grouped reports, for the length of one write transaction."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._index = store.index
        self._sketches: dict[str, Sketch] = {}
        self._gone: dict[str, Group] = {}
        self._upset: set[int] = set()

    def sketch(self, name: str) -> Sketch:
        """The sketch of a report."""
        if name not in self._sketches:
            self._sketches[name] = Sketch.from_bytes(name, self._index.vector(name))
        return self._sketches[name]

    def links(self, name: str) -> dict[str, int]:
        """The reports that a report is linked to, with their likeness."""
        return self._index.links(name)

    def group_of(self, name: str) -> Group:
        """The group in which a report has been so far."""
        return self._gone.get(name) or msgspec.json.decode(self._store.groups.document(name), type=Group)

    def answer(self, question: Question) -> Iterable[str]:
        """The reports that may be alike enough."""
        return self._index.near(question.buckets, question.weights, question.least)

    def put(self, name: str, keys: Keys) -> None:
        """Keeps a report's keys."""
        report = self._index.key_of(name)
        assert report is not None  # its sketch is there
        self._index.put_keys(report, keys.bucket, keys.weights)

    def drop(self, name: str, keys: Keys) -> None:
        """Forgets a report; its group is known until the groups are made again."""
        report = self._index.key_of(name)
        assert report is not None
        self._sketches.pop(name, None)
        self._gone[name] = self.group_of(name)
        self._upset.update(self._store.groups.of_reports([report]))
        self._index.drop(report, keys.bucket, keys.weights)

    def add(self, report: int, sketch: Sketch) -> None:
        """Keeps a report's sketch, its links and its keys."""
        keys = keys_of(sketch, settings().stories)
        links = find_links(sketch, self, self)
        self._index.put(report, sketch.id, sketch.to_bytes())
        self._index.link(report, links)
        self.put(sketch.id, keys)

    def remove(self, name: str) -> None:
        """Forgets a report's sketch, its links and its keys."""
        self.drop(name, keys_of(self.sketch(name), settings().stories))

    def replace(self, before: Iterable[Group], after: Iterable[Group]) -> None:
        """Puts new groups in the place of former ones."""
        groups = self._store.groups
        self._upset.update(groups.of_ids(name for group in before for name in group.members))
        for key in sorted(self._upset):
            groups.drop(key)
        for group in after:
            groups.put(group.members, msgspec.json.encode(group).decode("utf-8"))
