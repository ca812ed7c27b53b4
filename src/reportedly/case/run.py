"""One shot, without a file to keep it in: paths in, readings or stories out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.errors import InputError
from reportedly.intake import read_inputs
from reportedly.model import Reading, Story


@dataclass(frozen=True, slots=True)
class Outcome:
    """The stories of some inputs, and the inputs that could not be read."""

    stories: tuple[Story, ...]
    errors: tuple[InputError, ...]


def read(paths: Iterable[str], *, model: str | None = None) -> Iterator[Reading | InputError]:
    """The reading of each report, streamed; what cannot be read comes as its error."""
    from reportedly.reading import load_reader

    reader = load_reader(model) if model else load_reader()
    for item in read_inputs(paths):
        yield item if isinstance(item, InputError) else reader.read(item)


def read_stories(paths: Iterable[str], *, model: str | None = None) -> Outcome:
    """The stories that the reports tell."""
    from reportedly.reconciling import reconcile

    items = list(read(paths, model=model))
    readings = [item for item in items if isinstance(item, Reading)]
    errors = [item for item in items if isinstance(item, InputError)]
    return Outcome(reconcile(readings), tuple(errors))
