"""Makes parties of the words that fill an event's roles: their phrases, and the entities that they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Party
from reportedly.reading.events.names import Names
from reportedly.reading.events.phrases import noun_phrase
from reportedly.reading.events.roles import find_roles, role_table
from reportedly.reading.events.syntax import prepositions, undergoer
from reportedly.reading.events.triggers import Trigger, word

EMPTY_PRONOUNS = frozenset(("it", "there", "this", "that", "which", "who", "what"))


@dataclass(frozen=True, slots=True)
class Parties:
    """Who and where, of one event."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    places: tuple[Party, ...]


def find_parties(trigger: Trigger, kind: str, tied: list[Token], names: Names) -> Parties:
    """The actors, recipients and places of a trigger that is an event of this type, given the places tied to it."""
    roles = find_roles(trigger, kind, names)
    places = _places(trigger, kind, tied, names)
    recipients: Iterable[Token] = roles.recipients
    if not roles.recipients and kind in role_table()["place_is_recipient"]["types"]:
        actors = {token.i for token in roles.actors}
        recipients = [token for token in places if token.i not in actors and _is_near(token, trigger)][:1]
    return Parties(
        _listed(roles.actors, names),
        _listed(recipients, names),
        _listed(places, names, nested=False),
    )


def _places(trigger: Trigger, kind: str, tied: list[Token], names: Names) -> list[Token]:
    """The places tied to the event, and its object or recipient where that is the place ("visited Strelsau")."""
    found = {token.i: token for token in tied}
    if trigger.verb is not None and kind in role_table()["object_is_place"]["types"]:
        patient = undergoer(trigger.verb)
        mention = names.at(patient) if patient is not None else None
        if patient is not None and mention is not None and mention[2] == "place":
            found[patient.i] = patient
    return [found[i] for i in sorted(found)]


def _is_near(place: Token, trigger: Trigger) -> bool:
    """Whether a place stands after the trigger, not in an adverbial that opens the sentence."""
    return place.i > trigger.first.i


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
