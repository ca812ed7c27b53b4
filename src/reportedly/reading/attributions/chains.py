"""Chains: from the source nearest the fact to the outlet that printed it."""

from reportedly.model import Link, Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.who import Who
from reportedly.reading.page import Page

LONGEST = 8  # attributions inside one another that a chain follows; more are garbled text


def chains(page: Page, drafts: list[Draft], parents: list[int | None], who: Who) -> list[tuple[Link, ...]]:
    """For each draft its chain."""
    outlet = Link(None, page.report.name, None)
    credits_ = _credits(page, who)
    return [_chain(drafts, parents, number, who, credits_, outlet) for number in range(len(drafts))]


def _chain(
    drafts: list[Draft], parents: list[int | None], number: int, who: Who, credits_: tuple[Link, ...], outlet: Link
) -> tuple[Link, ...]:
    spans: list[Span] = list(drafts[number].origins)
    current: int | None = number
    for _ in range(LONGEST):
        if current is None:
            break
        spans.extend((*drafts[current].source, *drafts[current].carriers))
        current = parents[current]
    links = [who.link(span) for span in dict.fromkeys(spans)]
    if not any(who.agency(link.name) for link in links):
        links.extend(credits_)
    return (*links, outlet)


def _credits(page: Page, who: Who) -> tuple[Link, ...]:
    """The agencies that the report credits as a whole, each once, at their last credit."""
    last = {
        credit.name: credit
        for credit in page.report.credits
        if credit.kind == "agency" and credit.name != page.report.name
    }
    return tuple(who.credit(credit) for credit in sorted(last.values(), key=lambda credit: credit.span))
