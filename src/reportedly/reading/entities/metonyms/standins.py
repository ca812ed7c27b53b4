"""What a name like a place is besides a place or a government: an institution, a team, a firm, an event, a palace."""

import re
from functools import cache

from spacy.tokens import Token

from reportedly.knowledge.fold import fold
from reportedly.knowledge.known import Known
from reportedly.knowledge.metonyms import (
    Institution,
    event_words,
    events,
    firm_words,
    firms,
    institutions,
    sport,
    sport_words,
)
from reportedly.model import Codes
from reportedly.reading.entities.metonyms.acting import acting
from reportedly.reading.entities.metonyms.grammar import Role
from reportedly.reading.entities.metonyms.lexicon import words

CLOSED = frozenset({"close", "reopen", "flood", "burn", "stretch", "lie", "run", "stand"})  # a street or hill does
SCORE = re.compile(r"\b\d{1,3}[-–]\d{1,3}\b")


def institution_of(name: str, role: Role, sentence: str, report: str) -> Known | None:
    """The institution that sits where the name says, if it is meant; `sentence` and `report` in lower case."""
    found = institutions().get(fold(name))
    if found is None:
        return None
    if found.always:
        return found.known
    return found.known if _fits(found, role, sentence, report) else None


def _fits(found: Institution, role: Role, sentence: str, report: str) -> bool:
    if not acting(role, capital=True) and (found.town or role.part != "subject" or role.lemma in CLOSED):
        return False
    cued = found.cues is None or found.cues.search(sentence)
    return bool(cued) and (found.unless is None or not found.unless.search(report))


def is_team(name: str, role: Role, sentence: str) -> bool:
    """Whether the name is that of who plays: beside a verb of play, in a sentence about sport."""
    club = fold(name) in sport("clubs")
    if role.part == "subject":
        return _plays(role.lemma, sentence, club)
    if role.part in ("object", "agent", "passive"):
        beaten = role.lemma in sport("play") or (role.lemma == "knock" and "out of" in sentence)
        done = role.lemma in sport("done") and sport_words("nouns").search(sentence) is not None
        return done or (beaten and (club or _sporty(sentence, role.lemma)))
    if role.part in ("prep", "poss", "compound"):
        followed = role.lemma in sport("followers") and role.preposition in ("", "of", "for")
        against = role.preposition in ("against", "over", "with", "to", "by")
        contest = against and role.lemma in sport("contests") | sport("play")
        return (followed or contest) and (club or sport_words("nouns").search(sentence) is not None)
    return False


def _plays(lemma: str, sentence: str, club: bool) -> bool:
    if lemma in sport("strong"):
        return True
    plays = lemma in sport("verbs") | sport("play")
    if club and plays and lemma not in ("be", "have"):
        return True
    return (club or plays) and _sporty(sentence, lemma)


def _sporty(sentence: str, lemma: str) -> bool:
    if sport_words("nouns").search(sentence) or (lemma in sport("play") and SCORE.search(sentence)):
        return True
    return lemma in sport("play") and sport_words("weak").search(sentence) is not None


def is_firm(name: str, role: Role, sentence: str) -> bool:
    """Whether the name is that of a firm: one called so is the subject of business."""
    if fold(name) not in firms("names") or role.part not in ("subject", "poss", "according", "agent", "passive"):
        return False
    if role.part == "poss":
        return firm_words().match(role.lemma) is not None
    insures = role.lemma in ("insure", "underwrite")
    return insures or (role.lemma in firms("verbs") and firm_words().search(sentence) is not None)


def is_event(name: str, role: Role, sentence: str) -> bool:
    """Whether the name is that of what happened there: 'since Chernobyl', 'what Copenhagen failed to do'."""
    alone = fold(name) in events("alone") and role.preposition in ("after", "before", "since")
    alone = alone or (role.preposition == "of" and role.lemma in ("spirit", "lesson", "horror"))
    if fold(name) not in events("towns") or not (alone or event_words().search(sentence)):
        return False
    if role.part == "subject":
        return role.lemma in events("verbs") and name not in ("Paris", "Brussels", "Vienna", "Madrid", "Baku", "Ottawa")
    if role.part == "prep" and role.preposition == "of":
        return role.lemma in events("of")
    return role.preposition in events("before")


def has_walls(role: Role) -> bool:
    """Whether a palace is spoken of as a building."""
    nouns = words("walls", "nouns")
    if role.part in ("object", "passive"):
        return role.lemma in words("towns", "done")
    if role.part == "subject":
        return role.lemma in words("towns", "verbs") - {"have", "see", "be", "look", "feel", "lose"}
    if role.part in ("poss", "compound") or role.preposition == "of":
        return role.lemma in nouns
    somebody = role.lemma in words("walls", "people") or acting(role, capital=True)
    return role.part == "prep" and not somebody and role.preposition in words("walls", "prepositions")


@cache
def team(name: str) -> Known:
    """The team of that name."""
    return Known(f"organization:{name.casefold()} (team)", name, "organization", Codes(sector="CVL"))


@cache
def firm(name: str) -> Known:
    """The firm of that name."""
    return Known(f"organization:{name.casefold()}", name, "organization", Codes(sector="BUS"))


@cache
def event(name: str) -> Known:
    """The event of that name."""
    return Known(f"other:{name.casefold()} (event)", name, "other")


def sentence_of(head: Token) -> str:
    """The words of the token's sentence, in lower case."""
    return head.sent.text.lower()
