"""Finds the words that fill an event's roles: who does it, and to whom."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.reading.entities.lookup import ACTORS
from reportedly.reading.events.cues import cues
from reportedly.reading.events.kinds import HAPPENING
from reportedly.reading.events.lexicon import lexicon, word_class
from reportedly.reading.events.names import Names
from reportedly.reading.events.syntax import (
    child,
    doer,
    is_infinitive,
    prepositions,
    surface_subject,
    undergoer,
    with_conjuncts,
)
from reportedly.reading.events.triggers import NOMINAL, Trigger, phrase_words, word

WORDY = (*NOMINAL, "PRON", "NUM", "ADJ")
PRONOUNS = frozenset(("it", "they", "he", "she", "we", "i", "them", "him"))
NAMED = ("PROPN", "PRON", "NUM")  # who is named or counted stands for somebody, known or not
BODIES = frozenset(("organization", "outlet", "agency", "government"))
WHERE = ("in", "at")
SURE = 50  # weight of the lexicon from which a noun is an event, not a body of people or a paper
DASHES = ("--", "—", "–", "-", ":", "―")  # what ends a dateline
LONGEST_DATELINE = 12  # tokens
DEPTH = 3  # contents of contents that are asked for a recipient


@dataclass(frozen=True, slots=True)
class Roles:
    """The heads of the actors' and of the recipients' phrases."""

    actors: tuple[Token, ...]
    recipients: tuple[Token, ...]


@cache
def role_table() -> dict[str, Any]:
    """The table of roles."""
    return read_table("event_roles")


def find_roles(trigger: Trigger, kind: str, names: Names) -> Roles:
    """Who does what a trigger names, as an event of this type, and to whom."""
    if trigger.verb is None:
        return _of_noun(trigger.head, kind, names)
    return _of_verb(trigger, trigger.verb, kind, names)


def slots_of(kind: str, mode: str | None) -> list[str]:
    """Where the recipient of a type may stand, best first."""
    table = role_table()["recipients"]
    return list(table.get(f"{kind}-{mode}") or table.get(kind) or table["default"])


def _of_verb(trigger: Trigger, verb: Token, kind: str, names: Names) -> Roles:
    agent, patient = doer(verb), undergoer(verb)
    if agent is None and trigger.head != verb:
        agent = surface_subject(verb)
    if agent is not None and _is_deed(agent, names):
        agent = next(iter(_owners(agent)), None)
    if patient is not None and _is_topic(patient, verb, trigger):
        patient = None
    if agent is None and _acts(verb, kind):
        agent, patient = patient, None
    if kind in role_table()["victims"]["types"]:
        hurt = patient or agent
        return Roles((), _wordy(with_conjuncts(hurt)) if hurt is not None else ())
    actors = with_conjuncts(_speaker(_past_dateline(agent, verb))) if agent is not None else []
    if not actors and trigger.noun is not None:
        actors = _owners(trigger.noun)
    if agent is not None and trigger.noun is not None and verb.lemma_.lower() in role_table()["undergone"]["verbs"]:
        return Roles((), _wordy(with_conjuncts(agent)))
    recipients = _recipients(trigger, verb, patient, kind, names)
    if (
        kind in role_table()["mutual"]["types"]
        and len(actors) > 1
        and not any(is_somebody(r, names) for r in recipients)
    ):
        recipients = actors[1:]
        return Roles(_wordy(actors), _wordy(recipients))
    if kind in role_table()["all_are_actors"]["types"] and _mode(trigger) != "visit":
        return Roles(_wordy(actors + [r for r in recipients if r not in actors]), _wordy(recipients))
    taken = {token.i for token in actors}
    return Roles(_wordy(actors), _wordy([token for token in recipients if token.i not in taken]))


def _is_deed(agent: Token, names: Names) -> bool:
    """Whether the subject is itself an event ("*the raids* killed two"), not somebody by a word that may name one."""
    if agent.pos_ != "NOUN" or is_somebody(agent, names):
        return False
    frames = lexicon().nouns.get(word(agent), ())
    return any(f.type == HAPPENING or (f.weight >= SURE and not f.conditions) for f in frames)


def _is_topic(patient: Token, verb: Token, trigger: Trigger) -> bool:
    """Whether the object is the event noun, half of the verb or what is talked about: it is nobody."""
    carried = trigger.noun is not None and patient.i == trigger.noun.i
    said = f"{verb.lemma_.lower()} {patient.lower_}" in cues().occurring
    return carried or said or verb.lemma_.lower() in role_table()["topics"]["verbs"]


def _acts(verb: Token, kind: str) -> bool:
    """Whether the one that undergoes a verb is who the event is about ("was committed", "was killed in a crash")."""
    table = role_table()["undergoer_is_actor"]
    return kind in table["types"] or verb.lemma_.lower() in table["verbs"]


def _mode(trigger: Trigger) -> str | None:
    return trigger.frame.mode if trigger.frame is not None else None


def _speaker(agent: Token) -> Token:
    """Who a pronoun in reported speech stands for: whoever speaks ("Zenda said it had ..."), if the clause says so."""
    if agent.lower_ not in PRONOUNS:
        return agent
    verb = agent.head
    while verb.dep_ in ("xcomp", "conj", "aux") and verb.head != verb:
        verb = verb.head
    if verb.dep_ != "ccomp" or verb.head.pos_ != "VERB":
        return agent
    above = child(verb.head, "nsubj")
    agrees = above is not None and above.pos_ in NOMINAL and _may_stand(agent, above)
    return above if above is not None and agrees else agent


def _past_dateline(agent: Token, verb: Token) -> Token:
    """The subject after a dateline that the parse takes for it ("STRELSAU (Agency) -- The duke said")."""
    sent = agent.sent
    if agent.i - sent.start > LONGEST_DATELINE or not sent[0].text.isupper():
        return agent
    dash = next((token for token in sent[: LONGEST_DATELINE + 1] if token.text in DASHES), None)
    if dash is None or not agent.i < dash.i < verb.i:
        return agent
    heads = [
        t for t in sent.doc[dash.i + 1 : verb.i] if t.pos_ in NOMINAL and t.dep_ not in ("compound", "poss", "pobj")
    ]
    return next((t for t in heads if not dash.i < t.head.i < verb.i or t.head.pos_ not in NOMINAL), agent)


def _may_stand(pronoun: Token, noun: Token) -> bool:
    """Whether number and person allow a pronoun to stand for a noun."""
    plural = noun.tag_ in ("NNS", "NNPS") or child(noun, "conj") is not None
    if pronoun.lower_ in ("they", "them"):
        return plural or noun.pos_ == "PROPN"
    if pronoun.lower_ == "it":
        return not plural
    return pronoun.lower_ in ("he", "she", "him") and not plural


def _recipients(trigger: Trigger, verb: Token, patient: Token | None, kind: str, names: Names) -> list[Token]:
    """The recipients of a verb or of what it promises or refuses, somebody rather than something."""
    found = _filled(trigger, verb, patient, kind, names)
    named = any(token.pos_ in NAMED or concerns_somebody(token, names) for token in found)
    if not names.mentions or named:
        return found
    others = _inner(trigger.head, kind, names) or _elsewhere(trigger, verb, patient, kind, names)
    return others if any(concerns_somebody(token, names) for token in others) else found


def _elsewhere(trigger: Trigger, verb: Token, patient: Token | None, kind: str, names: Names) -> list[Token]:
    """Who stands in any slot of the type, the verb's own or one below it, best slot first."""
    order = slots_of(kind, _mode(trigger))
    given = [pair for source in (verb, trigger.noun, patient) if source is not None for pair in prepositions(source)]
    ranked = sorted((order.index(slot), token.i, token) for slot, token in given if slot in order and slot not in WHERE)
    for _, _, token in ranked:
        if token.pos_ in WORDY and is_somebody(token, names):
            return with_conjuncts(token)
    return []


