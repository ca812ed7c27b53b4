"""What changed between two sets of stories."""

from collections.abc import Iterable, Iterator, Sequence

from reportedly.model import Claim, Discrepancy, Evidence, Numbers, Story, StoryChange, StoryChangeHow
from reportedly.reconciling.changes.matching import matched
from reportedly.reconciling.changes.saying import quoted


def story_changes(old: Iterable[Story], new: Iterable[Story]) -> tuple[StoryChange, ...]:
    """What is otherwise in the new stories than in the old: stories, claims, their standing, discrepancies."""
    before, after = tuple(old), tuple(new)
    return (*_stories(before, after), *_claims(before, after), *_discrepancies(before, after))


def _stories(old: Sequence[Story], new: Sequence[Story]) -> Iterator[StoryChange]:
    """Stories that are new or gone, were joined or split, or have other reports."""
    for story in new:
        parents = _sharing(story, old)
        if not parents:
            yield _story(story, "new", None, f"{quoted(story.title)} is a new story.")
        elif len(parents) > 1:
            names = " and ".join(quoted(parent.title) for parent in parents)
            yield _story(story, "joined", _ids(parents), f"{names} are one story now: {quoted(story.title)}.")
        elif _reports(parents[0]) != _reports(story) and len(_sharing(parents[0], new)) == 1:
            yield _members(parents[0], story)
    for story in old:
        children = _sharing(story, new)
        if not children:
            gone = f"There is no story {quoted(story.title)} any more."
            yield StoryChange("story", "gone", story.id, None, story.title, None, gone, ())
        elif len(children) > 1:
            names = " and ".join(quoted(child.title) for child in children)
            text = f"{quoted(story.title)} is no longer one story but {len(children)}: {names}."
            yield StoryChange("story", "split", children[0].id, None, story.id, _ids(children), text, ())


def _story(story: Story, how: StoryChangeHow, before: str | None, text: str) -> StoryChange:
    return StoryChange("story", how, story.id, None, before, story.id, text, ())


def _members(old: Story, new: Story) -> StoryChange:
    """A story that has other reports than it had."""
    come, gone = sorted(_reports(new) - _reports(old)), sorted(_reports(old) - _reports(new))
    parts = [f"{', '.join(ids)} {how}" for ids, how in ((come, "came in"), (gone, "went out")) if ids]
    text = f"The reports of {quoted(new.title)} are others: {'; '.join(parts)}."
    counts = (f"{len(old.reports)} reports", f"{len(new.reports)} reports")
    return StoryChange("reports", "members", new.id, None, *counts, text, ())


def _ids(stories: Sequence[Story]) -> str:
    return ", ".join(story.id for story in stories)


def _reports(story: Story) -> set[str]:
    return {report.id for report in story.reports}


def _sharing(story: Story, others: Iterable[Story]) -> list[Story]:
    """The stories that share a report with one."""
    own = _reports(story)
    return [other for other in others if own & _reports(other)]


def _claims(old: Sequence[Story], new: Sequence[Story]) -> Iterator[StoryChange]:
    lost, fresh = _all_claims(old), _all_claims(new)
    pairs = matched([_claim_words(claim) for _, claim in lost], [_claim_words(claim) for _, claim in fresh])
    back = {j: i for i, j in pairs.items()}
    for j, (story, claim) in enumerate(fresh):
        if j in back:
            yield from _claim_changes(story, lost[back[j]][1], claim)
        else:
            text = f"New: {quoted(claim.text)} ({say_numbers(claim.numbers)}; {say(claim.standing)})."
            yield _of_claim(story, claim, "new", None, say(claim.standing), text)
    for i, (story, claim) in enumerate(lost):
        if i not in pairs:
            text = f"No longer claimed: {quoted(claim.text)} ({say_numbers(claim.numbers)}; {say(claim.standing)})."
            yield _of_claim(story, claim, "gone", say(claim.standing), None, text)


def _all_claims(stories: Iterable[Story]) -> list[tuple[Story, Claim]]:
    return [(story, claim) for story in stories for claim in story.claims]


def _claim_changes(story: Story, old: Claim, new: Claim) -> Iterator[StoryChange]:
    """What is otherwise with one claim."""
    words = quoted(new.text)
    if " ".join(old.text.split()) != " ".join(new.text.split()):
        text = f"{quoted(old.text)} is now told as {words}."
        yield _of_claim(story, new, "wording", old.text, new.text, text)
    if old.standing != new.standing:
        sides = say(old.standing), say(new.standing)
        yield _of_claim(story, new, "standing", *sides, f"{words} was {sides[0]} and is now {sides[1]}.")
    if old.numbers != new.numbers:
        counts = say_numbers(old.numbers), say_numbers(new.numbers)
        yield _of_claim(story, new, "numbers", *counts, f"{words} had {counts[0]} and now has {counts[1]}.")


def _of_claim(
    story: Story, claim: Claim, how: StoryChangeHow, before: str | None, after: str | None, text: str
) -> StoryChange:
    return StoryChange("claim", how, story.id, claim.id, before, after, text, tuple(_claim_words(claim)))


def _claim_words(claim: Claim) -> list[Evidence]:
    return sorted({Evidence(m.report, m.span.start, m.span.end, m.exact) for m in claim.members})


def _discrepancies(old: Sequence[Story], new: Sequence[Story]) -> Iterator[StoryChange]:
    lost = [(story, found) for story in old for found in story.discrepancies]
    fresh = [(story, found) for story in new for found in story.discrepancies]
    pairs = matched([_words(found) for _, found in lost], [_words(found) for _, found in fresh], whole=True)
    back = {j: i for i, j in pairs.items()}
    for j, (story, found) in enumerate(fresh):
        before = lost[back[j]][1] if j in back else None
        if before is None:
            yield _of_found(story, found, "new", None, say(found.verdict), f"New discrepancy: {found.because}")
        elif before.verdict != found.verdict:
            sides = say(before.verdict), say(found.verdict)
            text = f"{_said(found)}: the verdict was {sides[0]} and is now {sides[1]}: {found.because}"
            yield _of_found(story, found, "verdict", *sides, text)
    for i, (story, found) in enumerate(lost):
        if i not in pairs:
            text = f"No longer a discrepancy: {found.because}"
            yield _of_found(story, found, "gone", say(found.verdict), None, text)


def _of_found(
    story: Story, found: Discrepancy, how: StoryChangeHow, before: str | None, after: str | None, text: str
) -> StoryChange:
    return StoryChange("discrepancy", how, story.id, found.id, before, after, text, found.members)


def _said(found: Discrepancy) -> str:
    return " and ".join(quoted(member.exact) for member in found.members[:2])


def _words(found: Discrepancy) -> list[Evidence]:
    return list(found.members)


def say(word: str) -> str:
    """A word of the contract as one reads it."""
    return word.replace("_", " ")


def say_numbers(numbers: Numbers) -> str:
    """The three numbers in words."""
    pairs = ((numbers.reports, "report"), (numbers.carriers, "carrier"), (numbers.origins, "origin"))
    return ", ".join(f"{count} {word}{'' if count == 1 else 's'}" for count, word in pairs)
