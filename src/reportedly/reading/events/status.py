"""Whether an event happened, as its own sentence has it: negation, modals, conditions, questions, governing words."""

from dataclasses import dataclass
from typing import cast

from spacy.tokens import Token

from reportedly.model import Status
from reportedly.reading.events.cues import cues
from reportedly.reading.events.negation import negator
from reportedly.reading.events.syntax import child, is_infinitive
from reportedly.reading.events.triggers import word

DEPTH = 6  # governing words that are looked at; deeper ones no longer bear on the event
WILLED = ("demanded", "planned")  # what only an infinitive or subjunctive can be
OUTRANKING = ("hypothetical", "denied", "alleged")  # "feared that it would": the fear decides, not the "would"
COMPLEMENTS = ("xcomp", "ccomp", "pcomp", "acl", "dobj", "pobj", "nsubjpass", "attr", "nsubj", "oprd")


@dataclass(frozen=True, slots=True)
class Standing:
    """A status with the word that decided it.

    Attributes:
        cue: The deciding word, None where nothing speaks against the event.
        hedged: Whether an adverb makes it less than certain.
    """

    status: Status
    cue: Token | None
    hedged: bool = False


def read_status(head: Token) -> Standing:
    """The status of the event whose clause this word heads."""
    if head.dep_ == "ROOT" and _is_asked(head):
        return Standing("hypothetical", head.sent[-1])
    own = _own(head)
    governed = _governed(head) if own is None or own.status in ("planned", "hypothetical") else None
    if own is not None and (governed is None or governed.status not in OUTRANKING):
        return own
    if governed is not None:
        return governed
    if _is_asked(head):
        return Standing("hypothetical", head.sent[-1])
    hedge = _adverb(head, "hedged")
    return Standing(_running(head), None, hedge is not None)


def _own(head: Token) -> Standing | None:
    """What stands at the word itself: negation, condition, modal, adverb."""
    cue = negator(head)
    if cue is not None:
        return Standing("negated", cue)
    cue = _condition(head)
    if cue is not None:
        return Standing("hypothetical", cue)
    statuses: tuple[Status, ...] = ("alleged", "hypothetical")
    for status in statuses:
        cue = _adverb(head, status)
        if cue is not None:
            return Standing(status, cue)
    return _modal(head) or _described(head)


def _described(head: Token) -> Standing | None:
    """What an adjective makes of an event noun ("the planned visit")."""
    for kid in head.children:
        if kid.dep_ == "amod" and kid.lower_ in cues().adjectives:
            return Standing(cues().adjectives[kid.lower_], kid)
    return None


def _condition(head: Token) -> Token | None:
    """The "if" of a clause, or that of the clause beside a main clause with a modal."""
    if head.dep_ in ("advcl", "ccomp", "conj"):
        for kid in head.children:
            if kid.dep_ in ("mark", "advmod") and kid.lower_ in cues().conditions:
                return kid
        first = next(iter(head.subtree))
        if first.dep_ == "aux" and first.head == head and first.lower_ in ("had", "should", "were"):
            return first
    if any(kid.dep_ == "aux" and kid.lower_ in cues().modals for kid in head.children):
        for kid in head.children:
            if kid.dep_ == "advcl":
                mark = next((m for m in kid.children if m.dep_ == "mark"), None)
                if mark is not None and mark.lower_ in cues().conditions:
                    return mark
    return None


def _adverb(head: Token, status: str) -> Token | None:
    for kid in head.children:
        if kid.dep_ in ("advmod", "amod") and cues().adverbs.get(kid.lower_) == status:
            return kid
    return None


def _modal(head: Token) -> Standing | None:
    for kid in head.children:
        if kid.dep_ != "aux":
            continue
        status = cues().modals.get(kid.lower_)
        if status is not None:
            perfect = any(k.dep_ == "aux" and k.lemma_ == "have" for k in head.children)
            return Standing("hypothetical" if perfect and status == "planned" else status, kid)
    return None


def _governed(head: Token) -> Standing | None:
    """The status that a governing word gives; of several the innermost."""
    token = head
    if _is_coming(head):
        return Standing("planned", head.head)
    for _ in range(DEPTH):
        above = _above(token)
        if above is None or _is_circumstance(token, above):
            break
        found = _by(above, token, head)
        if found is not None:
            return found if found.cue is not None else None
        token = above
    return _purpose(head)


def _is_circumstance(token: Token, above: Token) -> bool:
    """Whether a preposition ties what is below it to a verb that decides nothing: then it is taken as given."""
    if above.pos_ != "VERB" or token.dep_ != "prep" or child(token, "pobj") is None:
        return False
    kind = cues().governors.get(word(above))
    summoned = kind == "demanded" and token.lower_ == "to"
    return kind is None or summoned or token.lower_ in cues().circumstances


def _is_content(token: Token) -> bool:
    """Whether a clause is the content of its noun ("the claim that troops fled")."""
    return any(kid.dep_ == "mark" and kid.lower_ == "that" for kid in token.children)


