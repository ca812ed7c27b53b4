"""Whether the one who answers is the one of whom something was said."""

from spacy.tokens import Doc, Token

from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.responses.said import Said, tokens_of
from reportedly.reading.attributions.responses.tables import listed
from reportedly.reading.attributions.who import Who

FORMS = {
    "he": {"he", "him", "his", "himself"},
    "she": {"she", "her", "hers", "herself"},
    "they": {"they", "them", "their", "themselves"},
    "it": {"it", "its", "itself"},
    "who": {"who", "whom", "whose"},
}
NAME = 6  # letters that a land and its people share
LATTER = ("the latter", "the accused", "the defendant", "the suspect")
ANSWERED = ("denies", "rebuts", "acknowledges")  # stances in which a pronoun behind a charge is who is charged
DEFINITE = ("the", "this", "that", "these", "those", "both")


def charged(doc: Doc, mine: Said, theirs: Said, who: Who) -> bool:
    """Whether the one who answers, or whom he speaks for, is named in what the other said."""
    if mine.entity is not None and who.touches(mine.entity, theirs.draft.content):
        return True
    source = [token for span in mine.draft.source for token in tokens_of(doc, span)]
    if theirs.stance == "accuses" and " ".join(t.lower_ for t in source) in LATTER:
        return True
    if theirs.stance == "accuses" and mine.stance in ANSWERED and len(source) == 1 and source[0].lower_ in FORMS:
        return True
    forms = FORMS.get(source[0].lower_, set()) if len(source) == 1 else set()
    if forms:
        return any(token.lower_ in forms for token in theirs.tokens)
    return _is_named(source, theirs) or _speaks_for(source, theirs)


def _is_named(source: list[Token], theirs: Said) -> bool:
    """Whether a name or noun of the source stands in what the other said.

    A noun of office beside a name ("the minister Ana Rell") does not tell which one is meant; alone it does, and so
    does a noun that stands behind it ("a spokesman for the bank").
    """
    named = any(t.pos_ == "PROPN" for t in source)
    definite = bool(source) and source[0].lower_ in DEFINITE
    inside = {t.i for t in source}
    own = set()
    for token in source:
        heads = token.head.i not in inside or token.head == token
        alone = not heads or not _is_office(token) or (definite and not named)
        if _is_name(token) or (token.pos_ == "NOUN" and alone):
            own.add(_name(token))
    return bool(own & {_name(t) for t in theirs.tokens if t.pos_ == "NOUN" or _is_name(t)})


def _is_name(token: Token) -> bool:
    """Whether it is a name, or made of one ("Norvian")."""
    return token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text[:1].isupper())


def _name(token: Token) -> str:
    """The dictionary form, of a name its beginning ("Norvia", "Norvian")."""
    return str(token.lemma_.lower()[:NAME] if _is_name(token) else token.lemma_.lower())


def _is_office(token: Token) -> bool:
    return token.lemma_.lower() in listed("speaks_for") or token.lemma_.lower() in words("speakers")


def _speaks_for(source: list[Token], theirs: Said) -> bool:
    """Whether the source speaks for "him", "her" or "it", and the other said something of somebody."""
    owners = [token for token in source if token.dep_ == "poss" and token.pos_ == "PRON"]
    speaks = any(token.head.lemma_.lower() in listed("speaks_for") for token in owners)
    return speaks and any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in theirs.tokens)
