"""An actor or place that the tables know, and the words that name it."""

from dataclasses import dataclass

from reportedly.model import Codes, EntityKind

NO_CODES = Codes()


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody or somewhere, as the tables have it.

    Attributes:
        key: What makes it one: "place:ML", "government:ML", "group:Boko Haram".
        place: Key of the place it belongs to.
    """

    key: str
    name: str
    kind: EntityKind
    codes: Codes = NO_CODES
    lat: float | None = None
    lon: float | None = None
    place: str | None = None
