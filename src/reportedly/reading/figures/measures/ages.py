"""Ages: how old somebody is now, never how old somebody was when something else happened."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.figures.measures.grammar import grammar
from reportedly.reading.figures.measures.measure import Measure, Scene, governor, subject
from reportedly.reading.figures.numbers import Number

AGE = "age"
LOOK_BACK = 24  # characters before a number in which "aged" or a name with its comma is looked for
NAMED = re.compile(r"[A-Z][\w.'’-]*\s?(?:,\s?|\()$")
THEN = re.compile(r"\b(?:when|while|since|until|before)\s+(?:[\w’']+\s+){1,3}$", re.IGNORECASE)
CLOSED = re.compile(r"\s?(?:,|\)|\.(?:\s|$)|;)")
NOMINAL = ("NOUN", "PROPN")
WITHIN = ("ADJ", "ADV", "DET")  # what may stand between an age and its noun


def age_of(text: str, number: Number, scene: Scene) -> Measure | None:
    """The age that a number gives, with the one who is so old; None where it gives none."""
    if number.unit is not None or not 0 < (number.low or number.high or 0) <= grammar().oldest:
        return None
    before = text[max(0, number.span.start - LOOK_BACK) : number.span.start]
    behind = grammar().old.match(text, number.core.end)
    if behind is not None:
        return _old(text, number, behind, scene)
    if not _bare(text, number):
        return None
    if grammar().aged.search(before):
        found = _before(text, number, scene)
        return _measure(number, "years old", scene.mention(found), _kind(found)) if found is not None else None
    if NAMED.search(before) and CLOSED.match(text, number.core.end):
        bearer = _named_before(text, number, scene)
        return _measure(number, "years old", bearer) if bearer is not None else None
    return None


def _bare(text: str, number: Number) -> bool:
    """Whether a number is one whole word or two digits, without decimals."""
    return (number.low or number.high or 0) % 1 == 0 and len(number.core.words(text)) <= len("seventy-seven")


def _old(text: str, number: Number, behind: re.Match[str], scene: Scene) -> Measure | None:
    """The age of "a 34-year-old mechanic", or of "the mechanic is 34 years old"."""
    ahead = text[max(0, number.span.start - LOOK_BACK) : number.span.start]
    if grammar().then.match(text, behind.end()) or THEN.search(ahead):
        return None
    word = scene.at(behind.end() - 1)
    bearer = _head(word, scene)
    counts = scene.mention(bearer) if bearer is not None else None
    return _measure(number, f"{behind['unit'].lower()}s old", counts, _kind(bearer))


def _head(word: Token, scene: Scene) -> Token | None:
    """The noun that "old" is said of: the one behind it, the one it stands beside, or the subject."""
    ahead = (t for t in scene.doc[word.i + 1 : word.i + 6] if t.pos_ not in WITHIN and t.text not in ("-", ","))
    following = next(ahead, None)
    if following is not None and following.pos_ in NOMINAL:
        return _whole(following)
    above = governor(word, ("VERB", "AUX", *NOMINAL))
    if above is None or above.pos_ in NOMINAL:
        return above
    return subject(above)


def _whole(noun: Token) -> Token:
    """The last noun of a name or compound: of "Musa Bello" the last."""
    while noun.i + 1 < len(noun.doc) and noun.nbor().pos_ in NOMINAL and not noun.nbor().is_punct:
        noun = noun.nbor()
    return noun


def _before(text: str, number: Number, scene: Scene) -> Token | None:
    """The person named or meant before "aged nine"."""
    words = scene.doc[max(0, scene.at(number.span.start).i - 6) : scene.at(number.span.start).i]
    found = next((t for t in reversed(words) if t.pos_ in NOMINAL and not t.lower_.startswith("age")), None)
    return found if found is not None and "\n" not in text[found.idx : number.span.start] else None


def _named_before(text: str, number: Number, scene: Scene) -> Span | None:
    """The mention of a person that ends right before the comma; None where no person is named there."""
    first = max(0, number.span.start - LOOK_BACK)
    end = first + len(text[first : number.span.start].rstrip().rstrip(",(").rstrip())
    return scene.ending_at(end) or _full_name(end, scene)


def _full_name(end: int, scene: Scene) -> Span | None:
    """The two or more names that end at an offset, where nobody was found to bear them."""
    last = scene.at(max(0, end - 1))
    names = [last]
    while names[0].i and names[0].nbor(-1).pos_ == "PROPN" and last.i - names[0].i < LOOK_BACK:
        names.insert(0, names[0].nbor(-1))
    full = len(names) > 1 and all(token.pos_ == "PROPN" and token.ent_type_ in ("", "PERSON") for token in names)
    return Span(names[0].idx, last.idx + len(last)) if full else None


def _measure(number: Number, unit: str, counts: Span | None, kind: str = AGE) -> Measure | None:
    return Measure(number.span, number.low, number.high, number.qualifier, unit, counts, kind) if counts else None


def _kind(bearer: Token | None) -> str:
    """Several people's age is no one's: "two girls aged 6 and 8"."""
    return f"{AGE}s" if bearer is not None and bearer.tag_ in ("NNS", "NNPS") else AGE


def decades_of_age(text: str, block: Span, scene: Scene) -> Iterator[Measure]:
    """The ages that a block gives by decades: "a woman in her late sixties"."""
    for match in grammar().decade.finditer(text, *block):
        low, high = grammar().parts.get((match["part"] or "").lower(), (0, 9))
        decade = grammar().decades[match["decade"].lower()]
        word = scene.at(match.start())
        above = word.head if word.head.pos_ in NOMINAL else governor(word)
        bearer = above if above is None or above.pos_ in NOMINAL else subject(above)
        if bearer is not None:
            span = Span(match.start("part") if match["part"] else match.start("decade"), match.end())
            qualifier = match[0].split()[-1].lower()
            yield Measure(
                span, decade + low, decade + high, qualifier, "years old", scene.mention(bearer), _kind(bearer)
            )
