"""How factual an event is according to each source: its own sentence, and the attributions that it stands in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.model import Attribution, Factuality, FactValue, Span, Status
from reportedly.reading.events.asking import opens_given
from reportedly.reading.events.conditions import hangs_on_condition
from reportedly.reading.events.cues import cues
from reportedly.reading.events.deeds import is_deed, is_spoken
from reportedly.reading.events.granted import CHARGING, is_given, is_past
from reportedly.reading.events.own import own_standing
from reportedly.reading.events.said import (
    Said,
    cue_tokens,
    in_cue,
    inside,
    is_aside,
    is_presupposed,
    is_quoted,
    said_in,
)
from reportedly.reading.events.signatures import embedding, signature
from reportedly.reading.events.standing import ASSERTED, GIVEN, Standing, joined
from reportedly.reading.events.status import read_status
from reportedly.reading.events.ties import is_definite, tie

__all__ = ["Judgement", "Said", "judge", "said_in"]

DEPTH = 8  # steps up to the clause that a cue holds
CLAUSES = 3  # steps up to the cue of what a source asks for
GOVERNED = ("that", "to", "ing", "if", "wh", "to_have", "from")
CARRYING = ("to", "ing", "from")
UNDONE = ("hedges", "asserts", "demands")  # stances that a verb of hindering is taken for: "banned them from"
BLAMED = ("for", "over", "after")  # before what is known and somebody blamed for
ACTS = ("refuses", "intends")  # deeds of will that the outlet tells: nobody's account rests on them
# Beginnings of words of wishing: what these tell of is a mind, no deed.
WISHES = ("want", "hope", "hoping", "wish", "desir", "long", "yearn", "aspir", "dream")
LEFT_TO_CUE = (
    "asserts",
    "believes",
    "hedges",
    "threatens",
    "promises",
)  # stances that say less than the signature of the cue
DENYING = ("denies", "rebuts")  # of a claim that they hold whole: "dismissed the claim that"
# What somebody does not vouch for although the outlet's own "seems" does, and how far.
SEEMING = ("seem", "appear", "apparently", "presumably", "seemingly", "probably", "look", "likely")


# What a source vouches for whose cue gives an event that status.
BY_CUE: dict[Status, FactValue] = {"planned": "PR+", "hypothetical": "PS+", "demanded": "Uu", "alleged": "CT+"}


@dataclass(frozen=True, slots=True)
class Judgement:
    """Status and factuality of an event, and the attribution that it stands in.

    Attributes:
        why: The words that decided the status, for the reason that is shown.
        instead: What the rules say, where the weighing of all signs says otherwise.
        speaking: The words that spoke for that.
    """

    status: Status
    factuality: tuple[Factuality, ...]
    attribution: Attribution | None
    why: str = ""
    instead: Status | None = None
    speaking: tuple[str, ...] = ()


def judge(head: Token, trigger: Span, standing: Standing, said: Said) -> Judgement:
    """The status of an event by its sentence and its attributions, and its value for each source."""
    held = said.around(trigger) or _by_tie(head, said)
    sources = [each for each in held if not _is_act(each, standing, head) and not _is_outside(head, each)]
    if not sources:
        return _told(_willed(head, standing, held))
    inner, outer = _nearest(sources, head)
    within = inside(head, inner)
    own = read_status(head, lambda token: in_cue(token, inner) or (within and not inside(token, inner)))
    own = _willed(head, own, held)
    if is_given(head, own, inner) or (standing.given and not is_quoted(head, inner)):
        return _presupposed(joined(own, GIVEN), inner, head)
    own = _asserted_beside(own, head, inner)
    status, value = _by_cue(inner, own, standing) or _within(inner, own, head)
    if not inner.source and inner.stance == "hedges" and _is_seeming(inner, head):
        return Judgement(status, (Factuality(None, value),), None, _words(own))
    values = [Factuality(None, _by_outlet(head, own, inner))]
    if _is_false(head, inner):
        status = "happened" if own.status == "negated" else "negated"
    values.append(Factuality(inner.id, value))
    for above in _others(said, outer, inner):
        values.append(Factuality(above.id, "CT-" if above.stance in DENYING else "Uu"))
        status = "denied" if above.stance in DENYING else status
    return Judgement(status, tuple(values), inner, _words(own))


def _by_outlet(head: Token, own: Standing, inner: Attribution) -> FactValue:
    """What the outlet vouches for of somebody's words: nothing, unless it calls them false."""
    if not _is_false(head, inner):
        return "Uu"
    return "CT+" if own.status == "negated" else "CT-"


