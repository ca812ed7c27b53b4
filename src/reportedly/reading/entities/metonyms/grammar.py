"""Which part a name has in its sentence."""

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from reportedly.reading.entities.metonyms.lexicon import acting_verbs, words

Part = Literal["subject", "passive", "agent", "object", "prep", "poss", "compound", "prefix", "according", "other"]

CLAUSE = frozenset({";", "—", "–"})  # what a new clause stands behind
LONGEST = 4  # words of a place's name
LIST = 20  # words in a coordination; a longer list is no list
MORE = ("xcomp", "ccomp", "oprd")
PARTS: dict[str, Part] = {
    "nsubj": "subject",
    "nsubjpass": "passive",
    "dobj": "object",
    "dative": "object",
    "iobj": "object",
    "oprd": "object",
    "poss": "poss",
}


@dataclass(frozen=True, slots=True)
class Role:
    """How a name stands in its sentence.

    Attributes:
        part: Its part: the subject of a verb, what a preposition leads to.
        lemma: Lemma of the verb or noun that it belongs to, in lower case.
        word: That word, if any.
        preposition: The preposition before it, in lower case.
        more: Whether its verb has more to say of it after it: 'pressed Lome to pay', 'thanked Lome for the ship'.
    """

    part: Part
    lemma: str = ""
    word: Token | None = None
    preposition: str = ""
    more: bool = False


def role_of(head: Token, end: int) -> Role:
    """The role of a name whose head is given; `end` is the number of the token after it."""
    doc = head.doc
    if end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].lower_ in words("nouns", "sided"):
        return Role("prefix", doc[end + 1].lower_, doc[end + 1])
    if end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].is_alpha and doc[end + 1].is_lower:
        return Role("other", doc[end + 1].lower_, doc[end + 1])
    if headline := _headline(head, end):
        return headline
    first = first_of_list(head)
    found = _role(first, first.head)
    return _after_verb(head, found) if found.part == "other" else found


def _role(head: Token, above: Token) -> Role:
    lemma = above.lemma_.lower()
    if head.dep_ == "pobj":
        return _prepositional(above)
    if head.dep_ == "nsubj" and above.pos_ not in ("VERB", "AUX"):
        return Role("other", lemma, above)
    if (
        head.dep_ == "nsubj" and above.dep_ == "ccomp" and lemma not in acting_verbs() and _is_infinitive(above)
    ):  # "ordered Lome to pay"
        return Role("object", above.head.lemma_.lower(), above.head, more=True)
    if head.dep_ in PARTS:
        part = PARTS[head.dep_]
        more = any(t.i > head.i and (t.dep_ in MORE or t.lower_ in ("of", "for", "to")) for t in above.rights)
        return Role(part, lemma, above, more=more and part == "object")
    if head.dep_ in ("compound", "nmod", "amod") and head.i < above.i:
        return Role("compound", lemma, above)
    before = head.doc[head.left_edge.i - 1] if head.left_edge.i else None
    return Role("other", lemma, above, before.lower_ if before is not None else "")


def _is_infinitive(verb: Token) -> bool:
    return any(child.tag_ == "TO" for child in verb.lefts)


def _after_verb(head: Token, found: Role) -> Role:
    """The object of what can only be a verb, where the parse took that for a noun: 'the minister thanks Lome'."""
    if not head.left_edge.i:
        return found
    before = head.doc[head.left_edge.i - 1]
    stem = _stem(before, words("verbs", "targets")) if before.pos_ in ("NOUN", "PROPN") else None
    return Role("object", stem, before, more=True) if stem else found


def _prepositional(preposition: Token) -> Role:
    """The role of what stands behind a preposition."""
    word, name = preposition.head, preposition.lower_
    if name == "to" and word.lower_ == "according":
        return Role("according", "according", word, name)
    if preposition.dep_ == "agent":
        return Role("agent", word.lemma_.lower(), word, name)
    return Role("prep", word.lemma_.lower(), word, name)


def _headline(head: Token, end: int) -> Role | None:
    """A name at the head of a line before what can only be its verb, whatever the parse makes of it."""
    doc = head.doc
    start = head.left_edge.i if head.i - head.left_edge.i < LONGEST else head.i
    opens = start == head.sent.start or (start and "\n" in doc[start - 1].text_with_ws) or doc[start - 1].text in CLAUSE
    if (opens or doc[start - 1].text == ",") and _is_headed(doc, head, end):
        return Role("according", "headline", doc[end])
    if not opens or end >= len(doc) or head.dep_ in ("nsubj", "nsubjpass", "poss"):
        return None
    word = doc[end]
    stem = _stem(word, acting_verbs())
    return Role("subject", stem, word) if stem else None


def _is_headed(doc: Doc, head: Token, end: int) -> bool:
    """Whether a headline without a verb says what the name is in: 'Lome in U-turn over visas'."""
    if end + 2 >= len(doc) or doc[end].lower_ not in ("in", "under", "at", "on"):
        return False
    row = "".join(token.lower_ for token in doc[end + 1 : end + 5] if token.lower_ not in ("the", "a", "an", "its"))
    told = any(row.startswith(noun) for noun in words("nouns", "headline"))
    return told and not any(t.pos_ in ("VERB", "AUX") and t.tag_ in ("VBD", "VBZ", "VBP") for t in head.sent)


def _stem(word: Token, verbs: frozenset[str]) -> str | None:
    """The verb of which the word is the third person or the past, if it is one of these."""
    text = word.lower_
    if not text.isalpha() or not text.endswith(("s", "ed")) or text.endswith("ss"):
        return None
    cuts = (text[:-1], text[:-2], f"{text[:-3]}y" if text.endswith("ies") else "")
    return next((cut for cut in cuts if cut in verbs), None)


def first_of_list(head: Token) -> Token:
    """The head of a coordination: what is true of 'Lome' is true of 'Accra' in 'Lome and Accra'."""
    for _ in range(LIST):
        if head.dep_ != "conj":
            break
        head = head.head
    return head


def listed_with(head: Token) -> set[int]:
    """The other words of the coordination that the word stands in."""
    first = first_of_list(head)
    found = {first.i}
    for _ in range(LIST):
        following = next((child for child in first.rights if child.dep_ == "conj"), None)
        if following is None:
            break
        found.add(following.i)
        first = following
    return found - {head.i}
