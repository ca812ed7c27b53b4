"""The actors and recipients of an event, with their codes."""

from typing import NamedTuple

from reportedly.model import Story, StoryEntity


class Parties(NamedTuple):
    """Names with the codes of each, in the same order; "" where one is not known."""

    names: tuple[str, ...]
    countries: tuple[str, ...]
    sectors: tuple[str, ...]


def parties(names: tuple[str, ...], known: dict[str, StoryEntity]) -> Parties:
    """The parties of these names."""
    found = [known.get(name) for name in names]
    countries = tuple((entity.codes.country or "") if entity else "" for entity in found)
    sectors = tuple((entity.codes.sector or "") if entity else "" for entity in found)
    return Parties(names, countries, sectors)


def entities_by_name(story: Story) -> dict[str, StoryEntity]:
    """The entities of a story by the name that its claims use; of two of one name the actor, not the place."""
    ordered = sorted(story.entities, key=lambda entity: entity.kind != "place")
    return {entity.name: entity for entity in ordered}