def is_somebody(token: Token, names: Names) -> bool:
    """Whether a word names an actor, a people or a place."""
    found = names.at(token)
    return found is not None and (found[2] in ACTORS or found[2] == "place")


def _is_body(token: Token, names: Names) -> bool:
    """Whether a word names a body that a deed is done to ("raided *the newspaper*"), and no troops that are moved."""
    found = names.at(token)
    return found is not None and found[2] in BODIES


def concerns_somebody(token: Token, names: Names) -> bool:
    """Whether a word, its owner or what stands after its "of" names somebody."""
    near = [token, *(kid for kid in token.children if kid.dep_ in ("poss", "compound", "amod", "nmod", "appos"))]
    near += [inner for preposition, inner in prepositions(token) if preposition in ("of", "by", "from", "against")]
    return any(is_somebody(word_, names) for word_ in near)


def _filled(trigger: Trigger, verb: Token, patient: Token | None, kind: str, names: Names) -> list[Token]:
    """What fills the best slot of a type."""
    order = [slot for slot in slots_of(kind, _mode(trigger)) if not _is_named(trigger, slot)]
    if _is_own(patient):
        order = [slot for slot in order if slot not in WHERE]
    if patient is not None and _is_thing(patient, trigger, names):
        found = _ranked(verb, (trigger.noun, patient), None, order, names)
        found = found or _inner(trigger.head, kind, names) or _named(trigger, verb)
        if not found and word(patient) in role_table()["grounds"]["nouns"]:
            return [patient]
        return found or [t for t in _owners(patient) if t.pos_ != "PRON"]
    found = _ranked(verb, (trigger.noun, None), patient, order, names)
    return found or _inner(trigger.head, kind, names) or _named(trigger, verb)


