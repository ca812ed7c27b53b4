"""One JSON object → one record, with every field's type checked."""

import json
from typing import TypeAlias

from reportedly.errors import InputError
from reportedly.intake.decoding import mended
from reportedly.intake.record import FIELDS, Found, Original, Record
from reportedly.knowledge import read_table

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

_TYPES = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object", str: "text"}


def parse(text: str, where: str) -> "Json | InputError":
    """The JSON value, or why it is none."""
    try:
        value: Json = json.loads(text)
    except json.JSONDecodeError as error:
        return InputError(where, "not JSON", f"{error.msg} at character {error.pos + 1}")
    except RecursionError:
        return InputError(where, "not read", "its JSON nests too deeply")
    except ValueError as error:  # numbers of thousands of digits
        return InputError(where, "not JSON", " ".join(str(error).split()))
    return value


def record(value: Json, where: str, stem: str, original: Original) -> Record | InputError:
    """The record of a JSON value, or which field is wrong."""
    if not isinstance(value, dict):
        return InputError(where, "not a report", f"it is {kind_of(value)}; a report is an object with a field 'text'")
    names = read_table("formats")["fields"]
    text = _text(value, names["text"], where)
    if isinstance(text, InputError):
        return text
    fields: dict[str, Found] = {}
    for field in FIELDS:
        found = _field(value, field, names[field], where)
        if isinstance(found, InputError):
            return found
        if found:
            fields[field] = found
    return Record(where, mended(stem), text, original, fields)


def kind_of(value: Json) -> str:
    """What a JSON value is, in words."""
    return "null" if value is None else _TYPES.get(type(value), "something else")


def _text(value: dict[str, Json], names: list[str], where: str) -> str | InputError:
    name = next((n for n in names if value.get(n) is not None), None)
    if name is None:
        return InputError(where, "not a report", "it has no field 'text'")
    text = value[name]
    return mended(text) if isinstance(text, str) else _wrong(where, name, text)


def _field(value: dict[str, Json], field: str, names: list[str], where: str) -> Found | InputError | None:
    """The contract's own field, which must be text; else the first other name that says it in some form."""
    own = value.get(field)
    if own is not None:
        if not isinstance(own, str):
            return _wrong(where, field, own)
        return Found(mended(own), f"field {field!r}") if own.strip() else None
    for name in names[1:]:
        said = plain_words(value.get(name))
        if said:
            return Found(mended(said), f"field {name!r}")
    return None


def plain_words(value: Json) -> str | None:
    """Text, the name of an object, or the names of a list of these; None of anything else."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, dict):
        return plain_words(value.get("name")) if isinstance(value.get("name"), str) else None
    if isinstance(value, list):
        parts = [plain_words(item) for item in value if isinstance(item, str | dict)]
        return ", ".join(part for part in parts if part) or None
    return None


def _wrong(where: str, field: str, value: Json) -> InputError:
    return InputError(where, "not a report", f"field {field!r} is {kind_of(value)}; it must be text")
