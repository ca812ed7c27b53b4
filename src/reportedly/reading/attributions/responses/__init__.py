"""Answers: which attribution a denial, rebuttal, condemnation or acknowledgement answers, and why."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.model import Stance
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.responses.charged import name_of
from reportedly.reading.attributions.responses.kinds import kind_of
from reportedly.reading.attributions.responses.said import Said, read_said
from reportedly.reading.attributions.responses.signs import Pair, signs
from reportedly.reading.attributions.responses.tables import listed
from reportedly.reading.attributions.responses.turn import is_charge, turned
from reportedly.reading.attributions.responses.weighing import least, likelihood, reason
from reportedly.reading.attributions.tree import lineage
from reportedly.reading.attributions.who import Who
from reportedly.reading.page import Page

WINDOW = 14  # attributions looked back at
OWNED = ("his ", "her ", "its ", "their ")
AHEAD = 6  # and ahead, for those told in the answer itself or right behind it in its sentence


@dataclass(frozen=True, slots=True)
class Answer:
    """What a draft answers, its stance in that light, and in words why."""

    target: int | None
    stance: Stance
    reason: str = ""


def answers(page: Page, drafts: list[Draft], held: list[Stance], parents: list[int | None], who: Who) -> list[Answer]:
    """For each draft the number of the one it answers, if any, and its stance in that light."""
    said = read_said(page, drafts, held, parents, who)
    found: list[Answer] = []
    for mine in said:
        found.append(_answer(page, said, mine, parents, found, who))
    for mine in said:
        target = found[mine.number].target
        if target is not None and is_charge(said[target], mine, found[mine.number].stance, page, who):
            found[target] = replace(found[target], stance="accuses")
    return found


def _answer(
    page: Page, said: list[Said], mine: Said, parents: list[int | None], before: list[Answer], who: Who
) -> Answer:
    kind = kind_of(page.doc, mine)
    if kind is None:
        return Answer(None, mine.stance)
    best: tuple[float, int, str] | None = None
    for theirs in _candidates(said, mine, parents):
        if who.are_of_one_state(mine.entity, theirs.entity):
            continue
        turn = _turn(said, mine, theirs, before)
        pair = Pair(
            page.doc, mine, theirs, kind, _between(said, mine, theirs, parents), _goes_on(said, mine, before), turn
        )
        found = signs(pair, who)
        value = likelihood(kind, found)
        nearer = -abs(mine.number - theirs.number)
        if value >= least(kind) and (best is None or (value, nearer) > best[:2]):
            best = value, nearer, reason(found)
            chosen = theirs
    if best is None:
        return Answer(None, mine.stance)
    followed = _goes_on(said, mine, before)
    stance = turned(mine, chosen, kind, before[followed[0]].stance if followed else None, who)
    return Answer(chosen.number, stance, best[2])


def _turn(said: list[Said], mine: Said, theirs: Said, before: list[Answer]) -> str:
    """Whether the other is an answer itself ("answered"), and to the one who answers now ("exchange"); else ""."""
    target = before[theirs.number].target if theirs.number < mine.number else None
    if target is None:
        return ""
    return "exchange" if _is_same(said[target], mine) else "answered"


def _candidates(said: list[Said], mine: Said, parents: list[int | None]) -> Iterator[Said]:
    """Those that could be answered: earlier ones of others, and those told in the answer or behind it."""
    kin = set(lineage(parents, mine.number))
    for theirs in said[max(0, mine.number - WINDOW) : mine.number + AHEAD + 1]:
        if theirs.number in kin or _is_same(mine, theirs):
            continue
        inside = mine.number in set(lineage(parents, theirs.number))
        if theirs.number < mine.number or theirs.where < mine.where:
            if not inside or parents[theirs.number] == mine.number:
                yield theirs
        elif parents[theirs.number] == mine.number or (not inside and theirs.led and theirs.first == mine.first):
            yield theirs


def _is_same(mine: Said, theirs: Said) -> bool:
    """Whether both have the same source: nobody answers himself.

    A pronoun that denies right behind a charge is not the one who made it, whatever it would stand for elsewhere.
    """
    if theirs.stance == "accuses" and mine.pronoun and mine.stance in ("denies", "rebuts", "acknowledges"):
        return False
    if theirs.source.startswith(OWNED) != mine.source.startswith(OWNED):
        return False  # "his predecessor" is another than he
    if mine.entity is not None and mine.entity == theirs.entity:
        return True
    return bool(mine.called) and (mine.called == theirs.called or _is_short(mine, theirs) or _is_short(theirs, mine))


def _is_short(short: Said, whole: Said) -> bool:
    """Whether the source is the other one's noun alone ("the federation" of the nurses' federation)."""
    if not short.source.lstrip().startswith("the"):
        return False
    words, longer = short.source.split(), whole.source.split()
    if len(words) != 2 or words[0] != "the" or words == longer:
        return False
    if len(longer) > 1 and longer[-1] == words[1]:
        return True
    heads = [token for token in whole.source_tokens if token.dep_ in ("nsubj", "pobj", "poss", "nsubjpass")]
    return bool(heads) and name_of(heads[0]) == name_of(short.source_tokens[-1])


def _between(said: list[Said], mine: Said, theirs: Said, parents: list[int | None]) -> int:
    """How many others speak between the two, what is told inside them left out."""
    low, high = sorted((mine.number, theirs.number))
    return sum(
        parents[one.number] is None and not _is_same(one, mine) and not _is_same(one, theirs)
        for one in said[low + 1 : high]
        if one.where > said[low].where
    )


def _is_voice(mine: Said) -> bool:
    """Whether the source is somebody's bare spokesman ("a spokeswoman said"): of the one who spoke right before."""
    words = mine.source.split()
    return len(words) == 2 and words[0] in ("a", "the", "its", "his", "her", "their") and words[1] in listed("voices")


def _goes_on(said: list[Said], mine: Said, before: list[Answer]) -> tuple[int, int] | None:
    """The attribution of the same source right before this one that answers something, and what it answers."""
    for one in reversed(said[max(0, mine.number - 4) : mine.number]):
        target = before[one.number].target
        follows = mine.draft.tail_of >= 0 and mine.draft.tail_of == one.draft.head
        if (follows or _is_same(one, mine) or _is_voice(mine)) and mine.first - one.last <= 1:
            held = before[one.number]
            if target is not None and held.stance in ("denies", "rebuts") and mine.paragraph - one.paragraph <= 1:
                return one.number, target
            return None
    return None