def _presupposed(own: Standing, inner: Attribution, head: Token) -> Judgement:
    """What a source takes for granted is told by the outlet; who regrets or admits a clause vouches for it too."""
    told = _told(own)
    tied = tie(head)
    frames = ("that", "ing", "noun", "wh") if inner.stance != "condemns" else ("that", "ing")
    charged = tied is not None and tied.frame in ("for", "over", "about") and head.tag_ == "VBG"
    clause = tied is not None and (tied.frame in frames or charged) and in_cue(tied.above, inner)
    if clause and inner.source and inner.stance in ("asserts", "condemns", "acknowledges"):
        return replace(told, factuality=(*told.factuality, Factuality(inner.id, own.value)))
    return told


def _by_tie(head: Token, said: Said) -> tuple[Attribution, ...]:
    """The attribution whose cue governs or breaks into the event's clause, where its content was cut too short."""
    beside = next((kid for kid in head.children if kid.dep_ == "parataxis"), None)
    for token in (*_over(head), beside):
        found = said.cued(token.idx) if token is not None else None
        if found is not None and found.source and not in_cue(head, found):
            return (found,)
    return ()


def _over(head: Token) -> Iterator[Token]:
    """The words that govern a clause, through others between: "call on them to refrain from firing"."""
    token = head
    for _ in range(CLAUSES):
        tied = tie(token)
        while tied is not None and tied.frame == "conj":
            token = tied.above
            tied = tie(token)
        if tied is None or tied.frame not in (GOVERNED if token == head else CARRYING) or token.pos_ == "NOUN":
            return
        yield tied.above
        token = tied.above


def _told(standing: Standing) -> Judgement:
    """What the outlet tells in its own voice."""
    return Judgement(standing.status, (Factuality(None, standing.value),), None, _words(standing))


def _is_wish(attribution: Attribution, head: Token) -> bool:
    """Whether the cue tells of a wish, which binds nobody."""
    return attribution.stance == "intends" and any(t.lower_.startswith(WISHES) for t in cue_tokens(attribution, head))


def _words(standing: Standing) -> str:
    """The deciding word, as the text has it."""
    return standing.cue.text if standing.cue is not None else ""


def _is_act(attribution: Attribution, standing: Standing, head: Token) -> bool:
    """Whether what looks like an attribution only tells of a deed of will: refusing, trying, planning."""
    if attribution.stance == "intends" and standing.status == "alleged":
        return True  # "is wanted for"
    if attribution.stance == "doubts" and not attribution.source and standing.value == "PR+":
        return True  # "there is little doubt that"
    if attribution.stance in ACTS:
        return not _is_wish(attribution, head) and not is_spoken(cue_tokens(attribution, head))
    if is_deed(head, cue_tokens(attribution, head), attribution.stance):
        return True
    gone = standing.cue is not None and standing.status in ("negated", "denied")
    if gone and not attribution.source and standing.cue is not None and in_cue(standing.cue, attribution):
        return True  # "there is nothing to suggest that"
    undone = standing.cue is not None and standing.status == "negated" and in_cue(standing.cue, attribution)
    return undone and attribution.stance in UNDONE and standing.cue is not None and _governs(standing)


def _governs(standing: Standing) -> bool:
    """Whether the deciding word is a verb that takes the event, no mere "not"."""
    return standing.cue is not None and standing.cue.pos_ in ("VERB", "ADJ", "NOUN")


def _by_cue(attribution: Attribution, own: Standing, standing: Standing) -> tuple[Status, FactValue] | None:
    """Status and value where the cue itself says more of the event than the stance does ("warned of", "expects to")."""
    cue = standing.cue
    if cue is None or attribution.stance not in LEFT_TO_CUE or not in_cue(cue, attribution) or not _governs(standing):
        return None
    if own.status == "negated" and standing.status == "hypothetical":
        return "hypothetical", "Uu"
    if own.status not in ASSERTED or own.value != "CT+" or standing.status not in BY_CUE:
        return None
    value = BY_CUE[standing.status]
    if attribution.stance == "promises":
        return ("hypothetical", "Uu") if standing.status == "hypothetical" else None
    if attribution.stance in ("hedges", "threatens") and value != "PR+":
        value = "PS+" if standing.value == "PS+" else "Uu"
    return standing.status, "PR+" if attribution.stance == "believes" and value == "CT+" else value


def _willed(head: Token, standing: Standing, held: tuple[Attribution, ...]) -> Standing:
    """The standing under a deed of will that the sentence's own words did not give away."""
    act = next((each for each in held if each.stance in ACTS and not _is_wish(each, head)), None)
    if act is None or standing.given or standing.cue is not None or standing.status not in ASSERTED:
        return standing
    known = head.pos_ in ("NOUN", "PROPN") and is_definite(head)
    if known or is_aside(head, act) or is_presupposed(head) or tie(head) is None:
        return standing
    status = cues().stances[act.stance]
    return Standing(status, None, value=cues().values[status])


