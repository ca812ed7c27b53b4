"""How much speaks for one attribution answering another: each sign is a name in the table of weights."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.responses.charged import charged
from reportedly.reading.attributions.responses.kinds import POINTED, Kind, pointed_noun
from reportedly.reading.attributions.responses.said import STEM, Said, tokens_of
from reportedly.reading.attributions.responses.tables import listed, phrases, weight
from reportedly.reading.attributions.who import Who

Sign = tuple[str, float]
ANAPHORS = ("which", "that", "it", "this", "so", "these", "those", "them")
# What an answer of each kind cannot do without: all signs of one of these rows. A neutral cue answers only what its
# source is charged with, or says right behind a claim that it is not so.
NEEDED: dict[Kind, tuple[str, ...]] = {
    "denies": ("",),
    "acknowledges": ("inside", "accuses", "adverse", "shared", "pointed", "whole", "set_against"),
    "rebuts": (
        *("inside", "accuses", "contests", "adverse", "goes_on", "pointed", "whole", "set_against"),
        *("charged near", "shared near", "retorts near"),
    ),
    "labels": (
        "inside",
        "set_against",
        "echoed",
        "pointed accuses",
        "pointed contests",
        "pointed adverse",
        "whole accuses",
    ),
    "condemns": ("inside", "pointed", "whole", "marked", "set_against"),
    "insists": (
        *("inside", "set_against", "flat", "goes_on", "charged accuses", "gainsaid near", "charged adverse near"),
        *("accuses near", "contrast adverse near"),
    ),
    "neutral": (
        "inside",
        "set_against",
        "flat",
        "goes_on",
        "charged accuses near",
        "charged accuses own",
        "charged accuses negated",
        "charged accuses shared",
        "charged adverse own near",
        "charged adverse negated near",
        "gainsaid adverse near",
        "gainsaid contests near",
        "gainsaid charged near",
        "gainsaid accuses",
        "negated accuses near",
        "such negated near",
        "marked accuses",
        "contrast contests shared near",
    ),
}
# Signs that are looked for only under a cue that says by itself that it answers.
EXPLICIT = ("denies", "rebuts", "labels", "condemns", "acknowledges")
FOLLOWING = ("neutral", "insists", "rebuts", "labels")
REASONS = {
    "inside": "it is told in the answer itself",
    "goes_on": "its source goes on with an answer to it",
    "whole": "it stands right before",
    "pointed": "its content points back to it",
    "flat": "it says that it is not so",
    "charged": "its source is named there",
    "accuses": "it is the accusation before it",
    "shared": "they share words",
    "such": "its content points back to it",
    "marked": "its words say that it answers",
}
LEADS = 6  # tokens before a claim in which "contrary to" stands
BESIDE = 8  # tokens between a cue and the noun of the claim that it answers


@dataclass(frozen=True, slots=True)
class Pair:
    """An attribution that may answer and one that it may answer.

    Attributes:
        kind: How the first could be an answer.
        between: How many others speak between them.
        follows: The attribution of the same source right before that answers something, and what it answers.
    """

    doc: Doc
    mine: Said
    theirs: Said
    kind: Kind
    between: int
    follows: tuple[int, int] | None


def points(pair: Pair, who: Who) -> tuple[float, str]:
    """The points of a pair, and in words what speaks most for it."""
    signs = list(_signs(pair, who))
    names = {name for name, _ in signs}
    if not any(names.issuperset(row.split()) for row in NEEDED[pair.kind]):
        return 0.0, ""
    total = weight(pair.kind) + sum(value for _, value in signs)
    best = max((s for s in signs if s[0] in REASONS), key=lambda sign: sign[1], default=("", 0.0))
    return total, REASONS.get(best[0], "it is the claim before it")


def _signs(pair: Pair, who: Who) -> Iterator[Sign]:
    mine, theirs = pair.mine, pair.theirs
    if theirs.parent == mine.number:
        if is_object(pair.doc, mine, theirs) or _is_gainsaid(mine, theirs):
            yield "inside", weight("inside")
        return
    if is_set_against(pair.doc, mine, theirs):
        yield "set_against", weight("set_against")
    # An answer to a question is no response, and what nobody said is not answered.
    if theirs.stance == "asks" or any(t.dep_ == "neg" for t in pair.doc[max(0, theirs.draft.head)].lefts):
        return
    if mine.draft.lemma in listed("cues", "retorts"):
        yield "retorts", 0.0
    yield from _of_claim(theirs)
    if charged(pair.doc, mine, theirs, who):
        yield "charged", weight("charged")
    yield from _of_content(pair)
    yield from _of_place(pair)
    if pair.kind in FOLLOWING and pair.follows is not None and pair.follows[1] == theirs.number:
        yield "goes_on", weight("goes_on")
    if is_marked(pair.doc, mine):
        yield "marked", weight("marked")


def _of_claim(theirs: Said) -> Iterator[Sign]:
    if theirs.stance == "accuses":
        yield "accuses", weight("accuses")
    elif theirs.stance in ("condemns", "threatens", "hedges") or not theirs.called:
        yield "contests", weight("contests")
    wrong = theirs.lemmas & (listed("adverse") | words("wrongs", table="judgements"))
    accuser = bool(set(theirs.called.replace("'s", "").split()) & listed("accusers", "forms"))
    if theirs.draft.lemma in listed("cues", "charging") or accuser or (wrong and theirs.stance != "accuses"):
        yield "adverse", weight("adverse")


def _of_content(pair: Pair) -> Iterator[Sign]:
    mine, theirs = pair.mine, pair.theirs
    common = (mine.terms & theirs.terms) - {n[:STEM] for key in POINTED for n in listed("pointers", key)}
    if common:
        yield "shared", weight("shared") * min(2, len(common))
    if mine.names & theirs.names:
        yield "name_shared", weight("name_shared")
    noun = pointed_noun(mine) if pair.kind in EXPLICIT else ""
    if noun and _fits(noun, theirs):
        yield "pointed", weight("pointed")
        if noun[:STEM] == theirs.draft.lemma[:STEM]:
            yield "echoed", weight("echoed")
    if (mine.negated and mine.negated in theirs.terms) or (theirs.negated and theirs.negated in mine.terms):
        yield "gainsaid", weight("gainsaid")
    if mine.is_own:
        yield "own", 0.0
    if "such" in mine.lemmas:
        yield "such", weight("such")
    if mine.negated is not None:
        yield "negated", weight("negated")
    if mine.lemmas & listed("negation", "contrast"):
        yield "contrast", weight("contrast")


def _fits(noun: str, theirs: Said) -> bool:
    """Whether a noun can point to what the other said."""
    stances = [key for key in POINTED if noun in listed("pointers", key)]
    stance = "accuses" if theirs.draft.lemma in listed("cues", "charging") else theirs.stance
    return "any" in stances or theirs.stance in stances or stance in stances


def _of_place(pair: Pair) -> Iterator[Sign]:
    mine, theirs = pair.mine, pair.theirs
    apart = max(0, mine.first - theirs.last)
    if apart <= 1 and pair.between == 0:
        yield "near", weight("near")
        if mine.is_flat:
            yield "flat", weight("flat")
        spoken = [] if pair.kind not in EXPLICIT else [t.lower_ for t in mine.tokens if not t.is_punct]
        named = pair.kind == "labels" and spoken and spoken[0] in ANAPHORS
        if named or (len(spoken) == 1 and spoken[0] in ANAPHORS):
            yield "whole", weight("whole")
    if theirs.number > mine.number:
        yield "led", weight("led")
    yield "sentence", weight("sentence") * max(0, apart - 1)
    yield "paragraph", weight("paragraph") * max(0, mine.paragraph - theirs.paragraph - 1)


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


def is_marked(doc: Doc, mine: Said) -> bool:
    """Whether words beside the cue, outside the content, say that it answers."""
    if not mine.draft.cue:
        return False
    sentence = doc.char_span(*mine.draft.cue[0], alignment_mode="expand")
    if sentence is None or not len(sentence):
        return False
    whole = sentence[0].sent
    held = {token.i for token in mine.tokens}
    around = f" {' '.join(t.lower_ for t in whole if t.i not in held)} "
    return any(f" {phrase} " in around for phrase in phrases("marks"))
