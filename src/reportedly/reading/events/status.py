"""Whether an event happened, as its sentence has it: its own word, and the words that govern it up to the root."""

import re
from collections.abc import Callable

from spacy.tokens import Token

from reportedly.reading.events.conditions import hangs_on_condition
from reportedly.reading.events.cues import cues
from reportedly.reading.events.degrees import carried
from reportedly.reading.events.lexicon import Frame, lexicon
from reportedly.reading.events.negation import is_unreal
from reportedly.reading.events.own import own_standing, shares_auxiliary
from reportedly.reading.events.rejecting import dropping, is_charged_with, is_known, is_unverified, outlives, thrown_out
from reportedly.reading.events.signatures import Effect, Signature, embedding, signature
from reportedly.reading.events.standing import FACT, Standing, joined, made, under
from reportedly.reading.events.syntax import child
from reportedly.reading.events.ties import Tie, is_definite, tie
from reportedly.reading.events.triggers import word

__all__ = ["Standing", "bears_on", "read_status"]

DEPTH = 7  # governing words that are looked at; deeper ones no longer bear on the event
NOMINAL = ("NOUN", "PROPN")
AHEAD = ("planned", "hypothetical", "demanded")
LASTING = ("be", "remain", "stay")  # "is under attack", "remain under siege"
# "is in its second week"
WEEKS = re.compile(r"\b(?:in|into) (?:its|their|the|an?) (?:\w+ )?(?:hour|day|night|week|month|year)\b")
SCANT = ("little", "few", "scant", "scarce", "minimal")  # "there is little doubt that"
AFTER = (
    "after",
    "amid",
    "over",
    "at",
    "in",
    "on",
    "before",
    "during",
    "following",
    "due",
    "because",
    "by",
    "for",
    "as",
)
AT = ("prep_to", "at", "for")
ABOUT = ("on", "about", "over")
LATER = ("before", "until", "till", "ahead", "pending")

Edge = Callable[[Token], bool]


def _nowhere(_: Token) -> bool:
    return False


def read_status(head: Token, edge: Edge = _nowhere) -> Standing:
    """The standing of the event whose clause this word heads.

    Args:
        head: The word at which negation and modals of the event stand.
        edge: Says at which governing word to stop: what is told of a source's words ends where the words begin.
    """
    return _standing(head, edge, DEPTH)


def bears_on(verb: Token, noun: Token, frame: Frame | None) -> bool:
    """Whether a verb and its object tell of the object's event, and the verb makes it more or less than a fact."""
    if verb.lemma_.lower() in embedding("facing", "verbs"):
        return word(noun) in embedding("facing", "nouns")
    if frame is None or not any(own.type == frame.type for own in lexicon().nouns.get(word(noun), ())):
        return False
    found = signature(verb, "noun")
    return found is not None and found.plus not in ("same", "given", "ongoing")


def _standing(head: Token, edge: Edge, depth: int) -> Standing:
    return joined(own_standing(head), _context(head, edge, depth - 1) if depth else None)


def _context(head: Token, edge: Edge, depth: int) -> Standing | None:
    """What the words above an event's word make of it; None where nothing above bears on it."""
    tied = tie(head)
    if tied is None or edge(tied.above) or depth < 1:
        return None
    if tied.frame == "conj":
        return _of_conjunct(head, tied.above, edge, depth)
    for look in (_of_auxiliary, _of_degree, _of_clause, _of_preposition, _of_occasion):
        special = look(head, tied, edge, depth)
        if special is not None:
            return special
    return _of_table(head, tied, edge, depth)


def _of_table(head: Token, tied: Tie, edge: Edge, depth: int) -> Standing | None:
    """What the signature of the governing word, or of the verb that asks something of it, makes of the event."""
    if is_charged_with(head, tied) or _is_explained(head, tied.above):
        return made("given", tied.above)
    found = _looked_up(head, tied) if not _is_occasion(head, tied) else None
    over = _asked_of(head, tied) if found is None else None
    if over is not None:
        if edge(over):
            return None
        found = signature(over, tied.frame)
        tied = Tie(over, tied.frame) if found is not None else tied
    if found is None:
        return _unlisted(head, tied, edge, depth)
    if outlives(head, tied, found) or is_known(head, tied, found):
        return None
    return _under_signature(tied, found, edge, depth)


def _is_explained(head: Token, verb: Token) -> bool:
    """Whether a passive only asks after the cause of a known event: "the blast may have been caused by gas"."""
    passive = head.dep_ == "nsubjpass" and head.pos_ in NOMINAL and is_definite(head)
    return passive and verb.lemma_.lower() in embedding("causing", "verbs")


