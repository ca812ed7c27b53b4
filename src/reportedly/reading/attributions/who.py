"""Who a source is: the entity whose mention fits its words best, or the agency of that name."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from reportedly.knowledge.outlets import find_agency
from reportedly.model import Credit, Entity, Link, Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.entities.lookup import ACTORS
from reportedly.reading.page import Page

STATE = ("government", "military", "person", "organization")
PERSONAL = ("he", "she")
PRONOUNS = ("he", "she", "it", "they", "i", "we", "you", "who", "which", "that", "this", "those", "others", "some")
COMPLEMENTS = ("of", "for", "to", "from", "at", "in", "by", "with", "against", "on", "near", "about")
AFTER_NAME = ("of", "who", "from", "at", "in", "and", "with")
ARTICLES = ("the", "a", "an")
BODIES = ("government", "organization", "armed_group", "military")
BACK = 20  # sources looked back at for what a pronoun points to
LONGEST = 300  # characters in which a mention that reaches into a source can begin before it


class Who:
    """Looks up who stands behind the words of a source."""

    def __init__(self, page: Page, entities: tuple[Entity, ...], drafts: list[Draft]) -> None:
        self._text, self._doc = page.text, page.doc
        self._entities = {entity.id: entity for entity in entities}
        places = {e.id for e in entities if e.kind == "place"}
        # A land that says something is its government, where the report speaks of that too.
        self._governing = {e.place: e.id for e in reversed(entities) if e.kind == "government" and e.place in places}
        self._mentions = sorted((m.span, e.id) for e in entities for m in e.mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._found: dict[Span, str | None] = {}
        for draft in sorted(drafts, key=lambda d: d.source):
            for span in draft.source:
                self._found.setdefault(span, self._named(span) or self._pointed(span))
        self._order = sorted(self._found)

    def entity(self, source: tuple[Span, ...]) -> str | None:
        """The entity of a source, None where it is none that we know."""
        if not source:
            return None
        return self._found[source[0]] if source[0] in self._found else self._named(source[0])

    def _named(self, whole: Span) -> str | None:
        """The entity whose mention shares most with the words; of those that share as much the shortest.

        Where the same words name a state and its government, it is the government that speaks.
        """
        best: tuple[bool, int, int, bool] | None = None
        found = None
        for span, name in self._mentions[bisect_left(self._starts, whole.start - LONGEST) :]:
            if span.start >= whole.end:
                break
            acts = self._entities[name].kind in ACTORS
            rank = self._is_person(span, whole, name), span.shared(whole), -(span.end - span.start), acts
            if rank[1] and (best is None or rank > best) and not self._leans(span, whole):
                best, found = rank, name
        return self._governing.get(found, found) if found is not None else None

    def _is_person(self, span: Span, whole: Span, name: str) -> bool:
        """Whether the mention names a person who is the source, not one that the source is called after."""
        rest = self._text[span.end : whole.end]
        stands = not rest.strip() or rest.lstrip()[0] in ",(–—" or rest.split()[0] in AFTER_NAME
        return self._entities[name].kind == "person" and self._text[span.start].isupper() and stands

    def _leans(self, span: Span, whole: Span) -> bool:
        """Whether the mention is only an owner or a complement in the source ("the mission's head")."""
        if span.start <= whole.start and span.end >= whole.end:
            return False
        before = [w for w in self._text[whole.start : span.start][-16:].lower().split() if w not in ARTICLES]
        owner = self._text[span.end : span.end + 2] in ("'s", "’s") and span.end < whole.end
        inside = span.start > whole.start and bool(before) and before[-1] in COMPLEMENTS
        speaks_for = "spokes" in whole.words(self._text).lower()
        return owner or (inside and not speaks_for)

    def _pointed(self, span: Span) -> str | None:
        """The source before that a pronoun or a document points back to ("he", "it", "the statement")."""
        said = span.words(self._text).lower()
        last = said.split()[-1] if said.split() else ""
        if said in ("who", "which"):
            return self._antecedent(span)
        if said in PERSONAL:
            return self._before(span, ("person",))
        if said == "it" or (said.startswith(("the ", "its ")) and last in words("documents")):
            return self._before(span, BODIES)
        return None

    def _antecedent(self, span: Span) -> str | None:
        """The entity named right before a relative pronoun."""
        for mention, name in reversed(self._mentions[: bisect_left(self._starts, span.start)]):
            if span.start - mention.end <= 2 and mention.end <= span.start:
                return name
            if mention.start < span.start - LONGEST:
                return None
        return None

    def _before(self, span: Span, kinds: tuple[str, ...]) -> str | None:
        """The nearest source before, if it is of such a kind."""
        for earlier in islice(reversed(self._found), BACK):
            name = self._found[earlier]
            if earlier.start >= span.start or name is None or self._entities[name].kind in ("agency", "outlet"):
                continue
            if earlier.words(self._text).endswith("s") and earlier.words(self._text).split()[-1].islower():
                continue  # "officials" are no "he"
            return name if self._entities[name].kind in kinds else None
        return None

    def touches(self, entity: str, content: tuple[Span, ...]) -> bool:
        """Whether the content names the entity, or a state that it belongs to."""
        mine = self._entities.get(entity)
        for piece in content:
            for span, name in self._mentions[bisect_left(self._starts, piece.start) :]:
                if span.start >= piece.end:
                    break
                if name == entity or (mine is not None and _kin(mine, self._entities[name])):
                    return True
        return False

    def agency(self, name: str) -> str | None:
        """The short name of the agency of that name, None if it is none."""
        plain = name.removeprefix("the ").removeprefix("The ")
        known = find_agency(plain)
        if known is None and "agency" in plain.lower().split():
            known = find_agency(plain.split()[-1])
        return known.name if known is not None else None

    def link(self, source: Span) -> Link:
        """The source as a link of a chain."""
        entity = self.entity((source,))
        said = self._called(source)
        return Link(entity, self.agency(said) or (self._entities[entity].name if entity is not None else said), source)

    def _called(self, source: Span) -> str:
        """What to call a source: its own words, for a pronoun those that it points back to, if they fit."""
        said = " ".join(source.words(self._text).split())
        if said.lower() in ("who", "which"):
            return self._leaned_on(source) or said
        if said.lower() not in (*PERSONAL, "they", "it"):
            return said
        for earlier in islice(self._back(source), BACK):
            before = " ".join(earlier.words(self._text).split())
            if before and before.lower() not in PRONOUNS:
                return before if self._fits(said.lower(), before, earlier) else said
        return said

    def _fits(self, pronoun: str, before: str, earlier: Span) -> bool:
        """Whether a pronoun can stand for the source before: in number, and "it" for no person."""
        if pronoun != "it":
            return _is_many(before) == (pronoun == "they")
        kind = self._entities[self._found[earlier] or ""].kind if self._found[earlier] else None
        return any(word.lower() in words("documents") for word in before.split()) or kind in BODIES

    def _leaned_on(self, source: Span) -> str | None:
        """The noun phrase that a relative pronoun leans on."""
        found = self._doc.char_span(*source, alignment_mode="expand")
        if not found:
            return None
        clause = next((t for t in found[0].ancestors if t.dep_ == "relcl"), None)
        noun = clause.head if clause is not None else None
        if noun is None or noun.i >= found[0].i:
            return None
        return " ".join(noun.doc[noun.left_edge.i : noun.i + 1].text.split())

    def _back(self, source: Span) -> Iterator[Span]:
        """The sources before this one, the nearest first."""
        return (self._order[n] for n in range(bisect_left(self._order, source) - 1, -1, -1))

    def credit(self, credit: Credit) -> Link:
        """A credited agency as a link: at its name inside the credit, where it stands there."""
        at = credit.span.words(self._text).rfind(credit.name)
        span = credit.span if at < 0 else Span(credit.span.start + at, credit.span.start + at + len(credit.name))
        return Link(self.entity((span,)), credit.name, span)


def _is_many(words_: str) -> bool:
    """Whether the words name more than one ("two officials", "the mayor and the vicar", "police")."""
    last = words_.rsplit(maxsplit=1)[-1].lower()
    return " and " in words_ or last == "police" or (words_.rsplit(maxsplit=1)[-1].islower() and last.endswith("s"))


def _kin(one: Entity, other: Entity) -> bool:
    """Whether both act for the same state."""
    same = one.codes.country is not None and one.codes.country == other.codes.country
    return same and one.kind in STATE and other.kind in STATE and other.kind != "person"
