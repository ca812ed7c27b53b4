"""Tells from the verbs around a time expression which way it lies: back or ahead."""

from spacy.tokens import Token

from reportedly.reading.timexes.lexicon import Lexicon

# How far up the tree a verb is looked for.
HIGHEST = 6
# Between a time and the verb that it stands at.
STEPS = ("pobj", "prep", "npadvmod", "nummod", "compound", "appos", "nmod", "tmod", "advmod")

BACK, AHEAD, UNKNOWN = "<=", ">=", ""


def is_narrated(token: Token, before: str, lexicon: Lexicon) -> bool:
    """Whether the words stand right at a verb in the past: then no nearer time ahead can be meant."""
    verb = None if before in lexicon.tense["bounding"] else _own_verb(token)
    return verb is not None and verb.pos_ == "VERB" and _verb(verb, lexicon) == BACK and not _planned(verb, lexicon)


def _own_verb(token: Token) -> Token | None:
    """The verb at which the words stand without another noun or verb between; None where there is none."""
    node = token
    for _ in range(HIGHEST):
        if node.pos_ in ("VERB", "AUX"):
            return node
        if node.dep_ not in STEPS or node.head is node:
            return None
        node = node.head
    return None


def _planned(verb: Token, lexicon: Lexicon) -> bool:
    """Whether a verb speaks of what is to come."""
    return verb.lemma_.lower() in lexicon.tense["planning"]


def direction(token: Token, first: int, before: str, lexicon: Lexicon) -> str:
    """BACK, AHEAD or UNKNOWN for words that stand at a token.

    Args:
        token: The last of the words.
        first: Where their sentence begins.
        before: The word that leads to them, in lower case.
        lexicon: Verbs and prepositions that tell.
    """
    if before in lexicon.tense["since"]:
        return BACK
    own = _own_verb(token)
    if own is not None and own.lemma_.lower() in lexicon.tense["moving"] and before in lexicon.tense["moved_to"]:
        return AHEAD
    told = _said_before(token, first, lexicon) or _by_verbs(token, own, lexicon)
    if before in lexicon.tense["until"] and told != BACK:
        return AHEAD
    return told


def _said_before(token: Token, first: int, lexicon: Lexicon) -> str:
    """What a verb just before the words says ("said on Monday that it would ...", whatever the parse made of it)."""
    place = token
    for _ in range(HIGHEST):
        if place.i > first and (place is token or place.pos_ == "ADP" or place.ent_type_ in ("DATE", "TIME")):
            place = place.nbor(-1)
    if place.pos_ == "VERB" and place.tag_ in ("VBD", "VBN", "VBZ", "VBP"):
        return _verb(place, lexicon)
    return UNKNOWN


def _by_verbs(token: Token, own: Token | None, lexicon: Lexicon) -> str:
    """What the nearest verb above that tells it says."""
    node = token
    for _ in range(HIGHEST):
        if node.pos_ in ("VERB", "AUX") or node.dep_ == "ROOT":
            told = _verb(node, lexicon) or (_present(node) if node == own else UNKNOWN)
            if told:
                return told
        elif node.lower_ in lexicon.tense["due"] and node.pos_ == "ADJ":
            return AHEAD
        if node.head is node:
            break
        node = node.head
    return UNKNOWN


def _verb(verb: Token, lexicon: Lexicon) -> str:
    """What one verb with its auxiliaries says; UNKNOWN where its governor, or nothing, has to."""
    helpers = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    perfect = any(helper.lemma_ == "have" for helper in helpers)
    if any(helper.lower_ in lexicon.tense["ahead"] for helper in helpers):
        return BACK if perfect else AHEAD
    if any(helper.tag_ == "TO" for helper in helpers):
        return AHEAD if _looks_ahead(verb.head, lexicon) else UNKNOWN
    past_perfect = any(helper.lower_ in ("had", "'d", "’d") for helper in helpers)
    plans = lexicon.tense["slated" if verb.tag_ == "VBN" else "projected"]
    if verb.tag_ in ("VBN", "VBD") and verb.lemma_.lower() in plans and not past_perfect:
        return AHEAD
    if _is_present_passive(verb):
        return UNKNOWN
    past = verb.tag_ in ("VBN", "VBD") or perfect or any(helper.tag_ == "VBD" for helper in helpers)
    said = verb.tag_ in ("VBZ", "VBP") and verb.lemma_.lower() in lexicon.tense["saying"]
    return BACK if past or said else UNKNOWN


def _looks_ahead(governor: Token, lexicon: Lexicon) -> bool:
    """Whether what governs an infinitive puts it in the time to come ("agreed to", "the plan to", "is to")."""
    word = governor.lemma_.lower()
    if word in lexicon.tense["present_only"]:
        return governor.tag_ in ("VBZ", "VBP", "VBG", "JJ")
    return word == "be" or word in lexicon.tense["planning"]


def _present(verb: Token) -> str:
    """A verb in the present at which a date stands tells of what is planned ("the talks resume on Friday")."""
    return AHEAD if verb.tag_ in ("VBZ", "VBP") or _is_present_passive(verb) else UNKNOWN


def _is_present_passive(verb: Token) -> bool:
    """Whether a participle stands with "is" or "are" alone ("the pass is shut on Thursday")."""
    helpers = [child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBN" and bool(helpers) and set(helpers) <= {"VBZ", "VBP"} and not _has(verb)


def _has(verb: Token) -> bool:
    """Whether "have" stands at a verb."""
    return any(child.lemma_ == "have" for child in verb.children if child.dep_ in ("aux", "auxpass"))
