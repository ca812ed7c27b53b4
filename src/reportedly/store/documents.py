"""Values of the model as compressed JSON, and back."""

import zlib
from functools import cache
from typing import Any, TypeVar

import msgspec

from reportedly.errors import CaseError

Value = TypeVar("Value")

LEVEL = 6  # zlib's own middle: a level higher gains a hundredth and takes half as long again
MEND = "go back to a copy of it, or add the reports to a new case"


def pack(value: object) -> bytes:
    """The value as compressed JSON."""
    return zlib.compress(msgspec.json.encode(value), LEVEL)


def unpack(data: bytes, kind: type[Value]) -> Value:
    """The value of that kind that was packed; raises CaseError where it is damaged."""
    made = _decoders()
    if kind not in made:
        made[kind] = msgspec.json.Decoder(kind)
    try:
        value: Value = made[kind].decode(zlib.decompress(data))
    except (zlib.error, msgspec.DecodeError) as error:
        raise CaseError(f"the case is damaged, a {kind.__name__} in it cannot be read ({error}); {MEND}") from error
    return value


def plain(value: object) -> str:
    """The value as JSON to read."""
    return msgspec.json.encode(value).decode("utf-8")


def unplain(data: str, kind: type[Value]) -> Value:
    """The value of that kind that was written as JSON; raises CaseError where it is damaged."""
    try:
        return msgspec.json.decode(data, type=kind)
    except msgspec.DecodeError as error:
        raise CaseError(f"the case is damaged, a value in it cannot be read ({error}); {MEND}") from error


@cache
def _decoders() -> dict[type[Any], msgspec.json.Decoder[Any]]:
    """The decoders made so far: making one takes longer than using it."""
    return {}
