"""Chains: from the source nearest the fact to the outlet that printed it."""

from dataclasses import dataclass

from reportedly.model import Credit, Link, Span, Stance
from reportedly.reading.attributions.acts import is_act
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.media import carriers_in
from reportedly.reading.attributions.who import Who
from reportedly.reading.page import Page

LONGEST = 8  # attributions inside one another that a chain follows; more are garbled text
LABEL = 60  # characters before a credit in which its label stands
SHORT = 2  # words of a source that cannot name a carrier beside somebody
BESIDE = 3  # characters between a dateline's place or date and the credit behind it
REACH = 1200  # characters in which a statement goes on: some three paragraphs


def chains(
    page: Page, drafts: list[Draft], parents: list[int | None], stances: list[Stance], who: Who
) -> list[tuple[Link, ...]]:
    """For each draft its chain; somebody who only does a thing, and says nothing, is no link of it."""
    outlet = Link(None, page.report.name, None)
    credits_ = _credits(page, who)
    silent = [is_act(page.doc, draft, stance) for draft, stance in zip(drafts, stances, strict=True)]
    told = _Told(drafts, _resumed(page.text, drafts, parents, who), stances, silent, who)
    return [(*_links(page, told, number, credits_), outlet) for number in range(len(drafts))]


@dataclass(frozen=True, slots=True)
class _Told:
    """The drafts of a page with what their chains hang on."""

    drafts: list[Draft]
    parents: list[int | None]
    stances: list[Stance]
    silent: list[bool]
    who: Who


def _links(page: Page, told: _Told, number: int, credits_: tuple[Link, ...]) -> tuple[Link, ...]:
    """The chain without the outlet."""
    drafts, who = told.drafts, told.who
    spans = [one for span in drafts[number].origins for one in (span, *_carriers_of(page, span))]
    current: int | None = number
    below: int | None = None
    for _ in range(LONGEST):
        if current is None:
            break
        noun = below is not None and drafts[below].part == "n"
        taken = noun and told.stances[current] in words("taken_up", "stances")
        taken = taken or (below is not None and drafts[below].taken_up)
        if not told.silent[current] and not taken:
            spans.extend(one for span in drafts[current].source for one in (span, *_carriers_of(page, span)))
        spans.extend(drafts[current].carriers)
        below, current = current, told.parents[current]
    links = [who.link(span) for span in dict.fromkeys(spans) if not _is_speaker(page.text, span)]
    links = [link for link in links if link.name != page.report.name and not _is_outlet(page, link.name)]
    apart = tuple(link for at, link in enumerate(links) if at == 0 or link.name != links[at - 1].name)
    return apart if any(who.agency(link.name) for link in apart) else (*apart, *credits_)


def _carriers_of(page: Page, source: Span) -> list[Span]:
    """The media that the words of a source name as having carried what it says ("a draft seen by Reuters")."""
    run = page.doc.char_span(*source, alignment_mode="expand")
    return list(carriers_in(page.doc, run.start, run.end)) if run is not None and len(run) > SHORT else []


def _is_outlet(page: Page, name: str) -> bool:
    """Whether a shorter or longer name is that of the outlet itself ("told the Bugle" in the Daily Bugle)."""
    mine, theirs = (one.lower().removeprefix("the ").split() for one in (page.report.name, name))
    if "of" in mine and mine != theirs:
        return False  # the press service of the council is not the council
    return bool(theirs) and (mine == theirs or (len(theirs) == 1 and len(mine) > 1 and mine[-1:] == theirs))


def _is_speaker(text: str, span: Span) -> bool:
    """Whether the words are those of whoever speaks already: the one quoted, or the report's author."""
    return span.words(text).lower() in ("i", "we", "you")


def _resumed(text: str, drafts: list[Draft], parents: list[int | None], who: Who) -> list[int | None]:
    """The parents, with those taken over where a source goes on with a statement that somebody carries.

    "The army has left, the palace said, as quoted by DPA. It will return, the statement added": DPA carries that too.
    """
    found = list(parents)
    last: dict[str, int] = {}
    for number, draft in enumerate(drafts):
        entity = who.entity(draft.source)
        if entity is None:
            continue
        before = last.get(entity)
        near = before is not None and draft.cue and draft.cue[0].start - drafts[before].cue[0].start <= REACH
        if found[number] is None and before is not None and near and _goes_on(text, draft):
            found[number] = found[before]
        if draft.cue:
            last[entity] = number
    return found


def _goes_on(text: str, draft: Draft) -> bool:
    """Whether the words of the source or the cue say that an utterance goes on ("the statement", "he added")."""
    if not draft.source or not draft.cue:
        return False
    said = draft.source[0].words(text).lower().split()
    if not said:
        return False
    if said[0] in ("the", "its", "their") and said[-1] in words("documents"):
        return True
    return said[0] in ("it", "he", "she", "they") and draft.lemma in words("documents", "continuing")


def _credits(page: Page, who: Who) -> tuple[Link, ...]:
    """The agencies that the report credits as a whole, each once, at their last credit."""
    last = {credit.name: credit for credit in page.report.credits if _carries(page, credit)}
    return tuple(who.credit(credit) for credit in sorted(last.values(), key=lambda credit: credit.span))


def _is_in_dateline(page: Page, credit: Credit) -> bool:
    """Whether it stands in the dateline ("LUMA, May 3 (KLN) -"): whose copy it is, though no table has its name."""
    line = page.report.dateline
    spans = [span for span in (line.place, line.date) if span is not None] if line is not None else []
    return any(0 <= credit.span.start - span.end <= BESIDE for span in spans)


def _carries(page: Page, credit: Credit) -> bool:
    """Whether a credit says whose copy the report is: an agency's or that of a "Source:" line, no helping hand's."""
    if credit.name == page.report.name or credit.kind not in ("agency", "outlet"):
        return False
    before = page.text[max(0, credit.span.start - LABEL) : credit.span.start].lower().rpartition("\n")[2]
    if any(label in before for label in words("credits", "helping", table="speakers")):
        return "source" in before.rpartition(".")[2]
    return (
        credit.kind == "agency"
        or _is_in_dateline(page, credit)
        or any(before.rstrip(" :").endswith(w) for w in words("credits", table="speakers"))
    )
