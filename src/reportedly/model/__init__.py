"""The nouns of Reportedly: frozen values, shared by every stage, that know nothing of files or models."""

from reportedly.model.attribution import Attribution, AttributionKind, Link, Stance
from reportedly.model.brief import Entry, Line
from reportedly.model.change import Change, ChangeHow, ChangeWhat, StoryChange, StoryChangeHow, StoryChangeWhat
from reportedly.model.claim import Carrier, Claim, ClaimEvent, Member, Numbers, Origin, Standing
from reportedly.model.correction import Correction
from reportedly.model.discrepancy import Discrepancy, DiscrepancyKind, Verdict
from reportedly.model.entity import Codes, Entity, EntityKind, Form, Mention
from reportedly.model.event import Event, Factuality, FactValue, Party, Status, Vocabulary
from reportedly.model.figure import Figure
from reportedly.model.inside import Inside
from reportedly.model.notice import Notice, NoticeKind
from reportedly.model.reading import FORMAT, MadeBy, Reading, Sentence
from reportedly.model.report import (
    READ_LANGUAGES,
    Credit,
    CreditKind,
    Dateline,
    Furniture,
    FurnitureKind,
    Published,
    PublishedHow,
    Report,
)
from reportedly.model.span import Evidence, Span, hull
from reportedly.model.story import (
    Lineage,
    LineageKind,
    Story,
    StoryCorrection,
    StoryEntity,
    StoryMention,
    StoryPublished,
    StoryReport,
    StoryTimex,
)
from reportedly.model.timex import Anchor, Reckoning, Relation, Timex, TimexType
from reportedly.model.wrapping import unwrapped

__all__ = [
    "FORMAT",
    "READ_LANGUAGES",
    "Anchor",
    "Attribution",
    "AttributionKind",
    "Carrier",
    "Change",
    "ChangeHow",
    "ChangeWhat",
    "Claim",
    "ClaimEvent",
    "Codes",
    "Correction",
    "Credit",
    "CreditKind",
    "Dateline",
    "Discrepancy",
    "DiscrepancyKind",
    "Entity",
    "EntityKind",
    "Entry",
    "Event",
    "Evidence",
    "FactValue",
    "Factuality",
    "Figure",
    "Form",
    "Furniture",
    "FurnitureKind",
    "Inside",
    "Line",
    "Lineage",
    "LineageKind",
    "Link",
    "MadeBy",
    "Member",
    "Mention",
    "Notice",
    "NoticeKind",
    "Numbers",
    "Origin",
    "Party",
    "Published",
    "PublishedHow",
    "Reading",
    "Reckoning",
    "Relation",
    "Report",
    "Sentence",
    "Span",
    "Stance",
    "Standing",
    "Status",
    "Story",
    "StoryChange",
    "StoryChangeHow",
    "StoryChangeWhat",
    "StoryCorrection",
    "StoryEntity",
    "StoryMention",
    "StoryPublished",
    "StoryReport",
    "StoryTimex",
    "Timex",
    "TimexType",
    "Verdict",
    "Vocabulary",
    "hull",
    "unwrapped",
]
