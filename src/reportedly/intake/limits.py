"""How much intake takes before it refuses."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on untrusted input; what is over one is refused with its reason.

    Attributes:
        max_bytes: Of one file, packed or unpacked; of one line where a stream has no size. --max-bytes raises it.
        max_chars: Of one report's text. --max-chars raises it.
        max_field: Of a title, address or other field beside the text (the longest headlines have some 300).
        max_ratio: How many times larger unpacking may make a file (news text packs about 4 times, JSON 15).
        max_members: Files in one archive.
        max_depth: Archives inside archives.
    """

    max_bytes: int = 10_000_000
    max_chars: int = 1_000_000
    max_field: int = 2_000
    max_ratio: int = 200
    max_members: int = 10_000
    max_depth: int = 2

    @property
    def max_unpacked(self) -> int:
        """What all files of one archive may come to: ten full files; it grows with --max-bytes."""
        return 10 * self.max_bytes


DEFAULT_LIMITS = Limits()