def _under_signature(tied: Tie, found: Signature, edge: Edge, depth: int) -> Standing:
    """What a word of the table makes of the event, unless the word itself is thrown out."""
    if tied.above.pos_ == "NOUN" and any(kid.lower_ in SCANT and kid.dep_ == "amod" for kid in tied.above.children):
        return under(found.plus, found.minus, Standing("negated", tied.above), tied.above)
    gone = thrown_out(tied, found)
    if gone is not None:
        return gone
    if is_unverified(tied, found):
        return made("alleged", tied.above)
    dropped = dropping(tied, found)
    if dropped is not None and not edge(dropped):
        return under("not", found.plus, _standing(dropped, edge, depth - 1), dropped)
    return under(found.plus, found.minus, _standing(tied.above, edge, depth - 1), tied.above)


def _is_occasion(head: Token, tied: Tie) -> bool:
    """Whether the parse hangs an infinitive on a time that only stands beside its verb: "refused for a second time"."""
    noun = tied.above
    timed = noun.lemma_.lower() in embedding("spans", "nouns") or noun.ent_type_ == "DATE"
    return timed and noun.dep_ == "pobj" and head.dep_ in ("relcl", "acl") and noun.head.head.pos_ == "VERB"


def _looked_up(head: Token, tied: Tie) -> Signature | None:
    """The signature that fits the construction best, that of a bare noun ("escaped death") before that of any."""
    above, frame = tied.above, tied.frame
    if frame == "noun" and above.pos_ == "VERB":
        bare = not any(kid.dep_ in ("det", "poss", "nummod") for kid in head.children)
        return (signature(above, "indef") if bare else None) or signature(above, "noun")
    if frame == "subj" and above.tag_ in ("VBD", "VBN") and _is_bare(above):
        undone = signature(above, "subj") or signature(above, "noun")
        return undone if undone is not None and undone.plus in ("not", "planned", "denied", "demanded") else None
    return signature(above, frame) or (signature(above, "to") if frame == "to_have" else None)


def _is_bare(verb: Token) -> bool:
    """Whether a verb stands without object or goal, as a headline's passive does: "talks called off after ambush"."""
    if child(verb, "dobj", "ccomp", "xcomp") is not None:
        return False
    return all(kid.lower_ in AFTER for kid in verb.children if kid.dep_ == "prep")


def _asked_of(head: Token, tied: Tie) -> Token | None:
    """The verb whose object or addressee a noun is, where the parse ties to the noun what the verb governs."""
    noun = tied.above
    if head.pos_ not in ("VERB", "AUX") or tied.frame in ("that", "if", "noun", "subj"):
        return None
    if noun.pos_ not in (*NOMINAL, "PRON"):
        return None
    if noun.dep_ == "pobj" and noun.head.dep_ in ("prep", "prt", "dative"):
        return noun.head.head if noun.head.head.pos_ == "VERB" else None
    return noun.head if noun.dep_ in ("dobj", "nsubjpass", "dative") and noun.head.pos_ == "VERB" else None


def _of_conjunct(head: Token, first: Token, edge: Edge, depth: int) -> Standing | None:
    """A conjunct stands under what its first word stands under, and under its auxiliaries where it has none."""
    if head.pos_ in NOMINAL and any(kid.dep_ == "neg" for kid in head.children):
        return _put_against(first, edge, depth)
    if head.pos_ in NOMINAL and first.pos_ in NOMINAL and child(head, "det", "poss", "amod", "nummod") is None:
        shared = own_standing(first)
        if shared.status in ("alleged", "planned", "hypothetical", "demanded"):
            return shared  # "alleged fraud and theft"
    whole = head.pos_ == first.pos_ and head.pos_ not in NOMINAL and shares_auxiliary(head)
    return _standing(first, edge, depth - 1) if whole else _context(first, edge, depth - 1)


def _put_against(first: Token, edge: Edge, depth: int) -> Standing | None:
    """What "but not" makes of a noun: the contrary of what stands before it."""
    if first.pos_ in NOMINAL:
        return _context(first, edge, depth - 1)
    main = _standing(first, edge, depth - 1)
    if main.status == "negated":
        return main
    found = signature(first, "noun") if first.pos_ == "VERB" else None
    return made("not", first) if found is not None and found.plus == "not" else None


def _of_degree(head: Token, tied: Tie, edge: Edge, depth: int) -> Standing | None:
    """What "going to", "used to", "was able to", "was allowed to" and "too weak to" make of an infinitive."""
    found = carried(head, tied)
    if found is None:
        return None
    if found.over is None:
        return made(found.plus, found.cue)
    return under(found.plus, found.minus, _standing(found.over, edge, depth - 1), found.cue)


