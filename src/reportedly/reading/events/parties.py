"""Makes parties of the words that fill an event's roles: their phrases, and the entities that they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.model import Party
from reportedly.reading.events.kinds import is_willed
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
    where = {token.i for token in places}
    return Parties(
        _listed([(token, _actor(token, trigger, kind, names)) for token in roles.actors], names),
        _listed([(token, _recipient(token, kind, where, names)) for token in recipients], names),
        _listed([(token, _place(token, names)) for token in places], names),
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


def _listed(tokens: Iterable[tuple[Token, str | None]], names: Names) -> tuple[Party, ...]:
    """The parties that these heads name, each with its entity, sorted by place, none twice."""
    parties = {}
    for token, entity in tokens:
        if (token.lower_ in EMPTY_PRONOUNS and entity is None) or names.is_date(token):
            continue
        span = noun_phrase(token, names)
        parties[span] = Party(entity, span)
    return tuple(parties[span] for span in sorted(parties))


def _actor(head: Token, trigger: Trigger, kind: str, names: Names) -> str | None:
    """Who acts: in what is done at will, and so by whoever an infinitive or gerund has from the verb above it."""
    willed = is_willed(kind) or head.head not in (trigger.verb, trigger.head)
    return names.acting_at(head, willed=willed) or _owner(head, names)


def _recipient(head: Token, kind: str, where: set[int], names: Names) -> str | None:
    """To whom it is done: only who is spoken to or punished is the government of a land, what is left is the land."""
    table = role_table()["acting_recipients"]
    acts = kind in table["types"] or (kind in table["types_unless_place"] and head.i not in where)
    return (names.acting_at(head, willed=True) if acts else _place(head, names)) or _owner(head, names)


def _place(head: Token, names: Names) -> str | None:
    found = names.at(head)
    return found[1] if found is not None else None


def _owner(head: Token, names: Names) -> str | None:
    """Whoever a phrase belongs to, where its head stands for them ("its soldiers")."""
    if word(head) not in role_table()["stand_for_owner"]["nouns"]:
        return None
    owners = [kid for kid in head.children if kid.dep_ in ("poss", "amod", "compound", "nmod")]
    owners += [inner for preposition, inner in prepositions(head) if preposition == "of"]
    return next((found for owner in owners if (found := names.owner_at(owner)) is not None), None)
