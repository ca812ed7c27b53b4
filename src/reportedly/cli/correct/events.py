"""Events and attributions: dismissed and added."""

from typing import get_args

import click

from reportedly.cli.correct.group import Making, kind
from reportedly.model import AttributionKind, Stance, Status
from reportedly.model.correction import AddAttribution, AddEvent, Anchor, Correction, DismissAttribution, DismissEvent

Several = tuple[str, ...]


@kind(
    "dismiss-event",
    "Say that words name no event. EVENT is a passage, or REPORT#v3 as `reportedly read --json` prints it.",
    '02-daily:"held"',
    "02-daily#v3",
)
@click.argument("event", metavar="EVENT")
@click.option("--type", metavar="TYPE", help="Only an event of this type.")
def dismiss_event(making: Making, event: str, type: str | None) -> Correction:
    """Words name no event."""
    return making(DismissEvent, at=making.find.event(event, type), type=type)


@kind(
    "add-event",
    "Put in an event that was not found. TRIGGER is the word that names it.",
    '02-daily:"overran" --type ASSAULT --actor 02-daily:"the rebels" --place 02-daily:"Orsk"',
)
@click.argument("trigger", metavar="TRIGGER")
@click.option("--type", metavar="TYPE", required=True, help="A type of docs/contract.md, such as ASSAULT or DISASTER.")
@click.option("--clause", metavar="PASSAGE", help="The clause that tells of it (default: the sentence).")
@click.option("--actor", "actors", metavar="PASSAGE", multiple=True, help="Who did it; may be given several times.")
@click.option("--recipient", "recipients", metavar="PASSAGE", multiple=True, help="To whom it was done; likewise.")
@click.option("--place", "places", metavar="PASSAGE", multiple=True, help="Where; likewise.")
@click.option("--time", metavar="PASSAGE", help="When (default: the only time of the clause).")
@click.option("--status", type=click.Choice(get_args(Status)), default="happened", show_default=True, help="How sure.")
def add_event(
    making: Making, trigger: str, type: str, clause: str | None, time: str | None, status: Status, **parties: Several
) -> Correction:
    """Words name an event."""
    at = making.find.references.passage(trigger)
    return making(
        AddEvent,
        trigger=at.anchor(),
        clause=passage(making, clause) if clause else making.find.sentence(at),
        type=making.find.event_type(type),
        status=status,
        time=passage(making, time) if time else None,
        **{role: passages(making, named) for role, named in parties.items()},
    )


@kind(
    "dismiss-attribution",
    "Say that words give nobody's words. ATTRIBUTION is a passage (the cue says which), or REPORT#a2.",
    '02-daily:"according to"',
    "02-daily#a2",
)
@click.argument("attribution", metavar="ATTRIBUTION")
def dismiss_attribution(making: Making, attribution: str) -> Correction:
    """Words give nobody's words."""
    at, content = making.find.attribution(attribution)
    return making(DismissAttribution, at=at, content=content)


@kind(
    "add-attribution",
    "Put in an attribution that was not found. CONTENT is what is said; several where it is broken up.",
    '02-daily:"the dam had held" --source 02-daily:"the ministry" --cue 02-daily:"said"',
)
@click.argument("content", nargs=-1, required=True, metavar="CONTENT...")
@click.option("--source", metavar="PASSAGE", help="Who says it; left out where nobody is named.")
@click.option("--cue", metavar="PASSAGE", help="The words that give it to the source.")
@click.option("--stance", type=click.Choice(get_args(Stance)), default="asserts", show_default=True, help="How.")
@click.option(
    "--speech",
    type=click.Choice(get_args(AttributionKind)),
    default="indirect",
    show_default=True,
    help="Quoted or not.",
)
def add_attribution(
    making: Making, content: Several, source: str | None, cue: str | None, stance: Stance, speech: AttributionKind
) -> Correction:
    """Words are somebody's."""
    return making(
        AddAttribution,
        source=(passage(making, source),) if source else (),
        cue=(passage(making, cue),) if cue else (),
        content=passages(making, content),
        stance=stance,
        speech=speech,
    )


def passage(making: Making, reference: str) -> Anchor:
    """One passage."""
    return making.find.references.passage(reference).anchor()


def passages(making: Making, references: Several) -> tuple[Anchor, ...]:
    """Several passages."""
    return tuple(passage(making, reference) for reference in references)