def _is_outside(head: Token, attribution: Attribution) -> bool:
    """Whether the event is told by the verb whose subject the cue is: "fears of a flood kept them from returning"."""
    return any(_hangs_beside(head, cue) for cue in cue_tokens(attribution, head) if not in_cue(cue.head, attribution))


def _hangs_beside(head: Token, cue: Token) -> bool:
    """Whether a word hangs on the verb of which a noun is the subject, and not on the noun."""
    verb = cue.head
    if not any(signature(cue, frame) for frame in ("that", "of", "to", "for")):
        return False
    if cue.dep_ not in ("nsubj", "nsubjpass") or cue.pos_ != "NOUN" or verb.pos_ != "VERB" or cue.is_ancestor(head):
        return False
    step = next((kid for kid in verb.children if kid == head or kid.is_ancestor(head)), None)
    beside = step is not None and step.dep_ in ("prep", "dobj", "xcomp", "dative", "advcl")
    return beside and verb.lemma_.lower() not in embedding("growing", "verbs")


def _nearest(sources: list[Attribution], head: Token) -> tuple[Attribution, list[Attribution]]:
    """The attribution nearest the fact and the rest: of two with one content, that of the source who is cited."""
    first = sources[0]
    cited = (each for each in sources[1:] if each.content == first.content and _is_citing(each, head))
    inner = next(cited, first)
    return inner, [each for each in sources if each is not inner]


def _is_citing(attribution: Attribution, head: Token) -> bool:
    return any(token.lemma_.lower() in ("cite", "quote") for token in cue_tokens(attribution, head))


def _others(said: Said, outer: Iterable[Attribution], inner: Attribution) -> list[Attribution]:
    """The attributions around the innermost by other sources, one for each."""
    found: list[Attribution] = []
    seen = [inner]
    for each in outer:
        nested = each.stance == "denies" or said.holds(each, inner) or each.content == inner.content
        if nested and each.source and not any(_is_same_source(each, known) for known in seen):
            found.append(each)
            seen.append(each)
    return found


def _is_same_source(one: Attribution, other: Attribution) -> bool:
    if one.entity is not None and one.entity == other.entity:
        return True
    return any(left.overlaps(right) for left in one.source for right in other.source)


def _is_wondered(head: Token, attribution: Attribution) -> bool:
    """Whether somebody asks why or who, which takes for granted that it was so."""
    return attribution.stance == "asks" and is_quoted(head, attribution) and opens_given(head)


def _is_hearsay(own: Standing, head: Token) -> bool:
    """Whether "would have" only says that others say so, as it does in translated text."""
    would = own.cue is not None and own.cue.lower_ == "would"
    if would and head.dep_ == "conj" and own.status == "planned":
        return _is_hearsay(own_standing(head.head), head.head)  # "would have crossed and would be hiding"
    told = would and own.value == "CT-" and own.status == "hypothetical"
    return told and not hangs_on_condition(head)


def _asserted_beside(own: Standing, head: Token, attribution: Attribution) -> Standing:
    """A relative clause in what somebody demands or fears tells of a fact."""
    if attribution.stance in ("asserts", "accuses", "acknowledges") or not is_aside(head, attribution):
        return own
    return replace(own, hedged=own.hedged, given=True)


def _within(attribution: Attribution, own: Standing, head: Token) -> tuple[Status, FactValue]:
    """Status and value inside an attribution: what its stance makes of how the event stands in the content."""
    stance = attribution.stance
    if own.given or _is_wondered(head, attribution):
        return own.status, own.value
    if stance == "denies":
        return "denied", "CT-"
    if (
        stance in ("asserts", "acknowledges")
        or _is_adamant(attribution, head)
        or (stance in ("promises", "demands") and _tells_past(head, attribution))
    ):
        return _plainly(attribution, own, head)
    if stance == "rebuts" and own.status == "denied":
        return "denied", "CT-"
    if stance == "accuses" or stance in CHARGING:
        return _charged(own)
    return _negated_under(stance, own) if own.status in ("negated", "denied") else _turned(attribution, own, head)


def _is_adamant(attribution: Attribution, head: Token) -> bool:
    """Whether a belief is put as a flat account: "is adamant that"."""
    flat = ("adamant", "insistent", "categorical", "emphatic", "unequivocal")
    return attribution.stance == "believes" and any(t.lower_ in flat for t in cue_tokens(attribution, head))


