"""Conditions: clauses and phrases under which alone something holds, and what hangs on them."""

from dataclasses import replace

from spacy.tokens import Token

from reportedly.reading.events.cues import cues
from reportedly.reading.events.signatures import embedding
from reportedly.reading.events.standing import FACT, Standing, made
from reportedly.reading.events.syntax import child

CLAUSES = ("advcl", "ccomp", "conj", "xcomp", "acl", "dep")
NOW = ("VBZ", "VBP")
MARKS = ("mark", "advmod")
ANYONE = ("anyone", "anybody", "whoever", "everyone")
INVERTED = ("had", "should", "were")
CLIMB = 2  # clauses above one on which a condition may hang that it shares
REACH = 9  # tokens between an inverted auxiliary and its verb
SUBJECTS = ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM")


def condition(head: Token) -> Standing | None:
    """The standing of a verb in a condition, None for any other; contrary to fact where "had" is put first."""
    if head.dep_ in CLAUSES:
        for kid in head.children:
            if kid.dep_ in ("mark", "advmod") and kid.lower_ in cues().conditions and not _is_concession(kid):
                contrary = _is_contrary(head)
                if contrary and any(each.dep_ == "neg" for each in head.children):
                    return replace(FACT, cue=kid)  # "if the war had not come"
                return replace(made("open", kid), value="CT-" if contrary else "Uu")
    first = _inverted(head)
    if first is not None:
        return _contrary(head, first)
    opened = _given_that(head) or _waits(head)
    return made("open", opened) if opened is not None else None


def _given_that(head: Token) -> Token | None:
    """The word that leaves a clause open otherwise than by a conjunction of condition."""
    if head.dep_ == "pcomp" and head.head.lower_ in cues().conditions:
        return head.head
    looks = (_is_likened, _is_as_long, _is_anyone, _narrows)
    return head if any(look(head) for look in looks) else None


def _is_as_long(head: Token) -> bool:
    """Whether a clause opens with "as long as" or "so long as"."""
    if head.dep_ not in ("advcl", "ccomp"):
        return False
    mark = next((kid for kid in head.children if kid.dep_ == "mark" and kid.lower_ == "as"), None)
    return mark is not None and mark.i > 0 and mark.nbor(-1).lower_ == "long"


def _is_anyone(head: Token) -> bool:
    """Whether a participle or relative clause says what anyone may be who meets with a rule."""
    if head.dep_ == "relcl" and head.head.lower_ in ANYONE and head.head.dep_ == "dobj":
        return head.head.head.tag_ == "VB"  # "threatened to sack anyone who joined"
    token = head
    for _ in range(CLIMB + 1):
        if token.dep_ in ("nsubj", "nsubjpass"):
            break
        if token.head == token:
            return False
        token = token.head
    main = token.head
    ruled = main.tag_ in NOW or any(kid.dep_ == "aux" and kid.tag_ == "MD" for kid in main.children)
    return token != head and ruled and token.lower_ in ANYONE


def _waits(head: Token) -> Token | None:
    """The conjunction of a clause in the present tense that what is still to come waits for: "once the army leaves"."""
    present = head.tag_ in ("VBZ", "VBP") or any(k.dep_ in ("aux", "auxpass") and k.tag_ in NOW for k in head.children)
    if head.dep_ not in ("advcl", "ccomp") or not present:
        return None
    main = head.head
    ahead = (
        main.tag_ == "VB"
        or (main.tag_ == "VBG" and main.dep_ in ("xcomp", "pcomp", "dobj"))
        or any(k.dep_ == "aux" and k.tag_ == "MD" for k in main.children)
    )
    words = embedding("until")
    if not ahead:
        return next((k for k in head.children if k.dep_ in MARKS and k.lower_ in ("until", "till")), None)
    before = head.doc[head.left_edge.i - 1] if head.left_edge.i > main.i + 1 else head
    if before.dep_ == "advmod" and before.head == main and before.lower_ in words:
        return before  # the parse may hang the conjunction on the main clause
    return next((k for k in head.children if k.dep_ in MARKS and k.lower_ in words and k.i < head.i), None)


def _is_contrary(head: Token) -> bool:
    """Whether a condition in the past perfect says that it was not met: "if they had shut it, it would not have"."""
    had = any(kid.dep_ == "aux" and kid.lower_ == "had" for kid in head.children)
    main = {kid.lower_ for kid in head.head.children if kid.dep_ == "aux"}
    return had and "have" in main and bool(main & {"would", "could", "might", "'d", "’d"})


def _is_likened(head: Token) -> bool:
    """Whether a clause only says what something was like: "as if the war had been won"."""
    if head.dep_ != "advcl" or head.head.lemma_.lower() in embedding("seeming", "verbs"):
        return False
    marks = [kid.lower_ for kid in head.children if kid.dep_ in ("mark", "advmod") and kid.i < head.i]
    return "as" in marks and ("if" in marks or "though" in marks)


def _is_concession(mark: Token) -> bool:
    """Whether "as if" compares, which is no condition."""
    return mark.i > 0 and mark.nbor(-1).lower_ == "as"


