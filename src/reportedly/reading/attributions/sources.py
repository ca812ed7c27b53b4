"""Sources: who stands as the subject, the owner or the agent of a cue, and how far the words for them reach."""

from spacy.tokens import Token

from reportedly.reading.attributions.acts import is_saying
from reportedly.reading.attributions.draft import Words
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.tree import SUBJECTS, child, inverted, is_main, is_passive, reach, trimmed

DEPTH = 6  # links from a verb without a subject up to one that has it; longer ones are parse errors
DASHES = ("–", "—", "-", "--")
DUMMY = ("seem", "appear", "emerge", "happen", "turn")  # "it seems that": nobody is named
SETTING_PREPOSITIONS = ("in", "on", "at", "during", "after", "before", "since", "by", "via", "from", "through")


def verb_source(verb: Token) -> Token | None:
    """The head of the words for whoever speaks, thinks or feels; None where nobody is named."""
    if is_passive(verb):
        return _agent(verb)
    speaker = inverted(verb)
    if speaker is not None and may_speak(verb, speaker):
        return speaker
    current: Token | None = verb
    if verb.dep_ == "conj" and _subject(verb) is None and verb.lemma_ in words("documents", "continuing"):
        current = _said_before(verb) or verb
    for _ in range(DEPTH):
        if current is None:
            return None
        subject = _subject(current)
        if subject is not None and _agrees(verb, current, subject):
            return None if subject.lower_ == "it" and verb.lemma_ in DUMMY else subject
        found, current = _climb(current)
        if found is not None:
            return found
    return None


def may_speak(verb: Token, noun: Token) -> bool:
    """Whether a noun right behind a verb of saying is more likely its speaker than what it speaks of."""
    return verb.lemma_.lower() in words("quotative") and noun.lemma_.lower() in words("speakers")


def _said_before(verb: Token) -> Token | None:
    """The verb of saying that an "and added" goes on from, past what stands between dashes or was itself said."""
    above = verb
    for _ in range(DEPTH):
        if above.head == above:
            return None
        above = above.head
        dashes = sum(token.text in DASHES for token in verb.doc[above.i : verb.i]) if above.i < verb.i else 1
        if dashes % 2 == 0 and is_saying(above.lemma_.lower()) and _subject(above) is not None:
            return above
    return None


def _agrees(verb: Token, current: Token, subject: Token) -> bool:
    """Whether a subject borrowed from another verb agrees in number ("the men are there and denies": it does not)."""
    if current == verb:
        return True
    return not (verb.tag_ == "VBZ" and subject.tag_ in ("NNS", "NNPS"))


def _subject(verb: Token) -> Token | None:
    """The subject nearest the verb; a name in brackets behind another stands for that other."""
    found = None
    for part in verb.children:
        if part.dep_ == "nsubj":
            found = part if found is None or part.i < verb.i else found
    if found is None or found.i < 2:
        return found
    opening = next((found.nbor(-n) for n in (1, 2, 3) if found.i >= n and found.nbor(-n).text == "("), None)
    if opening is None or opening.i == 0 or found.right_edge.i + 1 >= len(found.doc):
        return found
    return opening.nbor(-1) if opening.nbor(-1).pos_ in ("PROPN", "NOUN") else found


def _climb(verb: Token) -> tuple[Token | None, Token | None]:
    """Who speaks, as the word above a verb without a subject tells; or else the verb whose subject that is."""
    above = verb.head
    if above == verb:
        return None, None
    if verb.dep_ == "relcl" or (verb.dep_ == "acl" and (verb.tag_ == "VBG" or is_main(verb))):
        return above, None
    if verb.dep_ == "xcomp":
        whom = child(above, "dobj", "dative")
        if whom is not None and above.i < whom.i < verb.i:
            return whom, None
    elif verb.dep_ == "pcomp":
        above = above.head
    elif verb.dep_ not in ("conj", "advcl", "dep", "parataxis", "ccomp"):
        return None, None
    if is_passive(above):
        return child(above, "nsubjpass"), None
    return None, above


def _agent(verb: Token) -> Token | None:
    agent = child(verb, "agent")
    return child(agent, "pobj") if agent is not None else None


