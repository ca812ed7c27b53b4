"""The bytes that came in."""

import zlib

from reportedly.store.connection import Connection
from reportedly.store.documents import LEVEL


class Originals:
    """The bytes of every input, by their SHA-256; inputs of the same bytes share one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, sha256: str, data: bytes) -> None:
        """Keeps the bytes."""
        if self._connection.one("SELECT 1 FROM originals WHERE sha256 = ?", sha256) is None:
            self._connection.insert("originals", [(sha256, len(data), zlib.compress(data, LEVEL))])

    def get(self, sha256: str) -> bytes | None:
        """The bytes; None where they were not kept."""
        packed: bytes | None = self._connection.one("SELECT bytes FROM originals WHERE sha256 = ?", sha256)
        return None if packed is None else zlib.decompress(packed)

    def drop_unused(self, sha256: str) -> None:
        """Forgets the bytes if no report came from them."""
        left = "SELECT 1 FROM reports WHERE sha256 = ?1"
        self._connection.execute(f"DELETE FROM originals WHERE sha256 = ?1 AND NOT EXISTS ({left})", (sha256,))  # noqa: S608
