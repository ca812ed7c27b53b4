"""What stands at an event's own word: negation, modals, adverbs, conditions, questions, commands, tense."""

from dataclasses import replace

from spacy.tokens import Token

from reportedly.model import Status
from reportedly.reading.events.asking import asked, commanded, urged, wished
from reportedly.reading.events.conditions import condition, hangs_on_condition
from reportedly.reading.events.cues import cues
from reportedly.reading.events.negation import negator
from reportedly.reading.events.signatures import Effect, embedding, signature
from reportedly.reading.events.standing import FACT, GIVEN, OPPOSITE, Standing, made
from reportedly.reading.events.syntax import child, is_infinitive

PRESENT = ("is", "are", "'s", "’s", "'re", "’re", "am", "'m", "’m")
PERHAPS = ("may", "might", "could")
WILL = ("will", "shall", "'ll", "’ll", "wo", "would", "'d", "’d")
OBLIGED = ("must", "should", "ought")
ADVERBIAL: tuple[tuple[str, Effect], ...] = (("alleged", "alleged"), ("hypothetical", "possible"))


def own_standing(head: Token) -> Standing:
    """The standing of an event by its own word alone."""
    for look in (_stricken, _asked, condition, _by_adverb, _by_auxiliary, _announced, _wanted, _described):
        found = look(head)
        if found is not None:
            return found
    return _hedged(head, _running(head))


def _stricken(head: Token) -> Standing | None:
    """What a compound such as "war-torn" or "flood-hit" takes for granted."""
    doc, after = head.doc, head.i + 2
    if head.pos_ not in ("NOUN", "PROPN") or after >= len(doc) or doc[head.i + 1].text != "-" or head.whitespace_:
        return None
    return GIVEN if doc[after].lower_ in embedding("stricken") else None


def _asked(head: Token) -> Standing | None:
    question = asked(head)
    return made("open", question) if question is not None else None


def _by_adverb(head: Token) -> Standing | None:
    """What "allegedly" and "perhaps" make of an event."""
    for status, effect in ADVERBIAL:
        adverb = adverb_of(head, status)
        if adverb is not None:
            return made(effect, adverb)
    return None


def _by_auxiliary(head: Token) -> Standing | None:
    """What negation, "nearly" and modals make of an event."""
    no = negator(head)
    modal = _modal(head, negated=no is not None)
    if modal is None and (no or adverb_of(head, "negated")) is not None:
        modal = made("not", no or adverb_of(head, "negated"))
    return _hedged(head, modal) if modal is not None else None


def _announced(head: Token) -> Standing | None:
    """What somebody announces that they are doing still lies ahead."""
    progressive = head.tag_ == "VBG" and any(k.dep_ == "aux" and k.lemma_ == "be" for k in head.children)
    ahead = progressive and head.dep_ == "ccomp" and head.head.lemma_.lower() in cues().announcing
    return made("planned", head.head) if ahead else None


def _wanted(head: Token) -> Standing | None:
    """A command, or a wish in the subjunctive."""
    order = commanded(head) or urged(head) or wished(head)
    if order is not None:
        return made("demanded", order)
    headline = head.dep_ == "ROOT" and head.tag_ == "VB" and is_infinitive(head) and child(head, "nsubj") is not None
    return made("scheduled", child(head, "aux")) if headline else _timetabled(head)


def _timetabled(head: Token) -> Standing | None:
    """A present tense that tells of tomorrow is a schedule."""
    present = head.tag_ in ("VBZ", "VBP") or any(k.dep_ == "aux" and k.lower_ in PRESENT for k in head.children)
    times = (kid for kid in head.children if kid.dep_ in ("npadvmod", "advmod", "nmod"))
    later = next((kid for kid in times if _is_ahead(kid)), None) or _terms(head) if present else None
    return made("scheduled", later) if later is not None else None


def _terms(head: Token) -> Token | None:
    """The "under" of "under the deal", whose present tense is what was agreed."""
    first = head.head if head.dep_ == "conj" else head
    for kid in first.children:
        if kid.dep_ == "prep" and kid.lower_ == "under" and kid.i < first.i:
            agreed = child(kid, "pobj")
            return kid if agreed is not None and agreed.lemma_.lower() in embedding("terms", "nouns") else None
    return None


def _is_ahead(time: Token) -> bool:
    """Whether an adverb of time lies ahead: "tomorrow", "next week"."""
    coming = any(kid.dep_ == "amod" and kid.lower_ in ("next", "coming") for kid in time.children)
    return coming or time.lower_ in embedding("ahead", "words")


def shares_auxiliary(token: Token) -> bool:
    """Whether a conjunct leans on the auxiliaries of the first verb ("will meet and sign")."""
    if token.tag_ == "VBD" and token.head.tag_ in ("VB", "VBG"):
        return False
    return not any(kid.dep_ in ("aux", "nsubj", "nsubjpass", "auxpass") for kid in token.children)


def adverb_of(head: Token, kind: str) -> Token | None:
    """The adverb at a word that does this to it, if any; it may stand at the auxiliary's place."""
    for kid in head.children:
        if kid.dep_ in ("advmod", "amod", "npadvmod") and cues().adverbs.get(kid.lower_) == kind:
            return kid
    return None


def _hedged(head: Token, standing: Standing) -> Standing:
    """The standing with what an adverb such as "probably" takes away from its certainty."""
    if adverb_of(head, "hedged") is None:
        return standing
    value = "PR-" if standing.value == "CT-" else "PR+"
    return replace(standing, hedged=True, value=value)  # type: ignore[arg-type]


