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
from reportedly.reading.entities.metonyms.grammar import Role
from reportedly.reading.entities.metonyms.weighing import is_somebody

CLOSED = frozenset({"close", "reopen", "flood", "burn", "stretch", "lie", "run", "stand"})  # a street or hill does
NUMBERS = "one|two|three|four|five|six|seven|eight|nine|[1-9]"
SCORE = re.compile(rf"\b\d{{1,3}}[-–]\d{{1,3}}\b|\b(?:at|to|on|for) \d{{2,3}} for (?:{NUMBERS})\b")
AGAIN = frozenset({"another", "second", "next", "new"})  # 'another Lome' is what took place there once


def institution_of(name: str, head: Token, role: Role, sentence: str, report: str) -> Known | None:
    """The institution that sits where the name says, if it is meant; `sentence` and `report` in lower case."""
    found = institutions().get(fold(name))
    if found is None:
        return None
    if found.always:
        return found.known
    return found.known if _fits(found, head, role, sentence, report) else None


def _fits(found: Institution, head: Token, role: Role, sentence: str, report: str) -> bool:
    if not is_somebody(head, role, "institution") and (found.town or role.part != "subject" or role.lemma in CLOSED):
        return False
    cued = found.cues is None or found.cues.search(sentence)
    return bool(cued) and (found.unless is None or not found.unless.search(report))


def is_team(name: str, role: Role, sentence: str) -> bool:
    """Whether the name is that of who plays: beside a verb of play, in a sentence about sport."""
    club = fold(name) in sport("clubs")
    if _meets(role) or _takes_part(role, sentence):
        return True
    if role.part == "subject":
        return not _draws_up(role) and _plays(role.lemma, sentence, club)
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


def _draws_up(role: Role) -> bool:
    """Whether a particle makes of a verb of play another: 'drew up a plan', 'played down the loss'."""
    verb = role.word if role.lemma in ("draw", "play", "bat") else None
    return verb is not None and any(child.dep_ == "prt" and child.lower_ != "out" for child in verb.rights)


def _meets(role: Role) -> bool:
    """Whether one place beats another, as only teams do: 'Lome thrashed Accra'."""
    if role.word is None or role.part not in ("subject", "object") or role.lemma not in sport("meets"):
        return False
    other = ("nsubj",) if role.part == "object" else ("dobj",)
    return any(child.dep_ in other and child.ent_type_ in ("GPE", "LOC") for child in role.word.children)


def _takes_part(role: Role, sentence: str) -> bool:
    """Whether the sentence is surely about a match, and the name does, has or is given what a team is."""
    if not _is_match(sentence):
        return False
    if role.part == "subject":
        return role.lemma in sport("often") | sport("verbs") | sport("play")
    if role.part in ("poss", "compound"):
        return role.lemma in sport("owned") | sport("contests") | sport("followers")
    if role.part == "prep":
        return role.preposition == "for" and role.lemma in sport("played")
    return role.part == "object" and _is_to_play(role)


def _is_match(sentence: str) -> bool:
    if sport_words("surely").search(sentence):
        return True
    return len({word.rstrip("es") for word in sport_words("two").findall(sentence)}) > 1


def _is_to_play(role: Role) -> bool:
    """Whether the name is to do what a team does: 'expected Lome to draw'."""
    word = role.word
    played = sport("often") | sport("verbs") | sport("play")
    return word is not None and any(c.dep_ in ("ccomp", "xcomp") and c.lemma_.lower() in played for c in word.rights)


def _plays(lemma: str, sentence: str, club: bool) -> bool:
    if lemma in sport("strong"):
        return True
    plays = lemma in sport("verbs") | sport("play")
    if club and plays and lemma not in ("be", "have"):
        return True
    return (club or plays) and _sporty(sentence, lemma)


def _sporty(sentence: str, lemma: str) -> bool:
    if sport_words("nouns").search(sentence) or (lemma in sport("play") | sport("verbs") and SCORE.search(sentence)):
        return True
    told = sport_words("two" if lemma in sport("unsure") else "weak")
    return lemma in sport("play") and told.search(sentence) is not None


def is_firm(name: str, role: Role, sentence: str) -> bool:
    """Whether the name is that of a firm: one called so is the subject of business."""
    if fold(name) not in firms("names") or role.part not in ("subject", "poss", "according", "agent", "passive"):
        return False
    if role.part == "poss":
        return firm_words().match(role.lemma) is not None
    insures = role.lemma in ("insure", "underwrite")
    return insures or (role.lemma in firms("verbs") and firm_words().search(sentence) is not None)


def is_event(name: str, head: Token, role: Role, sentence: str) -> bool:
    """Whether the name is that of what happened there: 'since Chernobyl', 'what Copenhagen failed to do'."""
    known = fold(name) in events("towns") or fold(name) in events("lands")
    if known and head.left_edge.i == head.i - 1 and head.nbor(-1).lower_ in AGAIN:
        return True
    if known and role.part == "prep" and role.preposition == "of" and role.lemma in events("remembered"):
        return True
    alone = fold(name) in events("alone") and role.preposition in ("after", "before", "since")
    alone = alone or (role.preposition == "of" and role.lemma in ("spirit", "lesson", "horror"))
    if fold(name) not in events("towns") or not (alone or event_words().search(sentence)):
        return False
    if role.part == "subject":
        return role.lemma in events("verbs") and name not in ("Paris", "Brussels", "Vienna", "Madrid", "Baku", "Ottawa")
    if role.part == "prep" and role.preposition == "of":
        return role.lemma in events("of")
    return role.preposition in events("before")


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
