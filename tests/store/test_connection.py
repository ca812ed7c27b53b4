"""The connection to a case's file."""

import tracemalloc

from reportedly.store import Store


def test_a_statement_leaves_nothing_in_memory(store: Store) -> None:
    """However many run; each once left a reference to its cursor behind."""

    def run(times: int) -> int:
        for _ in range(times):
            store.connection.one("SELECT count(*) FROM reports")
        return tracemalloc.get_traced_memory()[0]

    tracemalloc.start()
    try:
        assert abs(run(1000) - run(3000)) < 1000 * 40  # bytes; it was 80 for each statement
    finally:
        tracemalloc.stop()