def _modal(head: Token, *, negated: bool) -> Standing | None:
    """What a modal makes of its verb, negated or not."""
    auxiliary = next((k for k in head.children if k.dep_ == "aux" and k.lower_ in cues().modals), None)
    if auxiliary is None:
        return None
    perfect = any(k.dep_ == "aux" and k.lower_ in ("have", "'ve", "’ve", "of") for k in head.children)
    modal = auxiliary.lower_
    if modal in ("could", "might") and perfect and not negated and hangs_on_condition(head):
        return replace(made("open", auxiliary), value="CT-")
    if modal in ("may", "might") or (modal in PERHAPS and (perfect or not negated)):
        found = made("possible", auxiliary)
        return replace(found, value=OPPOSITE[found.value]) if negated else found
    if modal in OBLIGED:
        return _obliged(auxiliary, perfect=perfect, negated=negated)
    if modal in WILL:
        return _future(head, auxiliary, perfect=perfect, negated=negated)
    return made("not" if negated else "open", auxiliary)


def _obliged(auxiliary: Token, *, perfect: bool, negated: bool) -> Standing:
    """What is obligatory is asked for; "must have" concludes, "should have" says that it was not so."""
    if not perfect:
        return made("demanded", auxiliary)
    if auxiliary.lower_ == "must":
        return replace(made("likely", auxiliary), hedged=True)
    return replace(FACT, cue=auxiliary) if negated else made("not", auxiliary)


def _future(head: Token, auxiliary: Token, *, perfect: bool, negated: bool) -> Standing:
    """The future is ahead, refused where negated, contrary to fact in the perfect, fact where told from later."""
    would = auxiliary.lower_ in ("would", "'d", "’d")
    conditional = hangs_on_condition(head)
    if conditional or (perfect and would):
        if conditional and perfect and negated and would:
            return replace(FACT, cue=auxiliary)
        return replace(made("open", auxiliary), value="CT-" if perfect and not negated else "Uu")
    if would and not negated and (_is_habit_of(head) or _is_hindsight(head)):
        return FACT
    if negated:
        return made("not", auxiliary)
    return made("planned" if would else "scheduled", auxiliary)


def _is_hindsight(head: Token) -> bool:
    """Whether "would" tells from later what happened: "who would later die", "would go on to win"."""
    later = any(_names_time(kid) in embedding("hindsight", "adverbs") for kid in head.children)
    went_on = head.lemma_ == "go" and head.i + 2 < len(head.doc) and head.doc[head.i + 1 : head.i + 3].text == "on to"
    return went_on or (later and head.dep_ != "ccomp")


def _names_time(kid: Token) -> str:
    """An adverb of time as it is spelt, "one day" as two words."""
    if kid.lower_ == "day" and kid.i and kid.nbor(-1).lower_ == "one" and kid.dep_ in ("npadvmod", "nsubj"):
        return "one day"
    return kid.lower_ if kid.dep_ == "advmod" else ""


def _described(head: Token) -> Standing | None:
    """What an adjective makes of an event noun ("the planned visit", "the visit, due on Sunday")."""
    for kid in head.children:
        if kid.dep_ == "det" and kid.lower_ == "any":
            return made("open", kid)
        if kid.dep_ == "acl" and kid.tag_ == "VBN" and kid.lower_ not in cues().adjectives:
            undone = signature(kid, "noun")
            if undone is not None and undone.plus in ("not", "planned", "demanded"):
                return made(undone.plus, kid)
        if kid.dep_ in ("amod", "compound", "acl") and kid.lower_ in cues().adjectives:
            status = cues().adjectives[kid.lower_]
            return Standing(status, kid, value="Uu" if status == "alleged" else cues().values[status])
    return None


def _running(head: Token) -> Standing:
    """Ongoing for a present progressive, a habit and what "still" stands with; else happened."""
    present = any(k.dep_ in ("aux", "auxpass") and k.lower_ in PRESENT for k in head.children)
    been = any(k.dep_ == "aux" and k.lower_ == "been" for k in head.children)
    lasting = been and any(k.lower_ in ("has", "have") for k in head.children)
    under_way = present or head.dep_ == "acl"  # "a law being drafted"
    being = under_way and any(k.dep_ == "auxpass" and k.lower_ == "being" for k in head.children)
    going_on = (head.tag_ == "VBG" and (present or lasting)) or being
    kept = adverb_of(head, "ongoing") is not None or _is_habit(head)
    status: Status = "ongoing" if going_on or kept else "happened"
    return Standing(status, None)


def _is_habit(head: Token) -> bool:
    """Whether a simple present tells what goes on: told as often, since a time, or beside something in progress."""
    if head.tag_ not in ("VBZ", "VBP") or any(k.dep_ in ("aux", "auxpass") for k in head.children):
        return False
    beside = head.head if head.dep_ == "advcl" else None
    mark = child(head, "mark")
    if beside is not None and mark is not None and mark.lower_ in ("as", "while"):
        return beside.tag_ == "VBG" and any(k.dep_ == "aux" and k.lower_ in PRESENT for k in beside.children)
    return _is_habit_of(head)


def _is_habit_of(head: Token) -> bool:
    """Whether a verb is told as often: "every autumn", "regularly"."""
    words = embedding("habits")
    return any(
        kid.lower_ in words or any(k.dep_ == "det" and k.lower_ in words for k in kid.children)
        for kid in head.children
        if kid.dep_ in ("advmod", "npadvmod", "prep")
    )
