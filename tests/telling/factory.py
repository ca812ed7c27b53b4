"""Builds stories by hand: reports from their text, everything else by the words it rests on."""

from dataclasses import dataclass, field, replace

from reportedly.model import (
    Attribution,
    Carrier,
    Claim,
    ClaimEvent,
    Codes,
    Discrepancy,
    DiscrepancyKind,
    Event,
    Evidence,
    FactValue,
    Lineage,
    LineageKind,
    Link,
    MadeBy,
    Member,
    Numbers,
    Origin,
    Party,
    Published,
    Reading,
    Report,
    Sentence,
    Span,
    Stance,
    Standing,
    Status,
    Story,
    StoryEntity,
    StoryMention,
    StoryPublished,
    StoryReport,
    StoryTimex,
    Timex,
    Verdict,
)

MADE = MadeBy("0", {"none": "0"}, "0")


@dataclass
class Maker:
    """Collects the parts of a story."""

    readings: dict[str, Reading] = field(default_factory=dict)
    entities: list[StoryEntity] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    discrepancies: list[Discrepancy] = field(default_factory=list)
    lineage: list[Lineage] = field(default_factory=list)
    timexes: list[StoryTimex] = field(default_factory=list)

    def report(self, id: str, text: str, outlet: str | None = None, published: str | None = None) -> None:
        """A report; each of its lines is one sentence."""
        dated = Published(published, published, "metadata" if published else "unknown")
        report = Report(id, outlet, None, None, None, "en", text, dated, None, (), ())
        sentences, start = [], 0
        for line in text.split("\n"):
            if line:
                sentences.append(Sentence(Span(start, start + len(line)), ()))
            start += len(line) + 1
        self.readings[id] = Reading(MADE, report, tuple(sentences), (), (), (), (), ())

    def span(self, report: str, words: str) -> Span:
        """Where the words stand first."""
        start = self.readings[report].report.text.index(words)
        return Span(start, start + len(words))

    def evidence(self, report: str, words: str) -> Evidence:
        """The words as evidence."""
        return self.readings[report].report.evidence(self.span(report, words))

    def said(self, report: str, source: str, cue: str, content: str, *via: str, stance: Stance = "asserts") -> str:
        """An attribution; `via` are the agencies between the source and the outlet."""
        reading = self.readings[report]
        id = f"a{len(reading.attributions) + 1}"
        at = self.span(report, source)
        chain = (
            Link(None, source, at),
            *(Link(None, name, None) for name in via),
            Link(None, reading.report.name, None),
        )
        said = Attribution(
            id,
            (at,),
            (self.span(report, cue),),
            (self.span(report, content),),
            "indirect",
            stance,
            None,
            None,
            None,
            chain,
            90,
            "subject of the cue",
        )
        self.readings[report] = replace(reading, attributions=(*reading.attributions, said))
        return id

    def event(self, report: str, trigger: str, words: str, status: Status = "happened", time: str | None = None) -> str:
        """An event of the trigger in the clause of these words, which opens with its actor."""
        reading = self.readings[report]
        id = f"v{len(reading.events) + 1}"
        places = (self.span(report, trigger), self.span(report, words))
        actor = Party(None, Span(places[1].start, places[1].start + len(words.split(maxsplit=1)[0])))
        event = Event(id, "plover", "RETREAT", (), (), 2, *places, (actor,), (), (), time, (), status, (), 90, "")
        self.readings[report] = replace(reading, events=(*reading.events, event))
        return id

    def timex(self, report: str, words: str, earliest: str | None, latest: str | None) -> str:
        """A time expression."""
        reading = self.readings[report]
        id = f"t{len(reading.timexes) + 1}"
        timex = Timex(id, self.span(report, words), "DATE", None, earliest, latest, "none")
        self.readings[report] = replace(reading, timexes=(*reading.timexes, timex))
        return id

    def member(
        self, report: str, words: str, event: str | None = None, said: str | None = None, value: FactValue = "CT+"
    ) -> Member:
        """A passage that carries a claim."""
        return Member(report, self.span(report, words), words, event, None, said, value)

    def claim(
        self,
        members: list[Member],
        origins: dict[str, list[int]],
        carriers: dict[str, list[int]],
        standing: Standing = "single_carrier",
        event: ClaimEvent | None = None,
    ) -> str:
        """A claim with its members by position under each origin and carrier."""
        id = f"c{len(self.claims) + 1}"
        from_whom = tuple(Origin(None, name, tuple(at)) for name, at in origins.items())
        through = tuple(
            Carrier(name, tuple(sorted({members[i].report for i in at})), tuple(at)) for name, at in carriers.items()
        )
        numbers = Numbers(len({m.report for m in members}), len(through), len(from_whom))
        self.claims.append(Claim(id, members[0].exact, event, tuple(members), from_whom, through, numbers, standing))
        return id

    def differ(self, kind: DiscrepancyKind, verdict: Verdict, because: str, *members: Evidence) -> None:
        """A discrepancy between these words."""
        self.discrepancies.append(
            Discrepancy(f"d{len(self.discrepancies) + 1}", kind, verdict, tuple(members), because)
        )

    def made_from(self, source: str, target: str, kind: LineageKind, share: int, words: str) -> None:
        """An edge of lineage, with words of the first report as its evidence."""
        piece = self.evidence(source, words)
        self.lineage.append(Lineage(source, target, kind, share, ((piece, piece),)))

    def entity(self, name: str, *mentions: tuple[str, str]) -> None:
        """An entity of the story with its mentions: (report, words)."""
        found = tuple(StoryMention(report, self.span(report, words), "name") for report, words in mentions)
        self.entities.append(StoryEntity(f"e{len(self.entities) + 1}", name, "government", (name,), Codes(), found))

    def story(self, title: str = "A dam and its dispute") -> Story:
        """The story of all that was collected."""
        reports = tuple(_story_report(reading.report) for reading in self.readings.values())
        days = sorted(r.published.earliest for r in reports if r.published.earliest)
        return Story(
            "s1",
            title,
            days[0] if days else None,
            days[-1] if days else None,
            reports,
            tuple(self.timexes),
            tuple(self.entities),
            tuple(self.lineage),
            tuple(self.claims),
            tuple(self.discrepancies),
            tuple(self.readings.values()),
        )


