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
LONG = 7  # letters of a word that an office shares with its holder
LATTER = ("the latter", "the accused", "the defendant", "the suspect")
ANSWERED = ("denies", "rebuts", "acknowledges")  # stances in which a pronoun behind a charge is who is charged
DEFINITE = ("the", "this", "that", "these", "those", "both")


def charged(doc: Doc, mine: Said, theirs: Said, who: Who) -> bool:
    """Whether the one who answers, or whom he speaks for, is named in what the other said."""
    source = [token for span in mine.draft.source for token in tokens_of(doc, span)]
    if _is_another(source, theirs) or who.are_of_one_state(mine.entity, theirs.entity):
        return False
    if mine.entity is not None and who.touches(mine.entity, theirs.draft.content):
        return True
    if _is_pointed_at(source, mine, theirs):
        return True
    forms = FORMS.get(source[0].lower_, set()) if len(source) == 1 else set()
    if forms:
        return any(token.lower_ in forms for token in theirs.tokens)
    return _is_named(source, theirs) or _speaks_for(source, theirs)


def _is_pointed_at(source: list[Token], mine: Said, theirs: Said) -> bool:
    """Whether the very words for him stand there, or words that mean whoever is accused."""
    if len(source) > 1 and source[0].lower_ == "the" and f" {mine.source} " in _line(theirs):
        return True
    if theirs.stance != "accuses":
        return False
    pronoun = mine.stance in ANSWERED and len(source) == 1 and source[0].lower_ in FORMS
    return pronoun or " ".join(t.lower_ for t in source) in LATTER


def _line(said: Said) -> str:
    return f" {' '.join(t.lower_ for t in said.tokens)} "


def _is_another(source: list[Token], theirs: Said) -> bool:
    """Whether the other spoke of one of the same office with another field ("the energy minister")."""
    head = next((t for t in reversed(source) if t.pos_ == "NOUN" and t.dep_ != "compound"), None)
    if head is None or any(t.pos_ == "PROPN" for t in source):
        return False
    same = [t for t in theirs.tokens if t.lemma_ == head.lemma_ and t.i != head.i]
    fields = [_fields(token) for token in same]
    own = _fields(head)
    return bool(own and fields) and all(field and not field & own for field in fields)


def _fields(token: Token) -> set[str]:
    """The words before a noun that tell it from others of its kind."""
    return {c.lemma_.lower() for c in token.lefts if c.dep_ in ("compound", "amod", "poss")}


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
        if is_name(token) or (token.pos_ == "NOUN" and alone):
            own.add(name_of(token))
    return bool(own & {name_of(t) for t in theirs.tokens if t.pos_ == "NOUN" or is_name(t)})


def is_name(token: Token) -> bool:
    """Whether it is a name, or made of one ("Norvian")."""
    return token.pos_ == "PROPN" or (token.pos_ == "ADJ" and token.text[:1].isupper())


def name_of(token: Token) -> str:
    """The dictionary form, of a name or a long word its beginning ("Norvia", "Norvian"; "minister", "ministry")."""
    lemma = token.lemma_.lower()
    return str(lemma[:NAME] if is_name(token) or len(lemma) >= LONG else lemma)


def is_subject(mine: Said, theirs: Said) -> bool:
    """Whether what the other said tells what the one who answers, or is taken to, did."""
    subject = next((t for t in theirs.tokens if t.dep_ in ("nsubj", "nsubjpass", "dobj")), None)
    if subject is None:
        return False
    run = range(subject.left_edge.i, subject.right_edge.i + 1)
    named = {name_of(t) for t in theirs.tokens if t.i in run and (t.pos_ == "NOUN" or is_name(t))}
    if mine.pronoun:
        return subject.pos_ != "PRON" or subject.lower_ == mine.source
    source = [t for t in mine.source_tokens if t.pos_ in ("NOUN", "PROPN")]
    return any(name_of(t) in named for t in source)


def is_bridged(mine: Said, theirs: Said) -> bool:
    """Whether the source is named for the first time, as if known ("the company"), behind words on somebody named."""
    source = mine.source_tokens
    if not mine.fresh or len(source) not in (2, 3) or source[0].lower_ not in ("the", "his", "her", "its", "their"):
        return False
    return any(t.pos_ == "PROPN" or t.lemma_.lower() in words("speakers") for t in theirs.tokens)


def _is_office(token: Token) -> bool:
    return token.lemma_.lower() in listed("speaks_for") or token.lemma_.lower() in words("speakers")


def _speaks_for(source: list[Token], theirs: Said) -> bool:
    """Whether the source speaks for "him", "her" or "it", and the other said something of somebody."""
    owners = [token for token in source if token.dep_ == "poss" and token.pos_ == "PRON"]
    speaks = any(token.head.lemma_.lower() in listed("speaks_for") for token in owners)
    return speaks and any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in theirs.tokens)