def noun_source(noun: Token) -> Token | None:
    """The owner of a cue noun: a possessive, a "by" or "from" phrase, or the subject of the verb that handles it."""
    owner = child(noun, "poss")
    if owner is not None:
        return owner
    for part in noun.rights:
        if part.dep_ in ("prep", "agent") and part.lower_ in ("by", "from"):
            return child(part, "pobj")
    return _handler(noun)


def _handler(noun: Token) -> Token | None:
    """The subject of the verb whose object the noun is ("made claims", "is in talks", "expressed fears")."""
    above = noun.head
    if noun.dep_ == "pobj" and above.dep_ == "prep" and above.lower_ in ("in", "with"):
        above = above.head
    elif noun.dep_ not in ("dobj", "attr"):
        return None
    if above.pos_ not in ("VERB", "AUX") or above == noun or above.lemma_.lower() in words("handlers"):
        return None
    source = verb_source(above) if above.pos_ == "VERB" else child(above, "nsubj")
    return source if source is None or source.lower_ not in ("it", "there", "that", "this") else None


def quality_source(quality: Token) -> Token | None:
    """Whoever is of that mind: the subject of the copula, or the noun that the adjective stands behind."""
    above = quality.head
    if quality.dep_ in ("acomp", "attr", "oprd", "conj") and above.pos_ in ("AUX", "VERB", "ADJ"):
        return child(above, *SUBJECTS)
    return above if quality.dep_ == "amod" and quality.i > above.i else None


def source_words(head: Token, barred: int) -> Words:
    """How far the words for the source reach: its subtree, kept off the cue and without when, where and in what.

    Args:
        head: The source's head noun or pronoun.
        barred: Token number of the cue's head, which the source never holds.
    """
    start, end = reach(head)
    end = _without_as(head, end)
    if start <= barred < end:
        start, end = (start, min(end, _left_bound(head, barred))) if barred > head.i else (max(start, barred + 1), end)
    start = _after_setting(head, start)
    if head.dep_ == "poss":
        end = _without_mark(head, end)
    while end - 1 > head.i and head.doc[end - 1].pos_ in ("AUX", "PART"):
        end -= 1
    if head.pos_ != "PRON" or end - start > 1:
        end = min(end, _setting(head, end))
    return trimmed(head.doc, (start, end), ",;:—–-\"”“''``")


def _without_as(head: Token, end: int) -> int:
    """Where an agent ends before what it takes a thing for ("treated by police as arson")."""
    if head.dep_ == "pobj" and head.head.dep_ == "agent":
        return next((part.i for part in head.rights if part.dep_ == "prep" and part.lower_ == "as"), end)
    return end


def _after_setting(head: Token, start: int) -> int:
    """Where the source begins behind a leading phrase of time or place ("On Monday, the minister")."""
    for part in head.lefts:
        if part.dep_ in ("prep", "npadvmod", "advmod", "advcl") and part.i < head.i and part.left_edge.i == start:
            if part.dep_ == "advmod" and head.doc[part.right_edge.i + 1].text != ",":
                continue
            start = part.right_edge.i + 1
    return start


def _left_bound(head: Token, barred: int) -> int:
    """Where the child of the source that holds the cue begins: the source ends before it."""
    for part in head.rights:
        if part.left_edge.i <= barred <= part.right_edge.i:
            return max(head.i + 1, part.left_edge.i)
    return barred


def _without_mark(head: Token, end: int) -> int:
    return end - 1 if end > head.i + 1 and head.doc[end - 1].tag_ == "POS" else end


def _setting(head: Token, end: int) -> int:
    """Where a trailing phrase of time, place or medium begins that the parse hung on the source by mistake."""
    for part in head.rights:
        inner = child(part, "pobj") if part.dep_ == "prep" else None
        if inner is not None and part.lower_ in SETTING_PREPOSITIONS and inner.lemma_.lower() in words("settings"):
            return part.i
        if part.dep_ == "acl" and part.i and part.nbor(-1).text == "," and _leads_on(part):
            return part.i
        if part.dep_ == "npadvmod" and part.ent_type_ == "DATE":
            return part.left_edge.i
    return end


def _leads_on(part: Token) -> bool:
    """Whether a participle behind the source says what it does or who carries it, not who it is."""
    return part.tag_ == "VBG" or part.lemma_.lower() in words("citing")
