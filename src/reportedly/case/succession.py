"""What became of former stories: which story has taken the place of which."""

from collections.abc import Collection, Iterator, Mapping

from reportedly.store.history import Succession


def successions(
    old: Mapping[str, Collection[int]], new: Mapping[str, Collection[int]], keys: Mapping[str, int]
) -> Iterator[Succession]:
    """What is worth remembering of how these stories became those.

    Args:
        old: The reports of each former story.
        new: The reports of each story that was made of them.
        keys: The key of a report by its id, which may be that of a story it founded.
    """
    for former in sorted(old):
        into = sorted(
            (id for id in new if not set(old[former]).isdisjoint(new[id])),
            key=lambda id: (keys.get(former) not in new[id], -len(set(old[former]) & set(new[id])), id),
        )
        if former in new:
            yield from (Succession(former, id, "split") for id in into if id != former and id not in old)
        elif not into:
            yield Succession(former, None, "removed")
        else:
            others = [id for id in old if id != former and not set(old[id]).isdisjoint(new[into[0]])]
            yield Succession(former, into[0], "split" if len(into) > 1 else "merged" if others else "renamed")
