"""Chains: from the source nearest the fact to the outlet that printed it."""

from reportedly.model import Link, Span, Stance
from reportedly.reading.attributions.acts import is_act
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.who import Who
from reportedly.reading.page import Page

LONGEST = 8  # attributions inside one another that a chain follows; more are garbled text
REACH = 1200  # characters in which a statement goes on: some three paragraphs


def chains(
    page: Page, drafts: list[Draft], parents: list[int | None], stances: list[Stance], who: Who
) -> list[tuple[Link, ...]]:
    """For each draft its chain; somebody who only does a thing, and says nothing, is no link of it."""
    outlet = Link(None, page.report.name, None)
    credits_ = _credits(page, who)
    silent = [is_act(page.doc, draft, stance) for draft, stance in zip(drafts, stances, strict=True)]
    above = _resumed(page.text, drafts, parents, who)
    return [(*_links(page, drafts, above, silent, number, who, credits_), outlet) for number in range(len(drafts))]


def _links(
    page: Page,
    drafts: list[Draft],
    parents: list[int | None],
    silent: list[bool],
    number: int,
    who: Who,
    credits_: tuple[Link, ...],
) -> tuple[Link, ...]:
    """The chain without the outlet."""
    spans: list[Span] = list(drafts[number].origins)
    current: int | None = number
    for _ in range(LONGEST):
        if current is None:
            break
        if not silent[current]:
            spans.extend((*drafts[current].source, *drafts[current].carriers))
        current = parents[current]
    links = tuple(who.link(span) for span in dict.fromkeys(spans) if not _is_speaker(page.text, span))
    links = tuple(link for link in links if link.name != page.report.name)
    return links if any(who.agency(link.name) for link in links) else (*links, *credits_)


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
    last = {
        credit.name: credit
        for credit in page.report.credits
        if credit.kind == "agency" and credit.name != page.report.name
    }
    return tuple(who.credit(credit) for credit in sorted(last.values(), key=lambda credit: credit.span))
