"""What speaks for one attribution answering another, or against it: each sign is a name in the table of weights."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.responses.charged import NAME, charged, is_bridged, is_name, is_subject, name_of
from reportedly.reading.attributions.responses.contrasts import contrasts, is_defender, share_house
from reportedly.reading.attributions.responses.kinds import POINTED, Kind, pointed_noun, pointed_owner
from reportedly.reading.attributions.responses.said import STEM, Said, tokens_of
from reportedly.reading.attributions.responses.tables import listed, phrases
from reportedly.reading.attributions.who import Who

ANAPHORS = ("which", "that", "it", "this", "so", "these", "those", "them")
# Signs that are looked for only under a cue that says by itself that it answers.
EXPLICIT = ("denies", "rebuts", "labels", "condemns", "acknowledges")
# What speaks against a claim that is told inside another's words; not where its denier goes on.
WITHIN = ("noun", "told_by_another")
FOLLOWING = ("neutral", "insists", "rebuts", "labels")
SHORTEST = 5  # words of an exclamation
LEADS = 6  # tokens before a claim in which "contrary to" stands
BESIDE = 8  # tokens between a cue and the noun of the claim that it answers


@dataclass(frozen=True, slots=True)
class Pair:
    """An attribution that may answer and one that it may answer.

    Attributes:
        kind: How the first could be an answer.
        between: How many others speak between them.
        follows: The attribution of the same source right before that answers something, and what it answers.
        turn: Whether the other is an answer itself, and to whom ("answered", "exchange", or nothing).
    """

    doc: Doc
    mine: Said
    theirs: Said
    kind: Kind
    between: int
    follows: tuple[int, int] | None
    turn: str = ""


def signs(pair: Pair, who: Who) -> frozenset[str]:
    """The names of what speaks for the first answering the second, or against it."""
    return frozenset(_signs(pair, who))


def _signs(pair: Pair, who: Who) -> Iterator[str]:
    mine, theirs = pair.mine, pair.theirs
    if theirs.parent == mine.number:
        if (pair.kind in EXPLICIT and is_object(pair.doc, mine, theirs)) or _is_gainsaid(mine, theirs):
            yield "inside"
        return
    if is_set_against(pair.doc, mine, theirs):
        yield "set_against"
    # An answer to a question is no response, and what nobody said is not answered.
    if theirs.stance == "asks" or any(t.dep_ == "neg" for t in pair.doc[max(0, theirs.draft.head)].lefts):
        return
    if _is_of_another(mine, theirs):
        return
    yield "told"
    if mine.draft.lemma in listed("cues", "retorts"):
        yield "retorts"
    goes_on = pair.kind in FOLLOWING and pair.follows is not None and pair.follows[1] == theirs.number
    yield from (name for name in _of_claim(theirs) if not (goes_on and name in WITHIN))
    yield from _of_sides(pair, who)
    yield from _of_content(pair)
    yield from _of_place(pair)
    yield from _of_turn(pair, goes_on=goes_on)


def _of_turn(pair: Pair, *, goes_on: bool) -> Iterator[str]:
    """What the turns and the words beside the cue tell."""
    if goes_on:
        yield "goes_on"
    if pair.turn:
        yield pair.turn
    if pair.mine.marked:
        yield "marked"
    if pair.mine.opposed:
        yield "opposed"


def _is_of_another(mine: Said, theirs: Said) -> bool:
    """Whether it answers the word of somebody else by name ("rejected the ministry's statement")."""
    owners = [name_of(t) for t in pointed_owner(mine) if t.pos_ in ("NOUN", "PROPN") or is_name(t)]
    called = theirs.called.split()
    spoken = {name_of(t) for t in theirs.source_tokens} | {word[:NAME] for word in called}
    return bool(owners) and bool(called) and not theirs.pronoun and not spoken & set(owners)


def _is_owned(mine: Said, theirs: Said) -> bool:
    """Whether the noun that points back is said to be the other's ("the officers' testimony")."""
    owners = {name_of(t) for t in pointed_owner(mine) if t.pos_ in ("NOUN", "PROPN")}
    return bool(owners & {name_of(t) for t in theirs.source_tokens if t.pos_ in ("NOUN", "PROPN")})


def _of_claim(theirs: Said) -> Iterator[str]:
    held = [f"to_{theirs.stance}"]
    if theirs.stance in ("condemns", "threatens", "hedges") or not theirs.called:
        held.append("contests")
    wrong = theirs.lemmas & (listed("adverse") | words("wrongs", table="judgements"))
    accuser = bool(set(theirs.called.replace("'s", "").split()) & listed("accusers", "forms"))
    if accuser:
        held.append("accuser")
    if theirs.lemmas & listed("negation"):
        held.append("their_no")
    if theirs.draft.lemma in listed("cues", "charging") or accuser or (wrong and theirs.stance != "accuses"):
        held.append("adverse")
    if theirs.stance in ("accuses", "condemns") or "adverse" in held:
        held.append("hostile")
    yield from held
    if theirs.parent is not None:
        yield "told_by_another"
    if theirs.draft.part == "n":
        yield "noun"


def _of_sides(pair: Pair, who: Who) -> Iterator[str]:
    """Who answers, and whether he is the one of whom something was said."""
    mine, theirs = pair.mine, pair.theirs
    if charged(pair.doc, mine, theirs, who):
        yield "charged"
        if is_subject(mine, theirs):
            yield "subject"
    elif is_bridged(mine, theirs):
        yield "bridged"
    if share_house(mine, theirs):
        yield "house"
    if is_defender(mine):
        yield "defender"
    if mine.pronoun:
        yield "pronoun"
    if mine.parent is not None:
        yield "mine_told"


