"""What speaks for a candidate: distance, part in the sentence, agreement, how much it is spoken of."""

from collections.abc import Callable

from spacy.tokens import Token

from reportedly.knowledge.agents import epithets
from reportedly.reading.entities.coreference.anaphor import Anaphor
from reportedly.reading.entities.coreference.candidates import Candidate
from reportedly.reading.entities.discourse import SUBJECTS

FAR = 3  # sentences; further ones are all far
OFTEN = 3  # times spoken of


def features(anaphor: Anaphor, candidate: Candidate, apart: Callable[[int], int], all_: list[Candidate]) -> list[str]:
    """Names of the yes-or-no features that hold, for the kind of word that refers back.

    Args:
        anaphor: What refers back.
        candidate: Whom it may mean.
        apart: How many sentences lie between the word and a sentence's first token.
        all_: Every candidate.
    """
    item, token = candidate.item, anaphor.token
    away = min(apart(item.sentence), FAR)
    subject = _is_subject(token)
    found = [f"away_{away}", f"form_{item.form}", f"rank_{min(candidate.rank, FAR)}"]
    found += [f"away_{away}_subject"] if item.subject else []
    found += ["main_subject"] if item.subject and _is_main(token.doc[item.head]) else []
    found += ["parallel"] if item.subject == subject else []
    found += ["named"] if candidate.named else []
    found += ["often"] if candidate.times >= OFTEN else ["once"] if candidate.times == 1 else []
    found += ["alone"] if len(all_) == 1 else []
    found += ["alone_near"] if away <= 1 and sum(apart(c.item.sentence) <= 1 for c in all_) == 1 else []
    found += ["gender"] if candidate.gender is not None and candidate.gender == anaphor.gender else []
    found += ["only_gender"] if _only_gender(anaphor, candidate, all_) else []
    found += ["beside"] if away == 0 and _are_beside(token, token.doc[item.head]) else []
    found += ["above"] if away == 0 and _is_above(token, item.head) else []
    found += ["owner"] if token.doc[item.head].dep_ == "poss" else []
    found += ["after_preposition"] if token.doc[item.head].dep_ == "pobj" else []
    found += ["rule"] if anaphor.rule is not None and anaphor.rule.who.key == item.who.key else []
    found += ["against_rule"] if anaphor.rule is not None and anaphor.rule.who.key != item.who.key else []
    found += ["same_word"] if token.doc[item.head].lower_ == token.lower_ else []
    found += ["bias", "bias_" + ("subject" if subject else "own" if token.dep_ == "poss" else "object")]
    return [f"{_sort(anaphor)}_{name}" for name in [*found, *_of_noun(anaphor, candidate)]]


def _sort(anaphor: Anaphor) -> str:
    if anaphor.sort == "nominal":
        return "nominal"
    return "own" if anaphor.token.dep_ == "poss" else "plain"


def _of_noun(anaphor: Anaphor, candidate: Candidate) -> list[str]:
    """What a noun tells beside: 'the actress', 'the minister'."""
    if anaphor.sort != "nominal":
        return []
    sector, known = anaphor.sector, candidate.item.who.codes.sector
    found = ["epithet"] if anaphor.token.lemma_.lower() in epithets() else []
    found += ["same_sector"] if sector == known and sector not in (None, "CVL") else []
    found += ["other_sector"] if sector != known and known not in (None, "CVL") else []
    return found


def _only_gender(anaphor: Anaphor, candidate: Candidate, all_: list[Candidate]) -> bool:
    wanted = [c for c in all_ if c.gender is not None and c.gender == anaphor.gender]
    return len(wanted) == 1 and wanted[0] is candidate


def _is_subject(token: Token) -> bool:
    return token.dep_ in SUBJECTS


def _is_main(head: Token) -> bool:
    return head.head.dep_ == "ROOT"


def _are_beside(token: Token, other: Token) -> bool:
    """Whether the two are arguments of one verb, so that a plain pronoun cannot mean the other."""
    return token.head.i == other.head.i and token.dep_ != "poss"


def _is_above(token: Token, head: int) -> bool:
    """Whether the candidate is the subject of a verb that the word hangs under."""
    node = token
    for _ in range(FAR * FAR):
        if node.head.i == node.i:
            return False
        node = node.head
        if any(child.i == head and child.dep_ in SUBJECTS for child in node.lefts):
            return True
    return False
