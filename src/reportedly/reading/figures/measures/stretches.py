"""Stretches of time: how long something lasted, or lies back, or from what it is counted."""

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.figures.measures.grammar import grammar
from reportedly.reading.figures.measures.measure import Measure, Scene, governor, subject
from reportedly.reading.figures.numbers import Number

STRETCH = "stretch of time"
LEFT = 8  # words within which a verb stands beside its stretch
LONGEST = 1000  # units; a larger number is a year or a misprint
NOMINAL = ("NOUN", "PROPN")
COUNTED_TO = ("after", "since", "following", "until", "of", "in", "into", "behind")
DURING = ("while", "as")
BEFORE_NOUN = ("compound", "amod", "nmod", "nummod", "npadvmod", "punct")
BACK = ("before", "ago", "earlier", "prior", "previously")
CLAUSES = ("advcl", "relcl", "acl", "pcomp", "ccomp")


def stretch_of(text: str, number: Number, scene: Scene) -> Measure | None:
    """The stretch of time that a number gives, with the word for what it measures; None where it gives none."""
    behind = grammar().stretch.match(text, number.core.end)
    if number.unit not in (None, "share") or behind is None or (number.low or number.high or 0) > LONGEST:
        return None
    if number.unit == "share" and number.low != number.high:
        return None
    unit = scene.at(behind.start("unit"))
    span = _of_convict(unit, scene) or _of(anchor_of(unit))
    return Measure(number.span, number.low, number.high, number.qualifier, behind["unit"].lower(), span, STRETCH)


def _of(anchor: Token | None) -> Span | None:
    """The place of a word, whole where the tokeniser took it apart ("wed" for "we'd")."""
    if anchor is None:
        return None
    torn = anchor.i > 0 and not anchor.nbor(-1).whitespace_ and anchor.nbor(-1).is_alpha and anchor.is_alpha
    return Span(anchor.nbor(-1).idx if torn else anchor.idx, anchor.idx + len(anchor))


def _of_convict(unit: Token, scene: Scene) -> Span | None:
    """The one who gets a term of prison; None where the stretch is none, or nobody is named."""
    verb = governor(unit)
    if verb is None or verb.lemma_.lower() not in grammar().sentenced:
        return None
    near = {token.lower_ for token in scene.doc[unit.i - 3 : unit.i + 6]} | {verb.lemma_.lower()}
    if not near & grammar().terms:
        return None
    passive = next((kid for kid in verb.children if kid.dep_ == "nsubjpass"), None)
    held = passive or next((kid for kid in verb.children if kid.dep_ in ("dobj", "dative") and kid != unit), None)
    convict = held if held is not None and held.lemma_.lower() not in grammar().terms else subject(verb)
    return scene.mention(convict) if convict is not None else None


def anchor_of(unit: Token) -> Token | None:
    """The word for what a stretch measures: "siege" of "a six-hour siege", "open" of "weeks after it was opened"."""
    following = unit.nbor() if unit.i + 1 < len(unit.doc) else None
    if following is not None and following.lower_ in BACK:
        return _dated_back(unit)
    if following is not None and following.lower_ in DURING:
        ahead = unit.doc[following.i : following.i + LEFT]
        return next((token for token in ahead if token.pos_ == "VERB"), None)
    inner = next((found for kid in _following(unit) if (found := _told_in(kid)) is not None), None)
    return inner or _named(unit) or _of_verb(unit)


def _named(unit: Token) -> Token | None:
    """The noun that a stretch stands before, or behind with "of": "a six-hour siege", "a truce of two days"."""
    above = unit.head
    if unit.dep_ in BEFORE_NOUN and above.pos_ in NOMINAL:
        return _unless_plain(above)
    of_noun = above.pos_ == "ADP" and above.lower_ == "of" and above.head.pos_ in NOMINAL
    return _unless_plain(above.head) if of_noun else None


def _of_verb(unit: Token) -> Token | None:
    """The verb that goes on for a stretch; of "lasted" its subject, of a light verb the noun beside it."""
    verb = governor(unit)
    if verb is None:
        return None
    if verb.lemma_.lower() in grammar().light:
        return _beside(verb, unit)
    return (subject(verb) or verb) if verb.lemma_.lower() in grammar().lasting else verb


def _beside(verb: Token, unit: Token) -> Token | None:
    """What a light verb leaves to a noun: "on strike for five days", "spent nine years in exile"; None without one."""
    states = (kid for kid in verb.children if kid.dep_ == "prep" and kid.lower_ in ("in", "on", "at", "under"))
    found = (noun for prep in states for noun in prep.children if noun.dep_ == "pobj" and noun.ent_type_ != "DATE")
    told = next((noun for noun in found if noun != unit), None)
    return told or next((kid for kid in verb.children if kid.dep_ == "xcomp" and kid.pos_ == "VERB"), None)


def _dated_back(unit: Token) -> Token | None:
    """The verb of what happened so long before: not what "before" leads to."""
    for token in reversed(unit.doc[max(0, unit.i - LEFT) : unit.i]):
        if token.is_punct and token.text not in ("-", '"'):
            break
        if token.tag_ in ("VBD", "VBN", "VBG", "VB", "VBP") and token.pos_ != "AUX":
            return token
    verb = governor(unit)
    stated = (kid for kid in verb.children if kid.dep_ in ("acomp", "attr")) if verb is not None else iter(())
    return next(stated, verb)


def _unless_plain(noun: Token) -> Token:
    """The noun, or what a mere "period" is of."""
    if noun.lemma_.lower() not in grammar().plain:
        return noun
    inner = next((found for kid in _following(noun) if (found := _told_in(kid)) is not None), None)
    return inner or governor(noun) or noun


def _following(unit: Token) -> list[Token]:
    """The prepositions and clauses that hang on a stretch, or on the "after" that it counts to."""
    above = unit.head
    counted = above.children if above.lower_ in COUNTED_TO and unit.i < above.i else ()
    marks = [kid for kid in above.children if kid.i > unit.i and kid.dep_ in CLAUSES and unit.dep_ == "npadvmod"]
    return [kid for kid in unit.children if kid.i > unit.i] + [k for k in counted if k.i > above.i] + marks


def _told_in(token: Token) -> Token | None:
    """The noun or verb that a preposition or clause behind a stretch names."""
    if token.dep_ == "prep" and token.lower_ in COUNTED_TO:
        return next((kid for kid in token.children if kid.dep_ in ("pobj", "pcomp")), None)
    if token.dep_ in ("pobj", *CLAUSES) and token.pos_ in ("VERB", *NOMINAL):
        return token
    return None
