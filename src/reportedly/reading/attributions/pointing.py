"""Whom a pronoun among the sources can stand for: by number, by sex, and by whether it is somebody or a body."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reportedly.knowledge.agents import genders
from reportedly.knowledge.fold import folded_key
from reportedly.model import Entity, Span
from reportedly.reading.attributions.lexicon import words

PERSONAL = ("he", "she")
POINTING = (*PERSONAL, "it", "they")
MALE, FEMALE = ("he", "him", "his", "himself"), ("she", "her", "hers", "herself")
PEOPLE = ("people", "armed_group")
BODIES = ("government", "organization", "armed_group", "military", "agency", "outlet")
SENTENCES = 3  # looked back at for the subject before; white space can make one of its own


def head_in(doc: Doc, span: Span) -> Token | None:
    """The topmost word of the span."""
    found = doc.char_span(*span, alignment_mode="expand")
    return found.root if found is not None and len(found) else None


def sex_of(said: str) -> str | None:
    """'he' or 'she' where the words tell it ("the spokeswoman", "Mr Holt", "Anna Rell"), else None."""
    for word in said.split():
        plain = word.strip(".,'’\"").removesuffix("'s").removesuffix("’s")
        if plain.lower() in words("he", table="speakers"):
            return "he"
        if plain.lower() in words("she", table="speakers"):
            return "she"
    named = [folded_key(word.strip(".,'’\"")) for word in said.split() if word[:1].isupper()]
    known = {genders()[word] for word in named[:-1] or named if word in genders()}
    return known.pop() if len(known) == 1 else None


def sex_in(text: str, entity: Entity, before: int) -> str | None:
    """The sex of an entity by its name, or by a pronoun that stood for it before."""
    if (known := sex_of(entity.name)) is not None:
        return known
    for mention in entity.mentions:
        said = mention.span.words(text).lower()
        if mention.span.start >= before:
            break
        if said in MALE or said in FEMALE:
            return "he" if said in MALE else "she"
    return None


def may_be(pronoun: str, said: str, head: Token | None, kind: str | None) -> bool:
    """Whether a pronoun can stand for these words.

    Args:
        pronoun: In lower case.
        said: The words.
        head: Their topmost word.
        kind: The kind of their entity, None where they have none.
    """
    last = head.lemma_.lower() if head is not None else said.rsplit(maxsplit=1)[-1].lower()
    many = is_many(said, head)
    body = kind in BODIES or last in words("bodies", table="speakers") or last in words("documents")
    if pronoun == "they":
        return many or body or kind in PEOPLE
    if pronoun == "it":
        return not many and (body or (kind is not None and kind != "person") or _is_body(head))
    sex = sex_of(said)
    if sex == pronoun and kind == "organization" and last not in words("bodies", table="speakers"):
        return not many  # a name with a first name is no body's, whatever the tagger takes it for
    return not many and not body and _is_somebody(said, last, head, kind) and sex in (pronoun, None)


def _is_body(head: Token | None) -> bool:
    """Whether the tagger takes a name for that of a body."""
    return head is not None and head.pos_ == "PROPN" and head.ent_type_ in ("ORG", "GPE", "NORP")


def _is_somebody(said: str, last: str, head: Token | None, kind: str | None) -> bool:
    """Whether the words name one person."""
    if kind is not None:
        return kind == "person" or (kind == "people" and last in words("speakers"))
    named = head is not None and head.pos_ == "PROPN" and head.ent_type_ in ("PERSON", "")
    return named or last in words("speakers") or sex_of(said) is not None


def is_many(said: str, head: Token | None) -> bool:
    """Whether the words name more than one ("two officials", "the mayor and the vicar", "police")."""
    last = said.rsplit(maxsplit=1)[-1].lower() if said.strip() else ""
    if head is not None and head.tag_ in ("NNS", "NNPS"):
        return True
    joined = head is not None and any(c.dep_ == "conj" and c.pos_ in ("NOUN", "PROPN") for c in head.rights)
    return joined or last in ("police", "people", "others", "many", "some") or (last.endswith("s") and head is None)


def subjects_before(token: Token) -> Iterator[Token]:
    """The subjects before a pronoun in its sentence, the nearest first, then subject and object of the one before."""
    sentence = token.sent
    named = [t for t in reversed(token.doc[sentence.start : token.i]) if t.pos_ in ("NOUN", "PROPN")]
    yield from (t for t in named if t.dep_ in ("nsubj", "nsubjpass"))
    yield from (t for t in named if t.dep_ in ("dobj", "pobj"))
    for _ in range(SENTENCES):
        if sentence.start == 0:
            return
        sentence = token.doc[sentence.start - 1].sent
        found = [t for t in sentence if t.dep_ in ("nsubj", "nsubjpass") and t.head == sentence.root]
        if found:
            yield from (t for t in found if t.pos_ in ("NOUN", "PROPN"))
            yield from (t for t in sentence.root.rights if t.dep_ == "dobj" and t.pos_ in ("NOUN", "PROPN"))
            return
