"""Words that refer back, their candidates, and which of them the entity chains of the marked reports make right."""

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.case import report
from reportedly.model import Entity, Span
from reportedly.reading.entities import find_entities
from reportedly.reading.entities.coreference import Anaphor, candidates, features, is_bound
from reportedly.reading.entities.discourse import Discourse, Said
from reportedly.reading.language import DEFAULT_MODEL, load_language
from reportedly.reading.page import Page, span_of
from reportedly.reading.parse import parse

Record = dict[str, Any]
Chains = list[tuple[Span, str]]


@dataclass(frozen=True, slots=True)
class Example:
    """One word that refers back.

    Attributes:
        story: The story of its report; folds keep stories together.
        candidates: The features of each candidate.
        right: Positions of the right candidates; none where nobody before it is right.
        rule: Position of whom the rules would choose; -1 if nobody, -2 if somebody who is no candidate.
    """

    story: str
    sort: str
    candidates: tuple[tuple[str, ...], ...]
    right: frozenset[int]
    rule: int


def read(path: Path) -> list[Record]:
    """The records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def examples(folder: Path) -> list[Example]:
    """The examples of all reports of `documents.jsonl` with the chains of `entity_mentions.jsonl`."""
    chains: dict[str, Chains] = defaultdict(list)
    for mention in read(folder / "entity_mentions.jsonl"):
        if not mention["type"].startswith(("TIME", "NON_HUMAN")):
            chains[mention["doc"]].append((Span(mention["start"], mention["end"]), mention["chain"]))
    nlp = load_language(DEFAULT_MODEL)
    found = []
    for document in read(folder / "documents.jsonl"):
        page = parse(report(document["text"], id=document["id"], url=document.get("url")), nlp)
        found += _of_page(page, str(document.get("story")), chains[document["id"]])
    return found


def _of_page(page: Page, story: str, chains: Chains) -> list[Example]:
    """Those of one report: it is read with the rules, and every choice is noted."""
    seen: list[tuple[Anaphor, list[tuple[Said, tuple[str, ...]]]]] = []

    def note(anaphor: Anaphor, discourse: Discourse, apart: Callable[[int], int]) -> Said | None:
        all_ = candidates(anaphor, discourse)
        if anaphor.kind == "person" and not is_bound(anaphor.token):
            seen.append((anaphor, [(c.item, tuple(features(anaphor, c, apart, all_))) for c in all_]))
        return anaphor.rule

    entities = find_entities(page, note)
    named = {
        m.span: {c for e in entities if any(m.span == n.span for n in e.mentions) for c in _own(e, chains)}
        for e in entities
        for m in e.mentions
    }
    found = []
    for anaphor, listed in seen:
        wanted = {chain for span, chain in chains if span.overlaps(span_of(anaphor.token))}
        if not wanted or not listed:
            continue
        right = frozenset(i for i, (item, _) in enumerate(listed) if wanted & named.get(item.span, set()))
        keys = [item.who.key for item, _ in listed]
        rule = -1 if anaphor.rule is None else keys.index(anaphor.rule.who.key) if anaphor.rule.who.key in keys else -2
        found.append(Example(story, anaphor.sort, tuple(held for _, held in listed), right, rule))
    return found


def _own(entity: Entity, chains: Chains) -> set[str]:
    """The chains of an entity: those of its names, or without one of its other mentions."""
    for forms in (("name", "metonym"), ("nominal",)):
        spans = [m.span for m in entity.mentions if m.form in forms]
        found = {chain for span, chain in chains if any(span.overlaps(own) for own in spans)}
        if found:
            return found
    return set()
