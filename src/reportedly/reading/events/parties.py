"""Finds actors, recipients and places of an event, and the entities that they are."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.knowledge import read_table
from reportedly.model import Entity, EntityKind, Party, Span
from reportedly.reading.events.phrases import noun_phrase
from reportedly.reading.events.syntax import child, doer, prepositions, surface_subject, undergoer, with_conjuncts
from reportedly.reading.events.triggers import NOMINAL, Trigger, word

PLACE_LABELS = ("GPE", "LOC", "FAC")
WORDY = (*NOMINAL, "PRON", "NUM", "ADJ")
EMPTY_PRONOUNS = frozenset(("it", "there", "this", "that", "which", "who", "what"))


@dataclass(frozen=True, slots=True)
class Names:
    """The mentions of a report, found by place.

    Attributes:
        starts: Starts of the mentions, ascending.
        mentions: Spans with the id and kind of their entity, in the same order.
        longest: Length of the longest mention.
    """

    starts: tuple[int, ...]
    mentions: tuple[tuple[Span, str, EntityKind], ...]
    longest: int

    def at(self, token: Token) -> tuple[Span, str, EntityKind] | None:
        """The shortest mention that holds the token."""
        last = bisect_right(self.starts, token.idx)
        best = None
        for i in range(last - 1, -1, -1):
            found = self.mentions[i]
            if found[0].start < token.idx - self.longest:
                break
            if found[0].end >= token.idx + len(token) and (best is None or _length(found[0]) < _length(best[0])):
                best = found
        return best


@dataclass(frozen=True, slots=True)
class Parties:
    """Who and where, of one event."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    places: tuple[Party, ...]


def names_of(entities: Iterable[Entity]) -> Names:
    """The mentions of these entities, ready to be looked up."""
    listed = sorted((m.span, e.id, e.kind) for e in entities for m in e.mentions)
    longest = max((_length(span) for span, _, _ in listed), default=0)
    return Names(tuple(span.start for span, _, _ in listed), tuple(listed), longest)


def find_parties(trigger: Trigger, kind: str, names: Names) -> Parties:
    """The actors, recipients and places of a trigger that is an event of this type."""
    roles = read_table("event_roles")
    if trigger.verb is None:
        actors, recipients = _of_noun(trigger.head, kind, roles)
    else:
        actors, recipients = _of_verb(trigger, kind, roles)
    places = _places(trigger, names)
    if not recipients and kind in roles["place_is_recipient"]["types"]:
        recipients = [token for preposition, token in places if preposition in ("from", "in", "of", "to")][:1]
    taken = {token.i for token in actors}
    kept = [token for token in recipients if token.i not in taken]
    return Parties(
        _listed(actors, names), _listed(kept, names), _listed([token for _, token in places], names, nested=False)
    )


def _length(span: Span) -> int:
    return span.end - span.start


def _of_verb(trigger: Trigger, kind: str, roles: dict[str, dict[str, list[str]]]) -> tuple[list[Token], list[Token]]:
    verb = trigger.verb
    assert verb is not None
    agent, patient = doer(verb), undergoer(verb)
    if agent is None and trigger.head != verb:
        agent = surface_subject(verb)
    if patient is not None and trigger.noun is not None and patient.i == trigger.noun.i:
        patient = None
    if kind in roles["undergoer_is_actor"]["types"] and agent is None:
        agent, patient = patient, None
    recipients = _ranked(verb, trigger.noun, patient, kind, roles)
    actors = with_conjuncts(agent) if agent is not None else []
    if trigger.noun is not None and not actors:
        actors = _owners(trigger.noun)
    if kind in roles["all_are_actors"]["types"] and trigger.frame is not None and trigger.frame.mode != "visit":
        actors = actors + [token for token in recipients if token not in actors]
        return _people(actors), recipients
    return _people(actors), recipients


def _ranked(
    verb: Token, noun: Token | None, patient: Token | None, kind: str, roles: dict[str, dict[str, list[str]]]
) -> list[Token]:
    """The recipients: dative, then object, then the first preposition that the type asks for."""
    dative = child(verb, "dative")
    if dative is not None:
        inner = child(dative, "pobj") if dative.pos_ not in WORDY else dative
        if inner is not None:
            return with_conjuncts(inner)
    order = roles["recipients"].get(kind, roles["recipients"]["default"])
    given = [pair for source in (verb, noun) if source is not None for pair in _spread(source)]
    for slot in order:
        if slot == "obj" and patient is not None and patient.pos_ in WORDY:
            return with_conjuncts(patient)
        found = [token for preposition, token in given if preposition == slot and token.pos_ in WORDY]
        if found:
            return with_conjuncts(found[0])
    return []


