"""What is told of a time beside its value: modifier, quantifier, frequency, distance from the report's day."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.model import Reckoning
from reportedly.reading.timexes.extend import PARTS
from reportedly.reading.timexes.lexeme import Lexeme
from reportedly.reading.timexes.meaning import Meaning

# Categories whose words carry a modifier.
MODIFYING = ("early", "edge", "approx", "orso")
# Of a moment "more than" says that it is further back ("more than two years ago"), not that it is longer.
OF_MOMENTS = {
    "MORE_THAN": "BEFORE",
    "LESS_THAN": "AFTER",
    "EQUAL_OR_MORE": "ON_OR_BEFORE",
    "EQUAL_OR_LESS": "ON_OR_AFTER",
}


@dataclass(frozen=True, slots=True)
class Notes:
    """Modifier, quantifier, frequency and offset of a time; None for what is not told."""

    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    offset: str | None = None


def notes_of(meaning: Meaning, own: Sequence[Lexeme]) -> Notes:
    """The notes of a time whose words these are."""
    told = (str(lexeme.kinds[kind]) for lexeme in own for kind in MODIFYING if lexeme.kinds.get(kind))
    mod = _part(own) or next(told, None)
    if mod and meaning.type in ("DATE", "TIME"):
        mod = OF_MOMENTS.get(mod, mod)
    quant = next((lexeme.text.upper() for lexeme in own if lexeme.has("each")), None)
    is_set = meaning.type == "SET"
    return Notes(mod, quant if is_set else None, meaning.freq or None, _offset(meaning.reckoning))


def _part(own: Sequence[Lexeme]) -> str:
    """Which part of a time is meant by "the first week of May", "the last days of 2030"; empty for the whole."""
    for rank, unit, of in zip(own, own[1:], own[2:], strict=False):
        if rank.has("part_rank") and unit.has(*PARTS) and of.has("of"):
            return str(rank.kinds["part_rank"])
    return ""


def _offset(reckoning: Reckoning | None) -> str | None:
    """Units from the one that holds the report's day, as far as the words tell them."""
    if reckoning is None or (reckoning.named and reckoning.toward != "=") or reckoning.part[1:2].isdigit():
        return None
    return f"{reckoning.step}{reckoning.unit}"
