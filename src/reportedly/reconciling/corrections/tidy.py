"""A reading without what points at nothing."""

from dataclasses import replace

from reportedly.model import Attribution, Entity, Event, Figure, Party, Reading

Ids = frozenset[str]


def tidied(reading: Reading) -> Reading:
    """The reading with every reference to what is no longer there taken out."""
    entities, timexes, figures, said, events = (
        frozenset(item.id for item in items)
        for items in (reading.entities, reading.timexes, reading.figures, reading.attributions, reading.events)
    )
    held = tuple(_figure(figure, entities, timexes, figures, events) for figure in reading.figures)
    return replace(
        reading,
        entities=tuple(_entity(entity, entities) for entity in reading.entities),
        figures=tuple(replace(f, attribution=_among(f.attribution, said)) for f in held),
        attributions=tuple(_attribution(attribution, entities, said) for attribution in reading.attributions),
        events=tuple(_event(event, entities, timexes, figures) for event in reading.events),
    )


def _among(name: str | None, known: Ids) -> str | None:
    return name if name in known else None


def _entity(entity: Entity, entities: Ids) -> Entity:
    return replace(entity, place=_among(entity.place, entities))


def _figure(figure: Figure, entities: Ids, timexes: Ids, figures: Ids, events: Ids) -> Figure:
    return replace(
        figure,
        place=_among(figure.place, entities),
        timex=_among(figure.timex, timexes),
        event=_among(figure.event, events),
        part_of=_among(figure.part_of, figures),
    )


def _attribution(attribution: Attribution, entities: Ids, said: Ids) -> Attribution:
    return replace(
        attribution,
        responds_to=_among(attribution.responds_to, said),
        parent=_among(attribution.parent, said),
        entity=_among(attribution.entity, entities),
        chain=tuple(replace(link, entity=_among(link.entity, entities)) for link in attribution.chain),
    )


def _event(event: Event, entities: Ids, timexes: Ids, figures: Ids) -> Event:
    actors, recipients, places = (
        tuple(Party(_among(party.entity, entities), party.span) for party in parties)
        for parties in (event.actors, event.recipients, event.places)
    )
    return replace(
        event,
        actors=actors,
        recipients=recipients,
        places=places,
        time=_among(event.time, timexes),
        figures=tuple(figure for figure in event.figures if figure in figures),
    )
