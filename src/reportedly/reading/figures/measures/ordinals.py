"""The how-manieth: "his third arrest", "for the fifth time", "the strike entered its seventh day"."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.model import Span
from reportedly.reading.figures.measures.grammar import grammar
from reportedly.reading.figures.measures.measure import Measure, Scene, governor, subject

ORDINAL = "ordinal"
CALENDAR = ("day", "night", "week", "month", "year")
REACH = 4  # tokens between an ordinal and its noun


def ordinals(text: str, block: Span, scene: Scene) -> Iterator[Measure]:
    """The ordinals of a block that say how often something has happened, or how long it has gone on."""
    for match in grammar().ordinal.finditer(text, *block):
        first = scene.at(match.start())
        noun = _noun(scene, scene.at(match.end() - 1))
        if noun is None or (first.i and first.nbor(-1).lower_ in grammar().not_before):
            continue
        value = grammar().ranks[match["word"].lower()] if match["word"] else int(match["digits"])
        borne = _running(noun) if noun.lemma_.lower() in CALENDAR else noun
        if borne is None:
            continue
        counts = Span(borne.idx, borne.idx + len(borne))
        yield Measure(Span(*match.span()), value, value, None, ORDINAL, counts, f"{ORDINAL} {noun.lemma_.lower()}")


def _noun(scene: Scene, ordinal: Token) -> Token | None:
    """The noun that an ordinal numbers; None where it is no thing that happens again."""
    for token in scene.doc[ordinal.i + 1 : ordinal.i + 1 + REACH]:
        if token.pos_ == "NOUN" and not (token.i + 1 < len(scene.doc) and token.nbor().pos_ == "NOUN"):
            return token if token.lemma_.lower() in grammar().repeated and token.tag_ != "NNS" else None
        if (token.is_punct and token.text != "-") or token.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "NUM"):
            return None
    return None


def _running(day: Token) -> Token | None:
    """What is in its so-manieth day: the noun behind "of", or the subject of "entered"; None where nothing is."""
    of = next((kid for kid in day.children if kid.dep_ == "prep" and kid.lower_ == "of"), None)
    if of is not None:
        return next((kid for kid in of.children if kid.dep_ == "pobj"), None)
    verb = governor(day)
    return subject(verb) if verb is not None and verb.lemma_.lower() in grammar().running else None