def _spread(source: Token) -> list[tuple[str, Token]]:
    """Prepositions of a word, and of the object below it ("a blockade of the port")."""
    pairs = list(prepositions(source))
    patient = child(source, "dobj") if source.pos_ == "VERB" else None
    return pairs + (list(prepositions(patient)) if patient is not None else [])


def _owners(noun: Token) -> list[Token]:
    """Who stands before an event noun or after its "by" as the one that does it."""
    owner = child(noun, "poss")
    if owner is not None:
        return with_conjuncts(owner)
    by = [token for preposition, token in prepositions(noun) if preposition == "by"]
    if by:
        return with_conjuncts(by[0])
    return [kid for kid in noun.children if kid.dep_ in ("amod", "compound", "nmod") and _is_name(kid)][:1]


def _is_name(token: Token) -> bool:
    return token.pos_ in ("PROPN", "ADJ") and token.text[:1].isupper()


def _of_noun(noun: Token, kind: str, roles: dict[str, dict[str, list[str]]]) -> tuple[list[Token], list[Token]]:
    actors = _owners(noun)
    own = list(prepositions(noun))
    of = [token for preposition, token in own if preposition == "of" and token.pos_ in WORDY]
    subjective = word(noun) in roles["of_is_actor"]["nouns"] or kind in roles["undergoer_is_actor"]["types"]
    if of and subjective and not actors:
        return with_conjuncts(of[0]), _first(own, roles["recipients"].get(kind, []), skip="of")
    if of:
        return actors, with_conjuncts(of[0])
    return actors, _first(own, roles["recipients"].get(kind, roles["recipients"]["default"]))


def _first(pairs: list[tuple[str, Token]], order: list[str], skip: str = "") -> list[Token]:
    for slot in order:
        found = [token for preposition, token in pairs if preposition == slot != skip and token.pos_ in WORDY]
        if found:
            return with_conjuncts(found[0])
    return []


def _people(tokens: list[Token]) -> list[Token]:
    return [token for token in tokens if token.pos_ in WORDY]


def _places(trigger: Trigger, names: Names) -> list[tuple[str, Token]]:
    """Objects of the event's prepositions that name a place."""
    around = read_table("event_roles")["place_prepositions"]["words"]
    found: list[tuple[str, Token]] = []
    sources = [token for token in (trigger.verb, trigger.noun or trigger.head) if token is not None]
    if trigger.verb is not None:
        patient = undergoer(trigger.verb)
        sources += [patient] if patient is not None and patient.i > trigger.verb.i else []
    for source in sources:
        for preposition, inner in prepositions(source):
            if preposition in around and inner.pos_ in WORDY:
                found += [(preposition, token) for token in with_conjuncts(inner) if _is_place(token, names)]
    seen: set[int] = set()
    return [pair for pair in found if not (pair[1].i in seen or seen.add(pair[1].i))]  # type: ignore[func-returns-value]


def _is_place(token: Token, names: Names) -> bool:
    mention = names.at(token)
    if mention is not None:
        return mention[2] == "place"
    return not names.mentions and token.ent_type_ in PLACE_LABELS


def _listed(tokens: list[Token], names: Names, *, nested: bool = True) -> tuple[Party, ...]:
    """The parties that these heads name, sorted by place, none twice."""
    parties = {}
    for token in tokens:
        if token.lower_ in EMPTY_PRONOUNS and names.at(token) is None:
            continue
        span = noun_phrase(token)
        parties[span] = Party(_entity(token, names, nested=nested), span)
    return tuple(parties[span] for span in sorted(parties))


def _entity(head: Token, names: Names, *, nested: bool) -> str | None:
    """The entity of a phrase: that of its head, else of whoever the head belongs to ("its soldiers")."""
    found = names.at(head)
    if found is not None:
        return found[1]
    if not nested or word(head) not in read_table("event_roles")["stand_for_owner"]["nouns"]:
        return None
    for kid in head.children:
        if kid.dep_ in ("poss", "amod", "compound", "nmod"):
            found = names.at(kid)
            if found is not None:
                return found[1]
    for preposition, inner in prepositions(head):
        if preposition == "of":
            deeper = names.at(inner)
            if deeper is not None:
                return deeper[1]
    return None
