"""A record → the report: its id, furniture, credits, date, outlet and language."""

from hashlib import sha256

from reportedly.errors import InputError
from reportedly.intake.limits import Limits
from reportedly.intake.record import Found, Record
from reportedly.model import Published, Report

ID_DIGITS = 8  # of the text's SHA-256, as the contract says


def make_report(record: Record, limits: Limits) -> Report | InputError:
    """The report of a record, or why there is none."""
    if error := _refused(record, limits):
        return error
    day = record.value("published")
    return Report(
        record.value("id") or report_id(record.stem, record.text),
        record.value("outlet"),
        record.value("title"),
        record.value("url"),
        record.value("byline"),
        "en",
        record.text,
        Published(day, day, "metadata") if day else Published(),
        None,
        (),
        (),
        record.sha256,
        _remembered(record.fields),
    )


def report_id(stem: str, text: str) -> str:
    """The id of a report that brings none: its file's name and what it says; never depends on other files."""
    return f"{stem}-{sha256(text.encode('utf-8')).hexdigest()[:ID_DIGITS]}"


def _refused(record: Record, limits: Limits) -> InputError | None:
    """The error of a text that is too long, or empty."""
    if len(record.text) > limits.max_chars:
        why = f"{len(record.text):,} characters are more than {limits.max_chars:,}; raise the limit with --max-chars"
        return InputError(record.where, "too large", why)
    if not any(char.isalnum() for char in record.text):
        return InputError(record.where, "empty", "it holds no text")
    return None


def _remembered(fields: dict[str, Found]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((name, found.how) for name, found in fields.items() if name != "id"))