def _is_own(patient: Token | None) -> bool:
    """Whether the object is the doer's own ("suspended *their* mission in Zenda"): then "in" says only where."""
    owner = child(patient, "poss") if patient is not None else None
    return owner is not None and owner.pos_ == "PRON"


def _is_named(trigger: Trigger, slot: str) -> bool:
    """Whether the frame itself asks for what stands in a slot ("on alert"): then nobody is there."""
    conditions = trigger.frame.conditions if trigger.frame is not None else ()
    return slot != "obj" and any(c.slot == slot and c.wanted and c.words for c in conditions)


def _named(trigger: Trigger, verb: Token) -> list[Token]:
    """Whose that is which the frame asks for after "of" or "for" ("violations of *its airspace*")."""
    for source in (trigger.noun, undergoer(verb), verb):
        for slot, token in prepositions(source) if source is not None else ():
            if slot in ("of", "for") and _is_named(trigger, slot) and token.pos_ in WORDY:
                deeper = [inner for word_, inner in prepositions(token) if word_ == "of"]
                return with_conjuncts(deeper[0] if deeper else token)
    return []


def _is_thing(patient: Token, trigger: Trigger, names: Names) -> bool:
    """Whether the object is what the frame asks for (an agreement, a siege), and so nobody that undergoes the event."""
    if (
        trigger.frame is None
        or not trigger.frame.weight
        or word(patient) in word_class("captives") | word_class("officials")
        or _is_body(patient, names)
    ):
        return False
    words = phrase_words(patient)
    return any(c.slot == "obj" and c.wanted and words & c.words for c in trigger.frame.conditions)


def _inner(head: Token, kind: str, names: Names, depth: int = DEPTH) -> list[Token]:
    """The recipients of the content of a verb or adjective ("agreed to arm *the rebels*")."""
    if kind not in role_table()["content_has_recipient"]["types"] or not depth:
        return []
    content = child(head, "xcomp", "ccomp") or next(
        (k for k in head.children if k.dep_ == "advcl" and is_infinitive(k)), None
    )
    if content is None or content.pos_ not in ("VERB", "AUX"):
        return []
    asked = child(content, "nsubj", "nsubjpass") if kind == "REQUEST" else None
    if asked is not None and asked.pos_ in NOMINAL and is_somebody(asked, names):
        return with_conjuncts(asked)
    patient = undergoer(content)
    order = role_table()["recipients"]["content"]
    deeper = _inner(content, kind, names, depth - 1)
    return deeper or _ranked(content, (patient, None), patient, order, names)


