"""The passes of reconciling, in order."""

from collections.abc import Iterable

from reportedly.model import Reading, Story


def reconcile(readings: Iterable[Reading]) -> tuple[Story, ...]:
    """The stories that the readings tell, whatever order they come in."""
    return ()