def _story_report(report: Report) -> StoryReport:
    known = report.published
    return StoryReport(report.id, report.outlet, StoryPublished(known.earliest, known.latest, known.how, ()))


HELD = "The dam above Port Lime held through the night"
HELD_TOO = "the Ash valley dam had not broken"
ACCUSED = "hiding cracks in the wall"
ANSWER = "calling the talk of cracks a campaign against engineers"


def dam_story() -> Story:
    """Two outlets on one dam: a corroborated claim, an accusation with its answer, two figures, one undated report."""
    m = Maker()
    m.report(
        "a",
        f"{HELD} on Monday, the water ministry said, AFP reported.\n"
        f"The opposition accused the ministry of {ACCUSED}.\n"
        f"The ministry answered by {ANSWER}.\n"
        "Some 1,200 people were moved from the lower town.\n"
        "The reservoir was filled in 1987.",
        "Lime Courier",
        "2026-03-04",
    )
    m.report(
        "b",
        f"Residents told this paper that {HELD_TOO}.\n"
        "About 3,000 people live in the two valleys.\n"
        "On Friday the army will inspect the wall, an officer said.",
    )
    dated = m.timex("a", "on Monday", "2026-03-02", "2026-03-02")
    old = m.timex("a", "in 1987", "1987-01-01", "1987-12-31")
    m.timex("b", "On Friday", None, None)
    ministry = m.said("a", "the water ministry", "said", f"{HELD} on Monday", "AFP")
    people = m.said("b", "Residents", "told", HELD_TOO)
    accuse = m.said("a", "The opposition", "accused", f"the ministry of {ACCUSED}", "AFP", stance="accuses")
    answer = m.said("a", "The ministry", "answered", ANSWER, "AFP", stance="rebuts")
    officer = m.said("b", "an officer", "said.", "On Friday the army will inspect the wall")
    held = m.event("a", "held", HELD, time=dated)
    held_too = m.event("b", "broken", HELD_TOO)
    filled = m.event("a", "filled", "The reservoir was filled in 1987", time=old)
    inspect = m.event("b", "inspect", "the army will inspect the wall", status="planned")
    m.claim(
        [m.member("a", HELD, held, ministry), m.member("b", HELD_TOO, held_too, people)],
        {"water ministry": [0], "Residents": [1]},
        {"AFP": [0], "b": [1]},
        "corroborated",
    )
    m.claim([m.member("a", ACCUSED, None, accuse, "Uu")], {"The opposition": [0]}, {"AFP": [0]})
    m.claim([m.member("a", ANSWER, None, answer, "Uu")], {"water ministry": [0]}, {"AFP": [0]})
    m.claim([m.member("a", "The reservoir was filled in 1987", filled)], {"AFP": [0]}, {"AFP": [0]})
    m.claim([m.member("b", "the army will inspect the wall", inspect, officer, "Uu")], {"an officer": [0]}, {"b": [0]})
    m.differ(
        "response",
        "not_a_denial",
        "the answer speaks of a campaign and not of the cracks",
        m.evidence("a", ACCUSED),
        m.evidence("a", ANSWER),
    )
    m.differ(
        "figure",
        "different_scope",
        "1,200 are people moved from the lower town, 3,000 are people who live in the two valleys",
        m.evidence("a", "Some 1,200 people"),
        m.evidence("b", "About 3,000 people"),
    )
    m.made_from("a", "AFP", "credit", 100, "AFP reported")
    return m.story()
