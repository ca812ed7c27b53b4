"""Makes parties of the words that fill an event's roles: their phrases, and the entities that they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Party
from reportedly.reading.events.names import Names
from reportedly.reading.events.phrases import noun_phrase
from reportedly.reading.events.roles import WORDY, find_roles, role_table
from reportedly.reading.events.syntax import prepositions, undergoer, with_conjuncts
from reportedly.reading.events.triggers import Trigger, word

PLACE_LABELS = ("GPE", "LOC", "FAC")
EMPTY_PRONOUNS = frozenset(("it", "there", "this", "that", "which", "who", "what"))


@dataclass(frozen=True, slots=True)
class Parties:
    """Who and where, of one event."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    places: tuple[Party, ...]


def find_parties(trigger: Trigger, kind: str, names: Names) -> Parties:
    """The actors, recipients and places of a trigger that is an event of this type."""
    roles = find_roles(trigger, kind, names)
    places = _places(trigger, names)
    recipients: Iterable[Token] = roles.recipients
    if not roles.recipients and kind in role_table()["place_is_recipient"]["types"]:
        actors = {token.i for token in roles.actors}
        recipients = [t for p, t in places if p in ("from", "in", "of", "to") and t.i not in actors][:1]
    return Parties(
        _listed(roles.actors, names),
        _listed(recipients, names),
        _listed([token for _, token in places], names, nested=False),
    )


def _places(trigger: Trigger, names: Names) -> list[tuple[str, Token]]:
    """Objects of the event's prepositions that name a place, with the preposition; the object of a visit too."""
    around = role_table()["place_prepositions"]["words"]
    found: dict[int, tuple[str, Token]] = {}
    for source in _sources(trigger):
        for preposition, inner in prepositions(source):
            if preposition in around and inner.pos_ in WORDY:
                for token in with_conjuncts(inner):
                    if _is_place(token, names):
                        found.setdefault(token.i, (preposition, token))
    patient = undergoer(trigger.verb) if trigger.verb is not None else None
    if patient is not None and patient.i not in found and _is_place(patient, names):
        found[patient.i] = ("", patient)
    return [found[i] for i in sorted(found)]


def _sources(trigger: Trigger) -> list[Token]:
    """The words of an event whose prepositions may lead to its place."""
    sources = [token for token in (trigger.verb, trigger.noun or trigger.head) if token is not None]
    patient = undergoer(trigger.verb) if trigger.verb is not None else None
    if patient is not None and trigger.verb is not None and patient.i > trigger.verb.i:
        sources.append(patient)
        sources += [token for preposition, token in prepositions(patient) if preposition == "of"]
    return list({token.i: token for token in sources}.values())


def _is_place(token: Token, names: Names) -> bool:
    mention = names.at(token)
    if mention is not None:
        return mention[2] == "place"
    return not names.mentions and token.ent_type_ in PLACE_LABELS


def _listed(tokens: Iterable[Token], names: Names, *, nested: bool = True) -> tuple[Party, ...]:
    """The parties that these heads name, sorted by place, none twice."""
    parties = {}
    for token in tokens:
        entity = _entity(token, names, nested=nested)
        if (token.lower_ in EMPTY_PRONOUNS and entity is None) or names.is_date(token):
            continue
        span = noun_phrase(token, names)
        parties[span] = Party(entity, span)
    return tuple(parties[span] for span in sorted(parties))


def _entity(head: Token, names: Names, *, nested: bool) -> str | None:
    """The entity of a phrase: that of its head, else of whoever the head belongs to ("its soldiers")."""
    found = names.at(head)
    if found is not None:
        return found[1]
    if not nested or word(head) not in role_table()["stand_for_owner"]["nouns"]:
        return None
    owners = [kid for kid in head.children if kid.dep_ in ("poss", "amod", "compound", "nmod")]
    owners += [inner for preposition, inner in prepositions(head) if preposition == "of"]
    for owner in owners:
        found = names.at(owner)
        if found is not None:
            return found[1]
    return None