def _of_clause(head: Token, tied: Tie, edge: Edge, depth: int) -> Standing | None:
    """What an adjective says of a content clause, its copula's polarity taken with it: "it is not true that"."""
    if tied.frame == "that" and _is_cleft(tied.above):
        return FACT
    if tied.frame == "to" and tied.above.lower_ in embedding("hindsight", "adverbs"):
        return _is_to(head, tied.above.head, _standing(tied.above.head, edge, depth - 1))
    predicate = tied.frame in ("that", "if", "to") and tied.above.pos_ == "ADJ" and tied.above.head.lemma_ == "be"
    return _of_adjective(tied.above, tied.frame, edge, depth) if predicate else None


def _is_cleft(copula: Token) -> bool:
    """Whether a copula only puts a time or place first: "it was not until dawn that"."""
    subject = child(copula, "nsubj")
    plain = copula.lemma_ == "be" and subject is not None and subject.lower_ == "it"
    return plain and child(copula, "prep", "npadvmod") is not None and child(copula, "attr", "acomp") is None


def _of_preposition(head: Token, tied: Tie, edge: Edge, depth: int) -> Standing | None:
    """What a preposition alone makes of an event: "without", "in case of", "ahead of"."""
    above, frame = tied.above, tied.frame
    if frame == "without":
        return made("given" if is_unreal(above) else "not", head.head)
    if frame == "of" and above.lower_ in ("case", "event", "absence") and above.dep_ == "pobj":
        effect: Effect = "not" if above.lower_ == "absence" else "open"
        return made(effect, above) if above.head.lower_ == "in" else None
    if frame == "prep_to" and above.lemma_.lower() == "plead":
        guilty = child(above, "acomp", "oprd")
        denied = guilty is not None and (child(guilty, "neg") or child(above, "neg")) is not None
        return made("denied", above) if denied else FACT
    if frame == "under" and above.lemma_ in LASTING:
        return made("ongoing", head.head) if above.tag_ in ("VBZ", "VBP") else None
    ahead = frame == "of" and above.lower_ == "ahead"
    if ahead or frame in LATER:
        main = FACT if ahead else _standing(above, edge, depth - 1)
        past = is_definite(head) and above.tag_ in ("VBD", "VBN") and main.status == "hypothetical"
        return made("planned", head.head) if (main.status in AHEAD and not past) or ahead else FACT
    return None


def _of_occasion(head: Token, tied: Tie, edge: Edge, depth: int) -> Standing | None:
    """How a gathering stands that somebody has still to come to, and a doing that is only talked about."""
    above, frame = tied.above, tied.frame
    if head.tag_ == "VBG" and frame in ABOUT and word(above) in embedding("discussing", "nouns"):
        return made("open", above)
    if above.pos_ != "VERB" or word(head) not in embedding("occasions", "nouns"):
        return None
    if frame in AT:
        main = _standing(above, edge, depth - 1)
        return made("planned", head.head) if main.status == "planned" else None
    if frame != "noun" or above.lemma_.lower() not in embedding("holding", "verbs"):
        return None
    main = _standing(above, edge, depth - 1)
    return main if main.status in AHEAD else None


def _of_adjective(adjective: Token, frame: str, edge: Edge, depth: int) -> Standing | None:
    """What an adjective says of a clause or noun, its copula's polarity taken with it: "it is not true that"."""
    found = signature(adjective, frame)
    if found is None:
        return None
    return under(found.plus, found.minus, _standing(adjective.head, edge, depth - 1), adjective)


def _of_auxiliary(head: Token, tied: Tie, edge: Edge, depth: int) -> Standing | None:
    """What "have to", "have yet to" and "be to" make of an infinitive."""
    above = tied.above
    if tied.frame not in ("to", "to_have") or above.lemma_.lower() not in ("be", "have"):
        return None
    before = head.doc[max(0, min(k.i for k in (head, *head.lefts)) - 1)]
    if before.lower_ == "yet" or any(k.dep_ == "advmod" and k.lower_ == "yet" for k in above.children):
        return made("not", before)
    main = _standing(above, edge, depth - 1)
    if above.lemma_ == "be":
        subject = child(above, "nsubj")
        noun = signature(subject, "to") if subject is not None and subject.pos_ in NOMINAL else None
        return made(noun.plus, subject) if noun is not None else _is_to(head, above, main)
    if main.status not in ("happened", "ongoing") or above.tag_ == "VBD":
        return main if main.status != "negated" else made("open", above)
    return made("demanded", above)


def _is_to(head: Token, copula: Token, main: Standing) -> Standing:
    """What "is to" makes of an infinitive: due, told from later, held to a condition, or no more than meant."""
    later = any(kid.lower_ in embedding("hindsight", "adverbs") for kid in (*copula.children, *head.children))
    if later and copula.tag_ == "VBD":
        return main if main.status == "negated" else FACT
    if hangs_on_condition(copula) and main.status != "negated":
        return made("open", copula)
    perfect = any(kid.dep_ == "aux" and kid.lower_ == "have" for kid in head.children)
    if main.status == "happened" and (perfect or copula.tag_ == "VBD"):
        return made("planned", copula)
    return under("scheduled", "not", main, copula)


