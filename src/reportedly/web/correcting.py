"""A form → a correction: every kind that the case knows, its passages named as the command names them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from reportedly.case.pointing import Pointing
from reportedly.errors import UsageError
from reportedly.model.correction import (
    AddAttribution,
    AddEvent,
    Anchor,
    Correction,
    DifferentClaim,
    DismissAttribution,
    DismissEvent,
    MarkFurniture,
    MergeEntities,
    NotFurniture,
    SameClaim,
    SetDate,
    SetOutlet,
    SetVerdict,
    SplitEntity,
)


@dataclass(frozen=True, slots=True)
class Form:
    """What was filled in, and the case that its words point to."""

    fields: Mapping[str, str]
    find: Pointing

    def need(self, name: str) -> str:
        """A field that must be filled in."""
        if value := self.fields.get(name, "").strip():
            return value
        raise UsageError(f"the field “{name}” is empty")

    def may(self, name: str) -> str | None:
        """A field that may be left empty."""
        return self.fields.get(name, "").strip() or None

    def passage(self, name: str) -> Anchor:
        """A passage that must be named."""
        return self.find.references.passage(self.need(name)).anchor()

    def passages(self, name: str) -> tuple[Anchor, ...]:
        """A passage that may be named, as one or none."""
        told = self.may(name)
        return (self.find.references.passage(told).anchor(),) if told else ()


def _verdict(form: Form) -> dict[str, Any]:
    found = form.find.discrepancy(form.need("discrepancy"))
    if found is None:
        raise UsageError("name a discrepancy by its id")
    verdict = form.need("verdict")
    return {"about": found[0].kind, "verdict": None if verdict == "none" else verdict, "members": found[1]}


def _event(form: Form) -> dict[str, Any]:
    at = form.find.references.passage(form.need("at"))
    clause = form.may("clause")
    return {
        "trigger": at.anchor(),
        "clause": form.passage("clause") if clause else form.find.sentence(at),
        "type": form.find.event_type(form.need("type")),
        "actors": form.passages("actor"),
        "recipients": form.passages("recipient"),
        "places": form.passages("place"),
    }


def _no_attribution(form: Form) -> dict[str, Any]:
    at, content = form.find.attribution(form.need("at"))
    return {"at": at, "content": content}


def _date(form: Form) -> dict[str, Any]:
    first = form.may("earliest")
    last = form.may("latest") or first
    return {"report": form.find.references.whole(form.need("report")), "earliest": first, "latest": last}


MAKING: dict[type[Correction], Callable[[Form], dict[str, Any]]] = {
    MergeEntities: lambda form: {side: form.find.mention(form.need(side)) for side in ("one", "other")},
    SplitEntity: lambda form: {side: form.find.mention(form.need(side)) for side in ("one", "other")},
    SameClaim: lambda form: {side: form.find.claim(form.need(side)) for side in ("one", "other")},
    DifferentClaim: lambda form: {side: form.find.claim(form.need(side)) for side in ("one", "other")},
    SetVerdict: _verdict,
    SetDate: _date,
    SetOutlet: lambda form: {
        "report": form.find.references.whole(form.need("report")),
        "outlet": form.may("outlet"),
    },
    MarkFurniture: lambda form: {"at": form.passage("at"), "label": form.need("label")},
    NotFurniture: lambda form: {"at": form.passage("at")},
    DismissEvent: lambda form: {"at": form.find.event(form.need("at")), "type": None},
    AddEvent: _event,
    DismissAttribution: _no_attribution,
    AddAttribution: lambda form: {
        "source": form.passages("source"),
        "cue": form.passages("cue"),
        "content": (form.passage("at"),),
        "stance": form.need("stance"),
    },
}
SHAPES = {shape.kind: shape for shape in MAKING}


def made(kind: str, fields: Mapping[str, str], find: Pointing) -> Correction:
    """The correction of a filled-in form; raises UsageError where a part of it is missing or means nothing."""
    shape = SHAPES.get(kind)
    if shape is None:
        raise UsageError(f"{kind!r} is no kind of correction; there are {', '.join(SHAPES)}")
    form = Form(fields, find)
    what = MAKING[shape](form)
    return shape(who=form.need("who"), when=now(), why=form.need("why"), **what)


def now() -> str:
    """This moment, as corrections write it."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