def _contrary(head: Token, first: Token) -> Standing:
    """What an inverted condition says: "had it sounded" that it did not, "should it fail" nothing."""
    if first.lower_ != "had":
        return made("open", first)
    negated = any(kid.dep_ == "neg" for kid in head.children) or any(
        token.dep_ == "neg" for token in head.doc[first.i : head.i]
    )
    return replace(FACT, cue=first) if negated else replace(made("open", first), value="CT-")


def _inverted(head: Token) -> Token | None:
    """The "had", "should" or "were" that stands before the subject of a clause without a conjunction."""
    if head.tag_ not in ("VBN", "VB", "VBG", "VBD"):
        return None
    start = max(head.sent.start, head.i - REACH)
    for token in reversed(list(head.doc[start : head.i])):
        if token.lower_ in INVERTED and token.tag_ in ("VBD", "MD", "VB", "VBP", "VBN"):
            opens = token.i == head.sent.start or token.nbor(-1).pos_ in ("VERB", "AUX", "PUNCT", "ADV", "CCONJ")
            subject = token.i + 1 < head.i and token.nbor(1).pos_ in SUBJECTS
            return token if opens and subject and head.sent[-1].text != "?" and _hangs(head, token) else None
        if token.lower_ == "to" and token.head == head:
            continue
        if (token.pos_ in ("VERB", "AUX", "SCONJ") and token.head != head) or token.lower_ in (
            "who",
            "which",
            "that",
            "to",
        ):
            return None
    return None


def _hangs(head: Token, first: Token) -> bool:
    """Whether another clause of the sentence has a modal, as the consequence of a condition must."""
    return any(t.lower_ in cues().modals and t.pos_ == "AUX" and t != first and t.head != head for t in head.sent)


def _narrows(head: Token) -> bool:
    """Whether a relative clause names those to whom a rule applies: "members who disobey will be dismissed"."""
    if head.dep_ != "relcl" or head.tag_ not in ("VBP", "VBZ") or child(head, "aux", "auxpass") is not None:
        return False
    subject = head.head
    for _ in range(3):
        if subject.dep_ in ("pobj", "prep"):
            subject = subject.head
    subject = subject if subject.dep_ in ("nsubj", "nsubjpass") else head.head
    free = any(kid.dep_ == "det" and kid.lower_ in ("any", "every", "each", "no") for kid in subject.children)
    plural = free or subject.tag_ == "NNS" or subject.lower_ in ("anyone", "anybody", "whoever", "those", "everyone")
    main = subject.head
    ruled = any(kid.dep_ == "aux" and kid.lower_ in ("will", "shall", "must", "may", "can") for kid in main.children)
    known = any(k.dep_ == "det" and k.lower_ in ("the", "these", "those") for k in subject.children)
    return (
        plural and ruled and not known and subject.dep_ in ("nsubj", "nsubjpass") and child(head, "nsubj") is not None
    )


def hangs_on_condition(head: Token) -> bool:
    """Whether a main clause holds only under a condition told beside it."""
    if any(_is_conditional(kid) for kid in _beside(head)):
        return True
    if child(head, "nsubj", "nsubjpass") is not None:
        subject = child(head, "nsubj", "nsubjpass")
        if subject is not None and any(kid.dep_ == "det" and kid.lower_ == "any" for kid in subject.children):
            return True  # "any attack would only help them"
        below = [] if subject is None else [k for k in subject.subtree if k.dep_ == "relcl" and k.i - subject.i < REACH]
        return any(_narrows(clause) for clause in below)
    return False


def _beside(head: Token) -> list[Token]:
    """The clauses and phrases that hang on a clause, on what breaks into it, or on the cue it is the content of."""
    owners = [head]
    token = head
    for _ in range(CLIMB):
        if token.head == token or token.dep_ not in ("ccomp", "parataxis", "conj"):
            break
        token = token.head
        owners.append(token)
    owners += [kid for owner in owners for kid in owner.children if kid.dep_ == "parataxis"]
    return [kid for owner in owners for kid in owner.children if kid != head]


def _is_conditional(kid: Token) -> bool:
    """Whether a clause opens with a conditional conjunction, or a phrase with "in case of"."""
    if kid.dep_ == "advcl" and kid.lower_ in INVERTED and kid.i == kid.sent.start and child(kid, "nsubj") is not None:
        return True  # "were the dam to fail"
    if kid.dep_ in ("advcl", "ccomp", "xcomp"):
        marks = [k for k in kid.children if k.dep_ in ("mark", "advmod")]
        return any(m.lower_ in cues().conditions and not _is_concession(m) for m in marks) or _inverted(kid) is not None
    if kid.dep_ == "prep" and kid.lower_ == "without" and kid.i < kid.head.i:
        return child(kid, "pobj") is not None
    inner = child(kid, "pobj") if kid.dep_ == "prep" and kid.lower_ == "in" else None
    return inner is not None and inner.lower_ in ("case", "event") and child(inner, "prep", "acl") is not None