def _plainly(attribution: Attribution, own: Standing, head: Token) -> tuple[Status, FactValue]:
    """What is asserted or admitted: as it stands, a claim alleged; what a source says will be, is probable for it."""
    if _is_hearsay(own, head):
        return "alleged", "CT+"
    if _is_claimed(attribution, head):
        return _charged(own)
    if own.status == "happened" and _was_running(head) and not is_quoted(head, attribution):
        return "ongoing", own.value
    return own.status, "PR+" if own.status == "planned" and own.value == "Uu" else own.value


def _was_running(head: Token) -> bool:
    """Whether the past progressive of indirect speech tells what goes on: "said that troops were advancing"."""
    return head.tag_ == "VBG" and any(kid.dep_ == "aux" and kid.lower_ in ("was", "were") for kid in head.children)


def _tells_past(head: Token, attribution: Attribution) -> bool:
    """Whether the clause that a cue of promising or demanding holds tells of the past: "told them that it had"."""
    token = head
    for _ in range(DEPTH):
        if token.dep_ == "ccomp" and in_cue(token.head, attribution):
            return is_past(token)
        if token.head == token or not inside(token, attribution):
            return False
        token = token.head
    return False


def _charged(own: Standing) -> tuple[Status, FactValue]:
    """What is charged or claimed."""
    if own.status in ASSERTED:
        return "alleged", own.value
    return ("alleged", "Uu") if own.status in ("planned", "alleged") else (own.status, own.value)


def _negated_under(stance: str, own: Standing) -> tuple[Status, FactValue]:
    """What is said not to be, under somebody's fear, doubt, wish or promise."""
    values: dict[str, tuple[Status, FactValue]] = {
        "fears": ("hypothetical", "PS-"),
        "doubts": ("hypothetical", "PR+"),
        "asks": ("hypothetical", "Uu"),
        "believes": (own.status, "PR-"),
        "demands": ("demanded", "Uu"),
        "threatens": ("hypothetical", "Uu"),
        "promises": ("negated", "PR-"),
        "hedges": (own.status, "PR-"),
    }
    return values.get(stance, (own.status, own.value))


def _turned(attribution: Attribution, own: Standing, head: Token) -> tuple[Status, FactValue]:
    """What a stance that does not assert makes of an event."""
    stance = attribution.stance
    if stance == "believes":
        return _believed(attribution, own, head)
    if stance == "hedges":
        return _hedged(attribution, own, head)
    if stance == "intends":
        return "hypothetical" if own.status not in ("demanded", "negated") else own.status, "Uu"
    if stance == "fears" and own.status == "alleged":
        return "alleged", "Uu"
    status = cues().stances.get(stance, own.status)
    if own.status not in ASSERTED and status != "hypothetical" and own.status != "planned":
        status = own.status
    values: dict[str, FactValue] = {"fears": "PS+", "doubts": "PR-", "promises": "PR+"}
    return status, values.get(stance, "Uu")


def _believed(attribution: Attribution, own: Standing, head: Token) -> tuple[Status, FactValue]:
    """What somebody holds to be so; a suspicion alleges."""
    if own.status not in ASSERTED:
        return own.status, "PR+" if own.status == "planned" else own.value
    suspected = any(token.lemma_.lower() in ("suspect", "suspicion") for token in cue_tokens(attribution, head))
    return "alleged" if suspected else own.status, "PR+"


def _hedged(attribution: Attribution, own: Standing, head: Token) -> tuple[Status, FactValue]:
    """What is passed on without anybody's word: a rumour alleges, "it seems" makes it probable."""
    if _is_seeming(attribution, head):
        return own.status, "PR+" if own.status in ASSERTED else own.value
    return ("alleged", "Uu") if own.status in ASSERTED else (own.status, "Uu")


def _is_seeming(attribution: Attribution, head: Token) -> bool:
    return any(token.lemma_.lower() in SEEMING for token in cue_tokens(attribution, head))


def _is_claimed(attribution: Attribution, head: Token) -> bool:
    """Whether the cue itself holds back ("claimed that"): what it tells is alleged."""
    if any(token.lemma_.lower() in cues().claiming for token in cue_tokens(attribution, head)):
        return True
    named = [head.doc.char_span(piece.start, piece.end, alignment_mode="expand") for piece in attribution.source]
    if any(words is not None and words.text.lower() in embedding("gossip", "pronouns") for words in named):
        return True
    return any(token.lemma_.lower() in embedding("gossip", "nouns") for words in named if words for token in words)


def _is_false(head: Token, attribution: Attribution) -> bool:
    """Whether the outlet says of the telling that it is wrong: "falsely told police that"."""
    wrong = embedding("wrongly", "adverbs")
    return any(
        token.lower_ in wrong
        or any(kid.lower_ in wrong for kid in token.lefts)
        or token.lemma_.lower() in ("lie", "pretend", "misreport")
        for token in cue_tokens(attribution, head)
    )
