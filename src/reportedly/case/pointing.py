"""What a person calls an actor, a claim, an event, an attribution or a discrepancy → the passages that hold it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.case.references import Passage, References, anchor, listed
from reportedly.errors import UsageError
from reportedly.model import Attribution, Claim, Discrepancy, Member, Reading, Span, Story, StoryEntity
from reportedly.model.correction import Anchor
from reportedly.reconciling.corrections.adding import event_types
from reportedly.reconciling.corrections.splitting import entity_at
from reportedly.reconciling.corrections.steps import key_of
from reportedly.store import Store

CLAIM = re.compile(r"(c[0-9a-f]{8})(?:@(.+))?")
DISCREPANCY = re.compile(r"d[0-9a-f]{8}")
THING = re.compile(r"(.+)#([av]\w+)")
ENTITY = re.compile(r"(?:(.+):)?(n\d+)")
NAMED = ("name", "metonym")


def types_of_events() -> tuple[str, ...]:
    """The types that an event can be of."""
    return tuple(event_types())


@dataclass(frozen=True, slots=True)
class Pointing:
    """The things of a case, by what people call them. Raises UsageError where nothing or too much is meant."""

    store: Store

    @property
    def references(self) -> References:
        """The reports and passages."""
        return References(self.store)

    def mention(self, reference: str) -> Anchor:
        """A mention of an actor or place: by its name in a story, STORY:n3 of `story --json`, or a passage."""
        if match := ENTITY.fullmatch(reference):
            found = [both for both in self._entities(match[1]) if both[1].id == match[2]]
        else:
            found = list(self._bearers(reference))
        if not found:
            passage = self._passage_or(reference, f"nobody and nothing is called {reference!r} in any story")
            if entity_at(passage.reading, passage.span) is None:
                raise UsageError(f"no actor or place is named at {passage}: {passage.words!r}")
            return passage.anchor()
        if len(found) > 1:
            names = [f"{story.id}:{entity.id} ({entity.kind} {entity.name})" for story, entity in found]
            raise UsageError(f"{len(found)} are called {reference!r}: {listed(names)}; name one so, or by a passage")
        story, entity = found[0]
        mention = min(
            entity.mentions,
            key=lambda m: (_words(story.reading(m.report), m.span) != reference, m.form not in NAMED, m.report, m.span),
        )
        return anchor(story.reading(mention.report), mention.span)

    def claim(self, reference: str) -> Anchor:
        """A passage of a claim: by the claim's id, CLAIM@REPORT for the passage in one report, or the passage."""
        match = CLAIM.fullmatch(reference)
        if match is None:
            passage = self.references.passage(reference)
            if not any(_touches(member, passage) for _, member in self._members(passage.report)):
                raise UsageError(f"no claim is read at {passage}: {passage.words!r}")
            return passage.anchor()
        stories = self.store.finding.stories_of_claim(match[1])
        if not stories:
            raise UsageError(f"no claim is called {match[1]!r}; `reportedly claims --json` lists them")
        story = self.store.stories.get(stories[0])
        claim = next(claim for claim in story.claims if claim.id == match[1])
        member = _member(claim, self.references.report(match[2]) if match[2] else None)
        return anchor(story.reading(member.report), member.trigger or member.span)

    def discrepancy(self, reference: str) -> tuple[Discrepancy, tuple[Anchor, ...]] | None:
        """A discrepancy and its passages, by its id; None where the reference is no such id."""
        if not DISCREPANCY.fullmatch(reference):
            return None
        stories = self.store.finding.stories_of_discrepancy(reference)
        if not stories:
            raise UsageError(f"no discrepancy is called {reference!r}; `reportedly discrepancies --json` lists them")
        story = self.store.stories.get(stories[0])
        found = next(d for d in story.discrepancies if d.id == reference)
        return found, tuple(anchor(story.reading(m.report), m.span) for m in found.members)

    def event_type(self, name: str) -> str:
        """The type of events of that name."""
        if name.upper() not in event_types():
            raise UsageError(f"{name!r} is no type of event; there are {', '.join(event_types())}")
        return name.upper()

    def event(self, reference: str, type: str | None = None) -> Anchor:
        """The trigger of an event: by REPORT#v3 of `read --json`, or by its words."""
        if (match := THING.fullmatch(reference)) and match[2].startswith("v"):
            reading = self.references.reading(self.references.report(match[1]))
            found = [event for event in reading.events if event.id == match[2]]
            where = reference
        else:
            passage = self.references.passage(reference)
            reading, where = passage.reading, str(passage)
            found = [e for e in reading.events if e.trigger.overlaps(passage.span) and type in (None, e.type)]
        if not found:
            raise UsageError(f"no event{f' of type {type}' if type else ''} is read at {where}")
        if len({event.trigger for event in found}) > 1:
            names = [f"{reading.report.id}#{e.id} ({e.type} {_words(reading, e.trigger)!r})" for e in found]
            raise UsageError(f"{len(found)} events are read at {where}: {listed(names)}; name one of these")
        return anchor(reading, found[0].trigger)

    def attribution(self, reference: str) -> tuple[Anchor, Anchor]:
        """The words by which an attribution is known, and what it holds.

        It is called by REPORT#a2 of `read --json`, or by its cue, its source or what it holds.
        """
        if (match := THING.fullmatch(reference)) and match[2].startswith("a"):
            reading = self.references.reading(self.references.report(match[1]))
            found = [said for said in reading.attributions if said.id == match[2]]
            where = reference
        else:
            passage = self.references.passage(reference)
            reading, where = passage.reading, str(passage)
            found = _at(reading, passage.span)
        if not found:
            raise UsageError(f"no attribution is read at {where}")
        if len(found) > 1:
            names = [f"{reading.report.id}#{a.id} ({_words(reading, key_of(a))!r})" for a in found]
            raise UsageError(f"{len(found)} attributions are read at {where}: {listed(names)}; name one of these")
        return anchor(reading, key_of(found[0])), anchor(reading, found[0].content[0])

    def sentence(self, passage: Passage) -> Anchor:
        """The sentence that holds a passage."""
        for sentence in passage.reading.sentences:
            if sentence.span.holds(passage.span):
                return anchor(passage.reading, sentence.span)
        raise UsageError(f"no sentence of the report's body holds {passage}; name the clause with --clause")

    def _passage_or(self, reference: str, otherwise: str) -> Passage:
        if ":" not in reference:
            raise UsageError(f"{otherwise}; or name a passage as REPORT:START-END or REPORT:WORDS")
        return self.references.passage(reference)

    def _entities(self, story: str | None) -> Iterator[tuple[Story, StoryEntity]]:
        """The entities of a story; of the only one where none is named."""
        ids = self.store.stories.ids()
        if story is None and len(ids) != 1:
            raise UsageError(f"there are {len(ids)} stories; name the one that is meant, as in STORY:n3")
        if story is not None and story not in ids:
            return
        kept = self.store.stories.get(story or ids[0])
        yield from ((kept, entity) for entity in kept.entities)

    def _bearers(self, name: str) -> Iterator[tuple[Story, StoryEntity]]:
        """Those who go by a name: by just that spelling, else whatever the case of the letters."""
        stories = [self.store.stories.get(id) for id in self.store.finding.stories_naming(name)]
        both = [(story, entity) for story in stories for entity in story.entities]
        exact = [(s, e) for s, e in both if name in (e.name, *e.names)]
        folded = name.casefold()
        yield from exact or [(s, e) for s, e in both if folded in {n.casefold() for n in (e.name, *e.names)}]

    def _members(self, report: str) -> Iterator[tuple[Claim, Member]]:
        """The members of claims in a report."""
        story = self.store.finding.story_of_report(report)
        for claim in self.store.stories.get(story).claims if story else ():
            yield from ((claim, member) for member in claim.members if member.report == report)


def _touches(member: Member, passage: Passage) -> bool:
    return member.span.overlaps(passage.span) or (member.trigger is not None and member.trigger.overlaps(passage.span))


def _member(claim: Claim, report: str | None) -> Member:
    """The first member of a claim, or the first in one report."""
    found = [member for member in claim.members if report in (None, member.report)]
    if not found:
        raise UsageError(f"claim {claim.id} has no passage in {report}")
    return found[0]


def _at(reading: Reading, span: Span) -> list[Attribution]:
    """The attributions whose cue the words touch; else whose source; else whose content is nearest to them."""
    for layer in ("cue", "source"):
        found = [a for a in reading.attributions if any(piece.overlaps(span) for piece in getattr(a, layer))]
        if found:
            return found
    holding = [a for a in reading.attributions if any(piece.overlaps(span) for piece in a.content)]
    return sorted(holding, key=lambda a: sum(piece.end - piece.start for piece in a.content))[:1]


def _words(reading: Reading, span: Span) -> str:
    return " ".join(span.words(reading.report.text).split())
