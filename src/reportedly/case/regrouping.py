"""Groups the reports of a case that changed, and those that they touch."""

from hashlib import sha256
from importlib.resources import files

import msgspec

from reportedly.case.overlaying import corrected
from reportedly.case.shelf import Shelf
from reportedly.reconciling.grouping import regroup
from reportedly.reconciling.likeness import weights
from reportedly.reconciling.settings import settings
from reportedly.reconciling.sketch import Sketch, sketch
from reportedly.store import Store
from reportedly.store.history import Succession

# Reports grouped in one transaction: enough that its cost is shared, few enough that others who write do not wait long.
BATCH = 32
RULES = 2  # to be raised where the rules of grouping change


def regroup_changed(store: Store) -> bool:
    """Groups some of the reports that changed; whether there were any. Their stories are then to be made anew.

    Every change of groups is one transaction, so that of two reports that two processes add at once the later finds
    the earlier one.
    """
    marks = store.marks.dirty(BATCH)
    if not marks:
        return False
    made = {key: _sketch(store, key) for key in marks}
    with store.write():
        if not _same_rules(store):
            return True
        now = {key: one for key, one in made.items() if store.marks.of(key) == marks[key]}
        _apply(store, now)
        store.marks.clear(now)
    return True


def _sketch(store: Store, key: int) -> Sketch | None:
    """The sketch of a report; None where it is not there, not read or no longer current."""
    if not store.reports.takes_part(key):
        return None
    return next((sketch(reading) for reading in corrected(store, [key])), None)


def _apply(store: Store, now: dict[int, Sketch | None]) -> None:
    """Puts these sketches in the place of former ones, and groups anew."""
    shelf = Shelf(store)
    gone: list[str] = []
    new: list[tuple[int, Sketch]] = []
    for key, one in now.items():
        former = store.index.of_report(key)
        if former and one and former == (one.id, one.to_bytes()):
            store.groups.touch([key])
            continue
        if former:
            shelf.remove(former[0])
            gone.append(former[0])
        if one:
            new.append((key, one))
    for key, one in new:
        holder = store.index.key_of(one.id)
        if holder is not None:  # it is about to be called otherwise
            shelf.remove(one.id)
            gone.append(one.id)
            store.marks.touch([holder])
        shelf.add(key, one)
    done = regroup(shelf, [one.id for _, one in new], gone)
    shelf.replace(done.before, done.after)
    _clear_stories(store, [key for key, one in now.items() if one is None])


def _clear_stories(store: Store, keys: list[int]) -> None:
    """Takes away the stories of which nothing is left."""
    empty = [id for id in store.stories.of_reports(keys) if not store.groups.of_reports(store.stories.reports(id))]
    store.stories.drop(empty)
    store.history.note(Succession(id, None, "removed") for id in empty)


def _same_rules(store: Store) -> bool:
    """Whether the groups were made by the rules of today; else all is to be grouped anew."""
    table = files("reportedly.knowledge").joinpath("tables", "idf.tsv").read_bytes()
    rules = sha256(msgspec.json.encode((RULES, settings().stories, weights())) + table).hexdigest()
    former = store.index.rules()
    if former == rules:
        return True
    if former is not None:
        store.groups.clear()
        store.index.clear()
        store.marks.touch(store.reports.keys("read"))
    store.index.set_rules(rules)
    return former is None