def _ranked(
    verb: Token, below: tuple[Token | None, Token | None], patient: Token | None, order: list[str], names: Names
) -> list[Token]:
    """The dative, else the first filled slot in the order given; slots of the words below the verb count too."""
    dative = child(verb, "dative")
    if dative is not None:
        inner = child(dative, "pobj") if dative.pos_ not in WORDY else dative
        if inner is not None:
            return with_conjuncts(inner)
    given = [pair for source in (verb, *below) if source is not None for pair in prepositions(source)]
    for slot in order:
        if slot == "obj":
            if patient is not None and patient.pos_ in WORDY:
                return with_conjuncts(_speaker(patient))
            continue
        for preposition, token in given:
            where = slot in ("in", "at") and names.mentions and names.at(token) is None
            if preposition == slot and token.pos_ in WORDY and not where and not names.is_date(token):
                return with_conjuncts(token)
    return []


def _owners(noun: Token, names: Names | None = None) -> list[Token]:
    """Who stands before an event noun, or after its "by", as the one whose it is."""
    owner = child(noun, "poss")
    if owner is not None:
        return with_conjuncts(owner)
    by = [token for preposition, token in prepositions(noun) if preposition == "by"]
    if by:
        return with_conjuncts(by[0])
    kids = [kid for kid in noun.children if kid.dep_ in ("amod", "compound", "nmod") and _is_name(kid)]
    return [kid for kid in kids if names is None or not names.mentions or names.at(kid) is not None][:1]


def _is_name(token: Token) -> bool:
    return token.pos_ in ("PROPN", "ADJ") and token.text[:1].isupper()


def _of_noun(noun: Token, kind: str, names: Names) -> Roles:
    actors = [token for token in _owners(noun, names) if not _is_where(token, names)]
    actors = actors or _accused(noun)
    own = [pair for pair in prepositions(noun) if pair[1].pos_ in WORDY and not names.is_date(pair[1])]
    own = [(slot, token) for slot, token in own if slot not in ("in", "at") or names.at(token) or not names.mentions]
    of = [token for preposition, token in own if preposition == "of"]
    table = role_table()
    subjective = word(noun) in table["of_is_actor"]["nouns"] or kind in table["undergoer_is_actor"]["types"]
    order = [slot for slot in slots_of(kind, None) if slot != "of"]
    if of and subjective and not actors:
        return Roles(_wordy(with_conjuncts(of[0])), _wordy(_first(own, order)))
    if of and word(of[0]) not in word_class("forces"):
        return Roles(_wordy(actors), _wordy(with_conjuncts(of[0])))
    return Roles(_wordy(actors), _wordy(_first(own, order)))


def _is_where(token: Token, names: Names) -> bool:
    """Whether a name before an event noun says where it is ("the Gaza pullout"), not whose ("the US pullout")."""
    found = names.at(token)
    written = not token.text.isupper() and "." not in token.text
    return token.dep_ == "compound" and written and found is not None and found[2] == "place"


def _accused(noun: Token) -> list[Token]:
    """Who is accused of an event noun ("accused Zenda of acts of *aggression*")."""
    token = noun
    for _ in range(DEPTH * 2):
        if token.dep_ not in ("pobj", "prep", "conj", "dobj") or token.lower_ in cues().circumstances:
            return []
        token = token.head
        if token.pos_ == "VERB":
            patient = undergoer(token) if token.lemma_.lower() in cues().object_control else None
            return [patient] if patient is not None and patient != noun else []
    return []


def _first(pairs: list[tuple[str, Token]], order: list[str]) -> list[Token]:
    for slot in order:
        for preposition, token in pairs:
            if preposition == slot:
                return with_conjuncts(token)
    return []


def _wordy(tokens: list[Token]) -> tuple[Token, ...]:
    return tuple(token for token in tokens if token.pos_ in WORDY)