def _of_content(pair: Pair) -> Iterator[str]:
    mine, theirs = pair.mine, pair.theirs
    common = (mine.terms & theirs.terms) - _pointers()
    if common:
        yield "shared"
        if len(common) > 1:
            yield "shared_more"
    if mine.names & theirs.names:
        yield "name_shared"
    yield from _of_pointing(pair)
    yield from _of_negation(mine, theirs)
    yield from contrasts(mine, theirs)


@cache
def _pointers() -> frozenset[str]:
    """The stems of nouns for what somebody said."""
    return frozenset(noun[:STEM] for key in POINTED for noun in listed("pointers", key))


def _of_pointing(pair: Pair) -> Iterator[str]:
    """Whether a noun for what somebody said points to it ("the accusation")."""
    noun = pointed_noun(pair.mine) if pair.kind in EXPLICIT else ""
    if noun and _fits(noun, pair.theirs):
        yield "pointed"
        if _is_owned(pair.mine, pair.theirs):
            yield "owned"
        if noun[:STEM] == pair.theirs.draft.lemma[:STEM]:
            yield "echoed"
    elif noun:
        yield "pointed_elsewhere"


def _of_negation(mine: Said, theirs: Said) -> Iterator[str]:
    """Whether it says no, to what was told or at all, and of whom."""
    if (mine.negated and mine.negated in theirs.terms) or (theirs.negated and theirs.negated in mine.terms):
        yield "gainsaid"
    if mine.is_own:
        yield "own"
    if "such" in mine.lemmas:
        yield "such"
    if mine.negated is not None:
        yield "negated"
    elif mine.lemmas & listed("negation", "contrast"):
        yield "contrast"


def _fits(noun: str, theirs: Said) -> bool:
    """Whether a noun can point to what the other said."""
    stances = [key for key in POINTED if noun in listed("pointers", key)]
    stance = "accuses" if theirs.draft.lemma in listed("cues", "charging") else theirs.stance
    return "any" in stances or theirs.stance in stances or stance in stances


def _of_place(pair: Pair) -> Iterator[str]:
    mine, theirs = pair.mine, pair.theirs
    apart = max(0, mine.first - theirs.last)
    if apart == 0:
        yield "same_sentence"
    if apart <= 1 and pair.between == 0:
        yield "near"
        if mine.is_flat:
            yield "flat"
        if _is_fragment(mine):
            yield "fragment"
        spoken = [] if pair.kind not in EXPLICIT else [t.lower_ for t in mine.tokens if not t.is_punct]
        named = pair.kind == "labels" and spoken and spoken[0] in ANAPHORS
        if named or (len(spoken) == 1 and spoken[0] in ANAPHORS):
            yield "whole"
    if theirs.number > mine.number:
        yield "led"
    yield f"between_{min(pair.between, 3)}"
    if apart > 2:
        yield "far"
    if mine.paragraph - theirs.paragraph > 1:
        yield "paragraphs"


def _is_fragment(mine: Said) -> bool:
    """Whether it is an exclamation without a verb ("A disgrace,")."""
    words = [t for t in mine.tokens if t.is_alpha]
    return 0 < len(words) <= SHORTEST and not any(t.pos_ in ("VERB", "AUX") for t in words)


def is_object(doc: Doc, mine: Said, theirs: Said) -> bool:
    """Whether the inner cue is the noun that the outer one answers ("rejected the claim", "the claim was denied")."""
    if theirs.draft.part != "n" or mine.draft.head < 0:
        return False
    cue, noun = doc[mine.draft.head], doc[theirs.draft.head]
    if noun.dep_ in ("dobj", "nsubjpass") and noun.head == cue:
        return True
    last = max((t.i for span in mine.draft.cue for t in tokens_of(doc, span)), default=cue.i)
    run = doc[last + 1 : noun.i]
    return last < noun.i <= last + BESIDE and not any(t.pos_ in ("VERB", "SCONJ") or t.text == "," for t in run)


def _is_gainsaid(mine: Said, theirs: Said) -> bool:
    """Whether a claim told in a content is said there not to be so ("said reports that he had left were nonsense")."""
    if theirs.draft.part != "n" or theirs.stance not in ("asserts", "accuses", "hedges"):
        return False
    noun = theirs.draft.head
    verb = next((t.head for t in mine.tokens if t.i == noun and t.dep_ in ("nsubj", "nsubjpass")), None)
    if verb is not None and verb.lemma_ == "be" and any(c.dep_ in ("attr", "acomp", "oprd") for c in verb.children):
        return True
    held = {token.i for token in theirs.tokens}
    rest = [token for token in mine.tokens if token.i not in held]
    said = f" {' '.join(token.lower_ for token in rest if not token.is_punct)} "
    return any(t.lower_ in listed("flat") for t in rest) or any(f" {phrase} " in said for phrase in phrases("flat"))


def is_set_against(doc: Doc, mine: Said, theirs: Said) -> bool:
    """Whether words like "contrary to" lead from the answer's own sentence to the claim."""
    if theirs.draft.head < 0 or mine.draft.head < 0 or theirs.draft.part != "n":
        return False
    noun, cue = doc[theirs.draft.head], doc[mine.draft.head]
    if noun.sent.start != cue.sent.start:
        return False
    before = f" {' '.join(token.lower_ for token in doc[max(noun.sent.start, noun.i - LEADS) : noun.i])} "
    return any(f" {phrase} " in before for phrase in phrases("marks"))
