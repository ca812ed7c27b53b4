"""What would be: the same work on a copy of the case, which is thrown away."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from reportedly.store import Store


@contextmanager
def rehearsal(store: Store) -> Iterator[Store]:
    """A copy of the case to work on; the case itself stays as it is."""
    with TemporaryDirectory(prefix="reportedly-") as folder:
        path = Path(folder) / Path(store.path).name
        store.copy_to(path)
        with Store.open(path) as copy:
            yield copy
