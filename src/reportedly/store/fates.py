"""What became of the corrections of a case in its stories."""

from dataclasses import dataclass

from reportedly.model import Story
from reportedly.store.connection import Connection


@dataclass(frozen=True, slots=True)
class KeptFate:
    """What became of a correction: whether some story honours it, and why not, or how it was made to fit."""

    fits: bool
    because: str | None


class Fates:
    """What the stories say of corrections."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def save(self, story: Story) -> None:
        """Keeps what a new story says of corrections; with the story it goes."""
        rows = [(story.id, told.id, int(told.fits), told.because) for told in story.corrections]
        self._connection.insert("correction_fates", rows)

    def all(self) -> dict[str, KeptFate]:
        """What became of each correction that some story says anything of."""
        sql = "SELECT correction, fits, because FROM correction_fates ORDER BY correction, fits DESC, story"
        found: dict[str, KeptFate] = {}
        for name, fits, because in self._connection.execute(sql):
            found.setdefault(name, KeptFate(bool(fits), because))
        return found
