"""The cue as the tables know it: its words, the class that they belong to, and whether it is negated."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from reportedly.knowledge import read_table
from reportedly.model import Span, Stance
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import Classes, classes, words
from reportedly.reading.attributions.stance.content import QUESTION
from reportedly.reading.attributions.stance.polarity import is_negated
from reportedly.reading.attributions.tree import child, is_passive

SKIPPED = ("DET", "PUNCT", "SPACE")
PARTS = {"v": "verb", "n": "noun", "a": "state", "r": "adverb"}
OPENING = 4  # first tokens of a content among which a "whether" stands
LEARNING = ("know", "hear", "learn", "find", "see", "understand")
PARTICLES = ("aside", "off", "out", "back", "away", "down", "up", "forward", "apart", "along")
NEAR = 2  # tokens behind a cue's head in which the preposition that leads on stands

OF: dict[Stance, str] = {
    "asserts": "saying",
    "denies": "denial",
    "rebuts": "rebuttal",
    "accuses": "accusation",
    "condemns": "condemnation",
    "acknowledges": "acknowledgement",
    "demands": "demand",
    "promises": "promise",
    "threatens": "threat",
    "intends": "intention",
    "believes": "belief",
    "fears": "fear",
    "doubts": "doubt",
    "hedges": "what is left open",
    "asks": "asking",
    "refuses": "refusal",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue's words and what they say.

    Attributes:
        head: The word that says what is done; None for a quotation without a cue.
        lemma: Its dictionary form; of a light verb that of the noun which it carries.
        stance: Its class.
        because: What decided the class.
        negated: Whether it is negated.
        settled: Whether the words that decided hold the negation already ("not sure").
        sourced: Whether somebody is named.
    """

    head: Token | None
    lemma: str
    stance: Stance
    because: str
    negated: bool
    settled: bool
    sourced: bool


def cue_of(doc: Doc, draft: Draft) -> Cue:
    """The cue of a draft; where the tables know none of its words, it asserts."""
    if draft.head < 0:
        return Cue(None, "", "asserts", "it has no cue that says more", negated=False, settled=False, sourced=True)
    head = _leading(doc[draft.head], draft)
    held = _tokens(doc, draft.cue) or [head]
    negated = is_negated(doc[draft.head], held)
    settled = False
    if (phrase := _phrase(held, head, negated=negated)) is not None:
        stance, name, lemma = *phrase, _lemma(head)
        settled = "not" in name.split() or "no" in name.split()
    elif (carried := _carried(head)) is not None:
        negated = negated or any(token.lower_ == "no" for token in carried.lefts)
        name = lemma = _lemma(carried)
        stance = classes("noun")[lemma]
    else:
        lemma, stance = _by_word(head, draft, held)
        name = lemma.replace("_", " ")
    return Cue(head, lemma, stance, f"'{name}' is a word of {OF[stance]}", negated, settled, bool(draft.source))


def _lemma(token: Token) -> str:
    """The dictionary form; where the tagger cut off too much or too little ("hop" of "hoped"), the table's word."""
    lemma = token.lemma_.lower()
    return lemma if lemma in _known() else next((form for form in _forms(lemma) if form in classes("verb")), lemma)


@cache
def _known() -> frozenset[str]:
    return frozenset(word for section in ("verb", "noun", "state", "adverb") for word in classes(section))


def _forms(lemma: str) -> Iterator[str]:
    """The dictionary forms that a word could have, were it a verb."""
    yield lemma + "e"
    for ending in ("ed", "es", "s", "ing"):
        if lemma.endswith(ending) and len(lemma) > len(ending) + 2:
            stem = lemma.removesuffix(ending)
            yield from (stem, stem + "e", stem[:-1])


def _tokens(doc: Doc, spans: tuple[Span, ...]) -> list[Token]:
    found: list[Token] = []
    for span in spans:
        found.extend(doc.char_span(span.start, span.end, alignment_mode="expand") or ())
    return found


def _leading(head: Token, draft: Draft) -> Token:
    """The verb of saying that the head only leads to ("wishes to state"), else the head."""
    if _lemma(head) not in words("leading", table="judgements") or head.pos_ not in ("VERB", "AUX"):
        return head
    said = child(head, "xcomp")
    if said is None or said.pos_ != "VERB" or _lemma(said) not in classes("verb"):
        return head
    cue_end = draft.cue[-1].end if draft.cue else 0
    inside = said.idx < cue_end
    mere = words("light", table="judgements") - words("light", "own", table="judgements")
    speaks = classes("verb")[_lemma(said)] == "asserts" and _lemma(said) not in mere
    return said if inside or (speaks and said.i - head.i <= NEAR) else head


