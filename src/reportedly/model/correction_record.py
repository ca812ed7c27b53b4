"""Corrections as records of JSON Lines, one a line: written, read back and checked."""

import re
from dataclasses import asdict, fields
from datetime import date, datetime
from hashlib import sha256
from typing import Any

import msgspec

from reportedly.model.correction import KINDS, Anchor, Correction, ReportAnchor, SetDate, SetVerdict

CORRECTION_FORMAT = 1
ID = re.compile(r"k[0-9a-f]{12}")
DIGEST = re.compile(r"[0-9a-f]{64}")
MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?Z")
LONGEST = 2_000  # characters of a name or a reason; more is no reason but a document
MOST_ANCHORS = 50


class RecordError(ValueError):
    """A record that is no correction; the message says in one line what is wrong with it."""


def correction_id(correction: Correction) -> str:
    """The id: a hash of all that the correction says, the same on every machine."""
    words = msgspec.json.encode(_content(correction))
    return "k" + sha256(words).hexdigest()[:12]


def rank(correction: Correction) -> tuple[str, str]:
    """What orders corrections: a later one wins, and of two made in one moment the one with the greater id."""
    return correction.when, correction_id(correction)


def to_record(correction: Correction) -> dict[str, Any]:
    """The correction as a record, keys in a fixed order."""
    return {"format": CORRECTION_FORMAT, "id": correction_id(correction), **_content(correction)}


def to_line(correction: Correction) -> str:
    """The correction as a line of JSON without its line break."""
    return msgspec.json.encode(to_record(correction)).decode()


def from_line(line: str | bytes) -> Correction:
    """The correction of a line of JSON; raises RecordError where it is none."""
    try:
        record = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise RecordError(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise RecordError("not an object")
    return from_record(record)


def from_record(record: dict[str, Any]) -> Correction:
    """The correction of a record; raises RecordError where it is none, or where it was changed after it was made."""
    if record.get("format") != CORRECTION_FORMAT:
        raise RecordError(f"format {record.get('format')!r} is not known; this Reportedly knows {CORRECTION_FORMAT}")
    shape = KINDS.get(str(record.get("kind")))
    if shape is None:
        raise RecordError(f"kind {record.get('kind')!r} is not known; there are {', '.join(KINDS)}")
    rest = {key: value for key, value in record.items() if key not in ("format", "id", "kind")}
    if strange := sorted(rest.keys() - {field.name for field in fields(shape)}):
        raise RecordError(f"{shape.kind} has no field {strange[0]!r}")
    try:
        made = msgspec.convert({**rest, "when": moment(rest.get("when"))}, shape)
    except msgspec.ValidationError as error:
        raise RecordError(str(error)) from error
    check(made)
    told = record.get("id")
    if told is not None and told != correction_id(made):
        raise RecordError(f"the id {told!r} is not that of what it says; leave the id out to take it as a new one")
    return made


def moment(told: object) -> str:
    """The moment with microseconds, so that moments sort as text; raises RecordError where it is none."""
    match = MOMENT.fullmatch(told) if isinstance(told, str) else None
    try:
        if match is None:
            raise ValueError
        datetime.fromisoformat(match[1])
    except ValueError as error:
        raise RecordError(f"when is {told!r}; it must be UTC, as in 2026-03-04T09:30:00Z") from error
    return f"{match[1]}.{(match[2] or '').ljust(6, '0')}Z"


def check(correction: Correction) -> None:
    """Raises RecordError where the parts of a correction do not fit together."""
    for name in ("who", "why"):
        words = getattr(correction, name)
        if not words.strip() or len(words) > LONGEST:
            raise RecordError(f"{name} must have 1 to {LONGEST} characters")
        if any("\ud800" <= character <= "\udfff" for character in words):
            raise RecordError(f"{name} is no text that can be written as UTF-8")
    if len(correction.anchors) > MOST_ANCHORS:
        raise RecordError(f"it names more than {MOST_ANCHORS} passages")
    for anchor in correction.anchors:
        _check_anchor(anchor)
    if isinstance(correction, SetVerdict) and len(correction.members) < 2:
        raise RecordError("a verdict is on two passages or more")
    if isinstance(correction, SetDate):
        _check_dates(correction)


def _check_anchor(anchor: Anchor | ReportAnchor) -> None:
    for digest in (anchor.text, *((anchor.source,) if isinstance(anchor, ReportAnchor) else ())):
        if not DIGEST.fullmatch(digest):
            raise RecordError(f"{digest[:80]!r} must be a SHA-256 in hexadecimal")
    if isinstance(anchor, Anchor) and not (
        0 <= anchor.start < anchor.end and len(anchor.exact) == anchor.end - anchor.start
    ):
        raise RecordError(f"the words {anchor.exact[:60]!r} do not stand at {anchor.start}-{anchor.end}")


def _check_dates(correction: SetDate) -> None:
    """Both ends are known and in order, or neither is."""
    first, last = correction.earliest, correction.latest
    if (first is None) != (last is None):
        raise RecordError("of a date both ends are known, or neither")
    try:
        days = [datetime.fromisoformat(end) for end in (first, last) if end is not None]
        plain = [date(day.year, day.month, day.day) for day in days]
    except ValueError as error:
        raise RecordError(f"{first!r} to {last!r} are no ISO dates") from error
    if plain != sorted(plain) or (first is not None and last is not None and first[:10] > last[:10]):
        raise RecordError(f"{first} comes after {last}")


def _content(correction: Correction) -> dict[str, Any]:
    """What the correction says, without format and id."""
    return {"kind": correction.kind, **asdict(correction)}