def _is_coming(head: Token) -> bool:
    """Whether somebody announces that they are doing it, or is going to do it: it lies ahead."""
    above = head.head
    if head.dep_ == "xcomp" and above.lower_ in ("going", "gonna") and is_infinitive(head):
        return True
    return head.tag_ == "VBG" and head.dep_ == "ccomp" and above.lemma_.lower() in cues().announcing


def _above(token: Token) -> Token | None:
    """The word that governs a word as its complement or conjunct; prepositions are passed."""
    head = token.head
    if head == token:
        return None
    if token.dep_ == "conj":
        return head
    if token.dep_ == "acl" and not (is_infinitive(token) or _is_content(token)):
        return None
    if token.dep_ in ("prep", "agent") or token.dep_ in COMPLEMENTS or token.dep_ in ("amod", "compound", "acomp"):
        return head
    if token.dep_ == "advcl" and token.tag_ == "VB":
        return head if head.pos_ == "ADJ" else None
    return None


def _by(above: Token, below: Token, head: Token) -> Standing | None:
    """What one governing word says; a standing without cue ends the search: it is a fact."""
    if below.dep_ == "conj":
        return _own(above) if _shares_auxiliary(below) else None
    if above.pos_ == "ADP" or above.dep_ in ("prep", "agent"):
        return Standing("negated", above) if above.lower_ == "without" else None
    taken = above.pos_ != "VERB" and word(above) in cues().presupposing
    kind = "factual" if taken else cues().governors.get(word(above))
    is_subject = below.dep_ in ("nsubj", "nsubjpass") and above.pos_ in ("VERB", "AUX")
    if kind in WILLED and ((below.dep_ == "ccomp" and _is_told(below)) or _is_told(head)):
        return None
    if kind is None or (is_subject and not _turns_subject(below, kind)):
        return _lent(above, below, head)
    return _made(kind, above)


def _is_told(verb: Token) -> bool:
    """Whether a content clause is an indicative: told, not asked for ("insisted that it had left")."""
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return any(kid.dep_ in ("aux", "auxpass") and kid.tag_ in ("VBD", "VBZ", "VBP") for kid in verb.children)


def _lent(above: Token, below: Token, head: Token) -> Standing | None:
    """What a verb that decides nothing lends to the event noun that is its subject or object: its own standing."""
    lends = above.pos_ == "VERB" and below.dep_ in ("dobj", "nsubjpass") and head.pos_ != "VERB"
    return _own(above) if lends else None


def _made(kind: str, above: Token) -> Standing:
    """What a governing word makes of the event; "did not fail to" is a fact again."""
    if kind == "factual":
        return (_own(above) if above.pos_ != "NOUN" else None) or Standing("happened", None)
    if kind == "alleged" and above.pos_ == "NOUN" and above.head.lemma_.lower() in cues().rebuffing:
        return Standing("denied", above.head)
    if kind == "negated" and negator(above) is not None:
        return Standing("happened", None)
    return Standing(cast(Status, kind), above)


def _turns_subject(below: Token, kind: str) -> bool:
    """Whether a verb says something of its event subject's status ("the visit was cancelled")."""
    return below.dep_ == "nsubjpass" and kind in ("negated", "planned", "demanded", "hypothetical")


def _shares_auxiliary(token: Token) -> bool:
    """Whether a conjunct leans on the auxiliaries of the first verb ("will meet and sign")."""
    return not any(kid.dep_ in ("aux", "nsubj", "nsubjpass", "auxpass") for kid in token.children)


def _purpose(head: Token) -> Standing | None:
    """An infinitive that nothing governs is a purpose: it lies ahead of its clause."""
    marker = next((kid for kid in head.children if kid.dep_ == "aux" and kid.lower_ == "to"), None)
    if marker is None or head.tag_ != "VB" or head.dep_ not in ("advcl", "acl", "relcl", "xcomp", "conj"):
        return None
    if head.dep_ == "xcomp" and head.head.lemma_ not in ("be",):
        return None
    return Standing("planned", marker)


def _is_asked(head: Token) -> bool:
    sent = head.sent
    return any(token.text == "?" for token in head.doc[max(sent.start, sent.end - 3) : sent.end])


def _running(head: Token) -> Status:
    """Ongoing for a present progressive and under "continue", else happened."""
    if head.lemma_.lower() in cues().ongoing:
        return "ongoing"
    if head.tag_ == "VBG" and any(
        k.dep_ == "aux" and k.lower_ in ("is", "are", "'s", "’s", "'re") for k in head.children
    ):
        return "ongoing"
    if _adverb(head, "ongoing") is not None:
        return "ongoing"
    above = head.head
    if head.dep_ in ("xcomp", "dobj", "nsubj") and above.lemma_.lower() in cues().ongoing and above != head:
        return "ongoing"
    return "happened"
