"""Who a source is: the entity whose mention fits its words best, or the agency of that name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from reportedly.knowledge.outlets import find_agency
from reportedly.model import Credit, Entity, Link, Span
from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.pointing import POINTING, head_in, may_be, sex_in, subjects_before
from reportedly.reading.attributions.sources import source_words
from reportedly.reading.attributions.tree import place
from reportedly.reading.entities.lookup import ACTORS
from reportedly.reading.page import Page

# What only tells more of a source: a clause, a bracket, what somebody is. Two sources joined by "and" are no aside.
ASIDE = re.compile(
    r"\s+\(|,\s+(?=(?:who|whom|whose|which|where|citing|quoting|speaking)\b|(?:the|an?|one of)\b(?!.*\band\b))"
)
STATE = ("government", "military", "person", "organization")
RELATIVE = ("who", "which", "that", "whom")
COMPLEMENTS = ("of", "for", "to", "from", "at", "in", "by", "with", "against", "on", "near", "about")
NAMING = ("named", "called", "surnamed", "known as", "identified as", "-", "–", "—", "(", "")
AFTER_NAME = ("of", "who", "from", "at", "in", "and", "with")
ARTICLES = ("the", "a", "an")
BODIES = ("government", "organization", "armed_group", "military")
OFFICIAL = ("GOV", "MIL")  # sectors of those who speak for a state
BACK = 20  # sources looked back at for what a pronoun points to
FAR = 1500  # characters in which it stands: some four paragraphs
LONGEST_NAME = 60  # characters of an agency's name
LONGEST = 300  # characters in which a mention that reaches into a source can begin before it


class Who:
    """Looks up who stands behind the words of a source."""

    def __init__(
        self, page: Page, entities: tuple[Entity, ...], drafts: list[Draft], quotes: tuple[Span, ...] = ()
    ) -> None:
        self._text, self._doc = page.text, page.doc
        self._quotes = quotes
        self._entities = {entity.id: entity for entity in entities}
        places = {e.id for e in entities if e.kind == "place"}
        # A land that says something is its government, where the report speaks of that too.
        self._governing = {e.place: e.id for e in reversed(entities) if e.kind == "government" and e.place in places}
        self._mentions = sorted((m.span, e.id) for e in entities for m in e.mentions)
        self._starts = [span.start for span, _ in self._mentions]
        self._found: dict[Span, str | None] = {}
        self._sexes: dict[str, str] = {}  # what "he" or "she" has stood for so far
        self._meant: dict[Span, Span] = {}  # words that a pronoun or a document points back to
        self._order: list[Span] = []
        for span in sorted({span for draft in drafts for span in draft.source}):
            self._found[span] = name = self._settled(span)
            self._order.append(span)
            said = span.words(self._text).lower()
            if name is not None and said in ("he", "she"):
                self._sexes.setdefault(name, said)

    def entity(self, source: tuple[Span, ...]) -> str | None:
        """The entity of a source, None where it is none that we know."""
        if not source:
            return None
        return self._found[source[0]] if source[0] in self._found else self._named(source[0])

    def _settled(self, span: Span) -> str | None:
        """The entity of a source, and noted on the way whose words it points back to."""
        said = span.words(self._text).lower()
        if said in RELATIVE:
            return self._named(span) or self._antecedent(span)
        named = self._named(span)
        if said not in POINTING:
            return named if named is not None or not self._is_document(said) else self._pointed(span, "it")
        if named is not None and self._agrees(said, named, span):
            return named
        return self._pointed(span, said)

    def _is_document(self, said: str) -> bool:
        """Whether the words name a document that speaks for whoever issued it ("the statement")."""
        last = said.rsplit(maxsplit=1)[-1] if said.split() else ""
        return said.startswith(("the ", "its ")) and last in words("documents")

    def _agrees(self, pronoun: str, name: str, span: Span) -> bool:
        """Whether a pronoun is of the sex of its entity."""
        return pronoun not in ("he", "she") or self._sex(name, span.start) in (None, pronoun)

    def _sex(self, name: str, before: int) -> str | None:
        """The sex of an entity, as far as the text has told it."""
        return self._sexes.get(name) or sex_in(self._text, self._entities[name], before)

    def _pointed(self, span: Span, pronoun: str) -> str | None:
        """The entity of the words that a pronoun or a document points back to, which are noted."""
        earlier = self._earlier(span, pronoun)
        if earlier is None:
            return None
        self._meant[span] = earlier
        return self.entity((earlier,))

    def _earlier(self, span: Span, pronoun: str) -> Span | None:
        """The nearest words before that a pronoun can stand for: a subject close by, or else a source."""
        token = head_in(self._doc, span)
        quoted = self._quoted(span.start)
        alike = self._text[span.start : span.end].lower()
        far = token is None or alike not in POINTING  # a document speaks for one who has spoken
        near = [] if far or token is None else [self._phrase(subject) for subject in subjects_before(token)]
        agencies: list[Span] = []
        for earlier in (*near, *islice(self._back(span), BACK)):
            if earlier.start < span.start - FAR:
                break
            if self._quoted(earlier.start) != quoted or earlier == span:
                continue
            before = earlier.words(self._text).lower()
            if before == alike and (self._found.get(earlier) is not None or earlier in self._meant):
                return self._meant.get(earlier, earlier)
            if before in POINTING or not self._can_be(pronoun, earlier):
                continue
            if not self._carries(earlier):
                return self._meant.get(earlier, earlier)
            agencies.append(earlier)
        return agencies[0] if agencies and alike == "it" else None

    def _carries(self, span: Span) -> bool:
        """Whether the words name an agency or an outlet, which is seldom what is spoken of."""
        name = self.entity((span,))
        return name is not None and self._entities[name].kind in ("agency", "outlet")

    def _can_be(self, pronoun: str, earlier: Span) -> bool:
        """Whether the pronoun can stand for the words."""
        name = self.entity((earlier,))
        entity = self._entities[name] if name is not None and self._covers(earlier, name) else None
        said = " ".join(earlier.words(self._text).split())
        if not said or said.lower() in ("i", "we", "you", *RELATIVE):
            return False
        if entity is not None and not self._agrees(pronoun, entity.id, earlier):
            return False
        return may_be(pronoun, said, head_in(self._doc, earlier), entity.kind if entity is not None else None)

    def _phrase(self, subject: Token) -> Span:
        """The words of a subject: those of a source, where it is one."""
        run = source_words(subject, -1)
        span = place(self._doc, run) if run[0] < run[1] else Span(subject.idx, subject.idx + len(subject))
        return next((one for one in islice(self._back(Span(span.end, span.end + 1)), 3) if one.overlaps(span)), span)

    def _quoted(self, at: int) -> bool:
        """Whether a place lies in a quotation."""
        number = bisect_right(self._quotes, Span(at, len(self._text) + 1)) - 1
        return number >= 0 and self._quotes[number].start < at < self._quotes[number].end

    def _named(self, whole: Span) -> str | None:
        """The entity whose mention shares most with the words; of those that share as much the shortest.

        Where the same words name a state and its government, it is the government that speaks.
        """
        head = head_in(self._doc, whole)
        best: tuple[bool, bool, int, int, bool] | None = None
        found = None
        for span, name in self._mentions[bisect_left(self._starts, whole.start - LONGEST) :]:
            if span.start >= whole.end:
                break
            acts = self._entities[name].kind in ACTORS
            covers = head is not None and span.start <= head.idx < span.end
            rank = self._is_person(span, whole, name), covers, span.shared(whole), -(span.end - span.start), acts
            if rank[2] and (best is None or rank > best) and not self._leans(span, whole, head):
                best, found = rank, name
        if best is not None and not (best[0] or best[1] or self._is_its_name(whole, found, head)):
            return None
        return self._governing.get(found, found) if found is not None else None

    def _is_its_name(self, whole: Span, name: str | None, head: Token | None) -> bool:
        """Whether a mention beside the topmost word names it, or the one for whom it speaks."""
        said = whole.words(self._text).lower()
        return head is None or "spokes" in said or (name is not None and self._covers(whole, name))

    def _covers(self, whole: Span, name: str) -> bool:
        """Whether a mention of the entity holds the topmost word of the source, or stands beside it as its name."""
        head = head_in(self._doc, whole)
        if head is None:
            return False
        names = {name, *(place_ for place_, governing in self._governing.items() if governing == name)}
        for span, other in self._mentions[bisect_left(self._starts, whole.start - LONGEST) :]:
            if span.start >= whole.end:
                break
            if other in names and span.overlaps(whole):
                apart = self._text[head.idx + len(head) : span.start].strip(" ,").lower()
                if span.start <= head.idx < span.end or (span.start > head.idx and apart in NAMING):
                    return True
        return False

    def _is_person(self, span: Span, whole: Span, name: str) -> bool:
        """Whether the mention names a person who is the source, not one that the source is called after."""
        rest = self._text[span.end : whole.end]
        stands = not rest.strip() or rest.lstrip()[0] in ",(–—" or rest.split()[0] in AFTER_NAME
        return self._entities[name].kind == "person" and self._text[span.start].isupper() and stands

    def _leans(self, span: Span, whole: Span, head: Token | None) -> bool:
        """Whether the mention is only an owner or a complement in the source ("the mission's head")."""
        if span.start <= whole.start and span.end >= whole.end:
            return False
        before = [w for w in self._text[whole.start : span.start][-16:].lower().split() if w not in ARTICLES]
        owner = self._text[span.end : span.end + 2] in ("'s", "’s") and span.end < whole.end
        inside = span.start > whole.start and bool(before) and before[-1] in COMPLEMENTS
        speaks_for = "spokes" in whole.words(self._text).lower()
        return owner or ((inside or self._trails(span, whole, head)) and not speaks_for)

    def _trails(self, span: Span, whole: Span, head: Token | None) -> bool:
        """Whether the mention stands in what the source's noun is told apart by ("people on the ferry Luna")."""
        if head is None or span.start <= head.idx or span.start <= whole.start:
            return False
        apart = self._text[head.idx + len(head) : span.start].strip(" ,").lower()
        return apart not in NAMING and bool(set(apart.split()) & {*COMPLEMENTS, *RELATIVE, "whose", "where"})

    def _antecedent(self, span: Span) -> str | None:
        """The entity named right before a relative pronoun."""
        for mention, name in reversed(self._mentions[: bisect_left(self._starts, span.start)]):
            if span.start - mention.end <= 2 and mention.end <= span.start:
                return name
            if mention.start < span.start - LONGEST:
                return None
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

    def are_of_one_state(self, one: str | None, other: str | None) -> bool:
        """Whether both are the same state, or speak for it in an office."""
        held = [self._entities[name].codes for name in (one, other) if name and name in self._entities]
        return len(held) == 2 and held[0].country is not None and held[0] == held[1] and held[0].sector in OFFICIAL

    def agency(self, name: str) -> str | None:
        """The short name of the agency of that name, None if it is none."""
        if "," in name or len(name) > LONGEST_NAME:
            return None
        plain = name.removeprefix("the ").removeprefix("The ")
        known = find_agency(plain)
        if known is None and "agency" in plain.lower().split():
            known = find_agency(plain.split()[-1])
        return known.name if known is not None else None

    def link(self, source: Span) -> Link:
        """The source as a link of a chain."""
        entity = self.entity((source,))
        meant = self._meant.get(source, source)
        said = " ".join(meant.words(self._text).split())
        if said.lower() in RELATIVE:
            said = self._leaned_on(meant) or said
        said = ASIDE.split(said, maxsplit=1)[0]
        known = entity is not None and (said.lower() in (*POINTING, *RELATIVE) or self._covers(meant, entity))
        known = known and not self._is_joint(meant)
        name = self._entities[entity].name if entity is not None and known else said
        rest = said.partition(name)[2].lstrip() if name.islower() else ""
        longer = bool(rest) and rest[0].isupper()  # "the newspaper" of "the newspaper Orient"
        return Link(entity, self.agency(said) or (said if longer else name), source)

    def _is_joint(self, source: Span) -> bool:
        """Whether the words name two sources or more ("the mayor and the vicar")."""
        head = head_in(self._doc, source)
        return head is not None and any(c.dep_ == "conj" and c.idx < source.end for c in head.rights)

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


def _kin(one: Entity, other: Entity) -> bool:
    """Whether both act for the same state."""
    same = one.codes.country is not None and one.codes.country == other.codes.country
    return same and one.kind in STATE and other.kind in STATE and other.kind != "person"
