"""Tells from the verbs around a time expression which way it lies: back or ahead."""

from spacy.tokens import Token

from reportedly.reading.timexes.lexicon import Lexicon

# How far up the tree a verb is looked for.
HIGHEST = 6

BACK, AHEAD, UNKNOWN = "<=", ">=", ""


def direction(token: Token, first: int, lexicon: Lexicon) -> str:
    """BACK, AHEAD or UNKNOWN for words that stand at a token; `first` is where its sentence begins."""
    before = _introduced(token, first)
    if before in lexicon.tense["since"]:
        return BACK
    told = _said_before(token, first, lexicon) or _by_verbs(token, lexicon)
    if before in lexicon.tense["until"] and told != BACK:
        return AHEAD
    return told


def _introduced(token: Token, first: int) -> str:
    """The preposition before the phrase, in lower case."""
    for place in (token, token.left_edge):
        if place.i > first and place.nbor(-1).pos_ in ("ADP", "SCONJ"):
            return place.nbor(-1).lower_
    return ""


def _said_before(token: Token, first: int, lexicon: Lexicon) -> str:
    """What a verb just before the words says ("said on Monday that it would ...", whatever the parse made of it)."""
    place = token
    for _ in range(HIGHEST):
        if place.i > first and (place is token or place.pos_ == "ADP" or place.ent_type_ in ("DATE", "TIME")):
            place = place.nbor(-1)
    if place.pos_ == "VERB" and place.tag_ in ("VBD", "VBN", "VBZ", "VBP"):
        return _verb(place, lexicon)
    return UNKNOWN


def _by_verbs(token: Token, lexicon: Lexicon) -> str:
    """What the nearest verb above that tells it says."""
    node = token
    for _ in range(HIGHEST):
        if node.pos_ in ("VERB", "AUX") or node.dep_ == "ROOT":
            told = _verb(node, lexicon)
            if told:
                return told
        elif node.lemma_.lower() in lexicon.tense["planning"] and node.pos_ == "ADJ":
            return AHEAD
        if node.head is node:
            break
        node = node.head
    return UNKNOWN


def _verb(verb: Token, lexicon: Lexicon) -> str:
    """What one verb with its auxiliaries says; UNKNOWN where its governor has to."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(helper.lower_ in lexicon.tense["ahead"] for helper in helpers):
        perfect = any(helper.lemma_ == "have" for helper in helpers)
        return BACK if perfect else AHEAD
    planned = verb.lemma_.lower() in lexicon.tense["planning"]
    if any(helper.tag_ == "TO" for helper in helpers):
        governor = verb.head.lemma_.lower()
        return AHEAD if governor == "be" or governor in lexicon.tense["planning"] else UNKNOWN
    if verb.tag_ == "VBN" and planned:
        return AHEAD
    past = verb.tag_ in ("VBN", "VBD") or any(helper.tag_ == "VBD" or helper.lemma_ == "have" for helper in helpers)
    said = verb.tag_ in ("VBZ", "VBP") and verb.lemma_.lower() in lexicon.tense["saying"]
    if past or said:
        return BACK
    return AHEAD if verb.tag_ in ("VBZ", "VBP") and verb.pos_ == "VERB" else UNKNOWN
