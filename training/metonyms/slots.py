"""Counts who stands in which part of a sentence: `python -m training.metonyms slots FOLDER`.

A place's name that stands where reports elsewhere put people and bodies is likely one that acts. So the words of the
sets below are counted by their slot (the word they belong to and the part they have beside it): names and nouns of
somebody, nouns of things and of places.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.tokens import Doc, Token

from benchmarks.data import read_lines
from reportedly.case import report
from reportedly.knowledge.agents import agents
from reportedly.knowledge.table import read_table
from reportedly.reading.entities.metonyms.grammar import role_of
from reportedly.reading.entities.metonyms.slots import slot
from reportedly.reading.language import DEFAULT_MODEL, load_language
from reportedly.reading.parse import parse

SETS = ("attribution/train.jsonl", "events/ngec_synthetic_docs.jsonl")
SOMEBODY = frozenset({"he", "she", "they", "we", "i", "who", "him", "her", "them", "us", "you"})
LEAST = 6  # a slot that is filled less often says nothing


def filler(token: Token) -> str | None:
    """What a word names: "agent", "thing" or "site"; None where it may be any of these."""
    if token.pos_ == "PRON":
        return "agent" if token.lower_ in SOMEBODY else None
    if token.ent_type_ in ("PERSON", "ORG", "NORP"):
        return "agent"
    if token.ent_type_ or token.pos_ != "NOUN":
        return None
    lemma = token.lemma_.lower()
    if lemma in agents():
        return "agent"
    return "site" if lemma in read_table("acting")["slots"]["sites"] else "thing"


def counted(docs: Iterable[Doc]) -> dict[str, Counter[str]]:
    """How often each slot is filled with what."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for doc in docs:
        for token in doc:
            kind = filler(token)
            if kind is not None and (key := slot(role_of(token, token.i + 1))) is not None:
                found[key][kind] += 1
    return found


def texts(folder: Path) -> Iterator[str]:
    """The texts of the sets."""
    for name in SETS:
        for row in read_lines(folder / name):
            yield row["text"]


def parsed(folder: Path) -> Iterator[Doc]:
    """Their parses."""
    nlp = load_language(DEFAULT_MODEL)
    for number, text in enumerate(texts(folder)):
        yield parse(report(text, id=str(number)), nlp).doc


def written(found: dict[str, Counter[str]]) -> str:
    """The rows of the table: slot, agents, things, sites."""
    rows = sorted((key, c["agent"], c["thing"], c["site"]) for key, c in found.items() if c.total() >= LEAST)
    return "".join(f"{key}\t{agent}\t{thing}\t{site}\n" for key, agent, thing, site in rows)
