"""The stages of reading, in order: the one place where an annotation is registered."""

from dataclasses import replace

from reportedly.reading.attributions import find_attributions
from reportedly.reading.entities import find_entities
from reportedly.reading.events import find_events
from reportedly.reading.figures import find_figures
from reportedly.reading.linking import link_figures
from reportedly.reading.page import Page
from reportedly.reading.stage import Layers, Stage
from reportedly.reading.timexes import find_timexes


def _entities(page: Page, layers: Layers) -> Layers:
    return replace(layers, entities=find_entities(page))


def _timexes(page: Page, layers: Layers) -> Layers:
    return replace(layers, timexes=find_timexes(page))


def _figures(page: Page, layers: Layers) -> Layers:
    return replace(layers, figures=find_figures(page, layers.entities, layers.timexes))


def _attributions(page: Page, layers: Layers) -> Layers:
    return replace(layers, attributions=find_attributions(page, layers.entities))


def _events(page: Page, layers: Layers) -> Layers:
    counted = tuple(figure for figure in layers.figures if not figure.measures)
    found = find_events(page, layers.entities, layers.timexes, counted, layers.attributions)
    return replace(layers, events=found)


def _links(page: Page, layers: Layers) -> Layers:
    return replace(layers, figures=link_figures(layers.figures, layers.events, layers.attributions))


STAGES: tuple[Stage, ...] = (
    Stage("entities", frozenset(), frozenset({"entities"}), _entities),
    Stage("timexes", frozenset(), frozenset({"timexes"}), _timexes),
    Stage("figures", frozenset({"entities", "timexes"}), frozenset({"figures"}), _figures),
    Stage("attributions", frozenset({"entities"}), frozenset({"attributions"}), _attributions),
    Stage("events", frozenset({"entities", "timexes", "figures", "attributions"}), frozenset({"events"}), _events),
    Stage("links", frozenset({"figures", "attributions", "events"}), frozenset({"figures"}), _links),
)