def _unlisted(head: Token, tied: Tie, edge: Edge, depth: int) -> Standing | None:
    """What a word without a signature makes of the event, by the construction alone."""
    above, frame = tied.above, tied.frame
    if frame == "to" and (no := _nothing(above)) is not None:
        return made("not", no)
    look = BY_FRAME.get(frame)
    if look is not None:
        return look(head, above, edge, depth)
    if frame in ("that", "ing", "bare", "as") and above.pos_ in ("VERB", "AUX"):
        return under("same", "open", _standing(above, edge, depth - 1), above)
    return made("open", child(head, "mark", "advmod") or above) if frame == "if" else None


def _nothing(noun: Token) -> Token | None:
    """The "nothing" or "no" of "nothing to suggest that"."""
    if noun.lower_ in ("nothing", "nobody"):
        return noun
    listed = noun.pos_ in NOMINAL and noun.dep_ in ("attr", "dobj")
    return next((kid for kid in noun.children if kid.lower_ == "no"), None) if listed else None


def _of_infinitive(head: Token, above: Token, edge: Edge, depth: int) -> Standing:
    """An infinitive that nothing in the table governs: asked of an object, else meant."""
    marker = next((kid for kid in head.children if kid.dep_ == "aux" and kid.lower_ == "to"), above)
    main = _standing(above, edge, depth - 1)
    if main.status in ("hypothetical", "denied", "alleged"):
        return main if main.status == "hypothetical" else made("planned", marker)
    asked = head.dep_ in ("ccomp", "xcomp") and child(above, "dobj") is not None and above.pos_ == "VERB"
    return made("demanded" if asked and head.dep_ == "ccomp" else "planned", marker)


def _of_verb_before(head: Token, verb: Token, edge: Edge, depth: int) -> Standing | None:
    """What a verb that decides nothing lends to its object: its own standing, unless the object is taken for known."""
    if verb.pos_ not in ("VERB", "AUX") or head.dep_ not in ("dobj", "nsubjpass", "attr"):
        return None
    facing = embedding("facing", "nouns") if verb.lemma_.lower() in embedding("facing", "verbs") else ()
    if word(head) in facing and not any(kid.dep_ == "det" and kid.lower_ == "the" for kid in head.children):
        return made("open", verb)
    if verb.lemma_.lower() in embedding("depicting", "verbs"):
        shown = _standing(verb, edge, depth - 1)
        return shown if shown.status in ("alleged", "denied") else None
    if verb.lemma_.lower() not in cues().light and is_definite(head):
        return None
    return _standing(verb, edge, depth - 1)


def _of_verb_after(head: Token, verb: Token, edge: Edge, depth: int) -> Standing | None:
    """What a verb says of the event noun that is its subject: that it occurs, is under way, or how it is described."""
    if head.pos_ not in NOMINAL:
        return None
    if verb.lemma_ == "be" or (verb.lemma_ in embedding("seeming", "verbs") and child(verb, "acomp") is not None):
        return _described(verb, edge, depth)
    particle = child(verb, "prt")
    beside = child(verb, "dobj")
    names = {verb.lemma_.lower()}
    names |= {f"{verb.lemma_.lower()}_{each.lower_}" for each in (particle, beside) if each is not None}
    if verb.lemma_.lower() == "enter" and any(k.pos_ == "ADJ" for k in (beside.children if beside else ())):
        return made("ongoing", verb)
    if verb.lemma_ == "resume" and any(k.dep_ == "aux" and k.lower_ in ("has", "have") for k in verb.children):
        return made("ongoing", verb)
    if not names & embedding("occurring") or (is_definite(head) and verb.lemma_ in ("come", "follow")):
        return made("open", verb) if names & embedding("looming", "verbs") else None
    return _standing(verb, edge, depth - 1)


def _described(copula: Token, edge: Edge, depth: int) -> Standing | None:
    """What a copula says of an event: "is possible", "is under way", "was an error"."""
    said = child(copula, "acomp")
    if said is not None:
        return _of_adjective(said, "copula", edge, depth) or (
            made("ongoing", said) if said.lower_ in embedding("under_way") else None
        )
    after = copula.doc[copula.i + 1 : copula.i + 5].text.lower()
    lasts = WEEKS.search(after) is not None or any(phrase in after for phrase in embedding("under_way"))
    if copula.tag_ in ("VBZ", "VBP", "VBN") and lasts:
        return made("ongoing", copula)
    return None


BY_FRAME: dict[str, Callable[[Token, Token, Edge, int], Standing | None]] = {
    "subj": _of_verb_after,
    "noun": _of_verb_before,
    "to": _of_infinitive,
    "to_have": _of_infinitive,
}