@cache
def _frames() -> Classes:
    found: Classes = read_table("stances")["frame"]
    return found


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], Stance]]]:
    """The phrases by their words, filed under each of them that is their rarest: the last; the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Stance]]] = {}
    for phrase, stance in classes("phrase").items():
        found.setdefault(phrase.split()[-1], []).append((tuple(phrase.split()), stance))
    return {last: sorted(rows, key=lambda row: (-len(row[0]), row)) for last, rows in found.items()}


def _phrase(held: list[Token], head: Token, *, negated: bool) -> tuple[Stance, str] | None:
    """The longest phrase of the table whose words stand in the cue, in order, with what the cue leads to."""
    line = [_lemma(token) for token in held if token.pos_ not in SKIPPED and token.dep_ != "neg"]
    if (link := link_of(head)) is not None and link.lower_ not in line:
        line.append(link.lower_)
    if (thing := child(head, "dobj")) is not None and _lemma(thing) not in line:
        line.append(_lemma(thing))
    if negated:
        line.insert(0, "not")
    best: tuple[Stance, tuple[str, ...]] | None = None
    for word in line:
        for phrase, stance in _phrases().get(word, ()):
            if (best is None or len(phrase) > len(best[1])) and _in_order(phrase, line):
                best = stance, phrase
    return None if best is None else (best[0], " ".join(best[1]))


def _in_order(phrase: tuple[str, ...], line: list[str]) -> bool:
    rest = iter(line)
    return all(word in rest for word in phrase)


def link_of(head: Token) -> Token | None:
    """The particle or preposition right behind a verb."""
    near = (p for p in head.rights if p.i - head.i <= NEAR)
    return next((p for p in near if p.dep_ in ("prep", "prt") or (p.dep_ == "advmod" and p.lower_ in PARTICLES)), None)


def _carried(head: Token) -> Token | None:
    """The noun of the table that a light verb carries as its object ("expressed concern")."""
    light = words("light", table="judgements")
    if head.pos_ not in ("VERB", "AUX") or _lemma(head) not in light:
        return None
    if _lemma(head) in words("light", "own", table="judgements"):
        return None
    thing = child(head, "dobj", "nsubjpass", "attr")
    return thing if thing is not None and _lemma(thing) in classes("noun") else None


def _by_word(head: Token, draft: Draft, held: list[Token]) -> tuple[str, Stance]:
    """The class of the head in its frame, with its preposition, as a state of mind or alone; else of its fellows."""
    lemma = _lemma(head)
    for shape in (*_shapes(head, draft), draft.frame):
        if (found := _frames().get(f"{lemma}.{shape}")) is not None:
            return lemma, found
    link = link_of(head)
    if link is not None and (found := classes("verb").get(f"{lemma}_{link.lower_}")) is not None:
        return f"{lemma}_{link.lower_}", found
    if _is_state(head) and (found := classes("state").get(head.lower_)) is not None:
        return head.lower_, found
    own = classes(PARTS.get(draft.part, "verb"))
    for table in (own, classes("verb"), classes("noun"), classes("adverb")):
        if lemma in table:
            return lemma, table[lemma]
    others = (t for t in held if t != head and t.pos_ in ("VERB", "NOUN", "ADJ"))
    for token in others:
        for table in (classes("noun"), classes("state"), classes("verb")):
            if table.get(_lemma(token), "asserts") != "asserts":
                return _lemma(token), table[_lemma(token)]
    return lemma, "asserts"


def _shapes(head: Token, draft: Draft) -> tuple[str, ...]:
    """The frames that the parse or the content's first word give it, whatever its name."""
    first = head.doc.char_span(draft.content[0].start, draft.content[0].end, alignment_mode="expand")
    opening = [token.lower_ for token in (first or ())[:OPENING]]
    if len(opening) > 2 and opening[0] == "to" and opening[1] in LEARNING and QUESTION & set(opening[2:]):
        return ("to_know",)
    if opening[:1] and (opening[0] in QUESTION or "whether" in opening):
        return ("wh",)
    asked = next((c for c in head.rights if c.dep_ in ("xcomp", "ccomp", "advcl")), None)
    infinitive = asked is not None and any(c.tag_ == "TO" and c.dep_ == "aux" for c in asked.lefts)
    inside = asked is not None and any(p.start <= asked.idx < p.end for p in draft.content)
    return ("passive_to" if is_passive(head) else "to",) if infinitive and inside else ()


def _is_state(head: Token) -> bool:
    """Whether the word says how somebody is minded ("is convinced"), not what is done to him."""
    if head.pos_ in ("ADJ", "ADV") or head.tag_ == "JJ":
        return True
    minded = head.tag_ in ("VBN", "VBD") and (is_passive(head) or head.dep_ in ("acomp", "amod"))
    # "Is troubled by the reports": who is troubled thinks so himself.
    return minded and (not child(head, "agent") or head.lower_ in words("moved", table="judgements"))
