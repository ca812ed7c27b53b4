"""Says in one sentence what a correction says."""

from collections.abc import Callable
from functools import singledispatch

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
    Undo,
)

SHOWN = 80  # characters of quoted words: enough to know a passage again


def because(correction: Correction) -> str:
    """Who set it and why, for a person to read beside the thing itself."""
    who, why = (" ".join(said.split()) for said in (correction.who, correction.why))
    return f"Set by {who}: {why if why.endswith(('.', '!', '?')) else why + '.'}"


def words(anchor: Anchor) -> str:
    """The words of an anchor on one line, shortened, with the report they stand in."""
    return f"{_quoted(anchor)} ({anchor.report})"


def _quoted(anchor: Anchor) -> str:
    exact = " ".join(anchor.exact.split())
    return f"“{exact if len(exact) <= SHOWN else exact[: SHOWN - 1] + '…'}”"


def _listed(anchors: tuple[Anchor, ...], say: Callable[[Anchor], str] = words) -> str:
    return " and ".join(say(anchor) for anchor in anchors)


@singledispatch
def sentence(correction: Correction) -> str:
    """What a correction says, without who and why."""
    return f"{correction.kind}."


@sentence.register
def _(correction: MergeEntities) -> str:
    return f"{words(correction.one)} and {words(correction.other)} name one and the same."


@sentence.register
def _(correction: SplitEntity) -> str:
    return f"{words(correction.one)} and {words(correction.other)} do not name the same."


@sentence.register
def _(correction: SameClaim) -> str:
    return f"{words(correction.one)} and {words(correction.other)} carry one claim."


@sentence.register
def _(correction: DifferentClaim) -> str:
    return f"{words(correction.one)} and {words(correction.other)} carry different claims."


@sentence.register
def _(correction: SetVerdict) -> str:
    what = f"stand as {correction.verdict!r}" if correction.verdict else "do not differ"
    return f"{_listed(correction.members)} {what} ({correction.about})."


@sentence.register
def _(correction: SetDate) -> str:
    first, last = correction.earliest, correction.latest
    when = "is of unknown date" if first is None else f"came out on {first}"
    return f"{correction.report.report} {when}{'' if first == last else f' to {last}'}."


@sentence.register
def _(correction: SetOutlet) -> str:
    who = correction.outlet or "an unknown outlet"
    return f"{correction.report.report} was published by {who}."


@sentence.register
def _(correction: MarkFurniture) -> str:
    return f"{words(correction.at)} is furniture ({correction.label}), not the report."


@sentence.register
def _(correction: NotFurniture) -> str:
    return f"{words(correction.at)} is the report's own text, no furniture."


@sentence.register
def _(correction: DismissEvent) -> str:
    return f"{words(correction.at)} names no event{f' of type {correction.type}' if correction.type else ''}."


@sentence.register
def _(correction: AddEvent) -> str:
    return f"{words(correction.trigger)} names an event: {correction.type}, {correction.status}."


@sentence.register
def _(correction: DismissAttribution) -> str:
    what = f": {_quoted(correction.content)} is not somebody's words" if correction.content else ""
    return f"{words(correction.at)} gives nobody's words{what}."


@sentence.register
def _(correction: AddAttribution) -> str:
    who = _listed(correction.source, _quoted) or "Somebody not named"
    return f"{who} {correction.stance} {_listed(correction.content[:1])}."


@sentence.register
def _(correction: Undo) -> str:
    return f"{correction.of} is taken back."
