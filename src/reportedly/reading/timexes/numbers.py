"""Numbers in words, and numbers that may be days, hours or years."""

from reportedly.reading.timexes.lexeme import Payload
from reportedly.reading.timexes.lexicon import Lexicon

# Four digits are taken for a year between these; earlier ones only with "year" or an era beside them.
FIRST_YEAR, LAST_YEAR = 1500, 2099
# Of one number; more are a misprint or an attack, and no float holds what they come to.
MOST_WORDS = 12


def number_kinds(value: int | float, digits: str = "") -> dict[str, Payload]:
    """What a number may be; `digits` is how it is written, empty for words."""
    kinds: dict[str, Payload] = {"num": value}
    if not isinstance(value, int):
        return kinds
    plain = digits.isdigit()
    if 1 <= value <= 31 and plain and len(digits) <= 2:
        kinds["day"] = value
    if 0 <= value <= 24 and (plain or not digits):
        kinds["hour"] = value
    if plain and len(digits) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        kinds["year"] = value
    if plain and len(digits) == 4 and value < 2400 and value % 100 < 60:
        kinds["military"] = digits
    if plain and len(digits) == 2:
        kinds["two"] = value
    return kinds


def spelled(words: list[str], lexicon: Lexicon) -> tuple[int | float, bool] | None:
    """The number that number words make, and whether they read as a year ("nineteen ninety-six")."""
    values = [lexicon.numbers.get(w, lexicon.multipliers.get(w)) for w in words if w not in ("and", "-", "a", "an")]
    if not 0 < len(values) <= MOST_WORDS or any(value is None for value in values):
        return None
    known = [value for value in values if value is not None]
    if len(known) >= 2 and 13 <= known[0] <= 20 and _tens(known[1:]) is not None:
        rest = _tens(known[1:])
        if rest is not None and rest >= 10:
            return known[0] * 100 + rest, True
    total = _sum(words, lexicon)
    return total, known[0] == 2 and len(known) > 1 and 1999 < total <= LAST_YEAR


def _tens(values: list[int]) -> int | None:
    """The number below a hundred that one or two words make."""
    if len(values) == 1 and values[0] < 100:
        return values[0]
    if len(values) == 2 and 20 <= values[0] < 100 and values[0] % 10 == 0 and values[1] < 10:
        return values[0] + values[1]
    return None


def _sum(words: list[str], lexicon: Lexicon) -> int:
    total = part = 0
    for word in words:
        if word in lexicon.multipliers:
            by = lexicon.multipliers[word]
            if by == 100:
                part = max(part, 1) * by
            else:
                total, part = total + max(part, 1) * by, 0
        else:
            part += lexicon.numbers.get(word, 0)
    return total + part
