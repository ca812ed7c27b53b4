"""Compiles our gold for attributions: `python -m benchmarks.attribution_gold [--dump HALF]`.

The markup in gold/attributions/*.txt becomes dev.jsonl, test.jsonl and train.jsonl beside it, checked: every span has
its words, every number leads to an attribution, every link of a chain stands in the text, and every chain ends in the
outlet. With --dump one half is printed for reading instead.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

from benchmarks.attribution_markup import Item, Note, Piece, read_items
from benchmarks.config import HERE
from benchmarks.gold_files import HALVES, MarkupError, Record, run_compiler
from reportedly.model.attribution import AttributionKind, Stance

FOLDER = HERE / "gold" / "attributions"
SETS = (*HALVES, "train", "more", "further", "later")
STANCES: tuple[str, ...] = get_args(Stance)
KINDS: tuple[str, ...] = get_args(AttributionKind)
PRONOUNS = frozenset(
    ("i", "we", "you", "he", "she", "it", "they", "who", "which", "that", "him", "them", "this", "these", "those")
)
OPENING, CLOSING, INNER = '“"„«', "”»", "'‘"


def compiled(half: str, folder: Path = FOLDER) -> list[Record]:
    """The records of a half: its sentences, then its reports."""
    items = [item for kind in ("sentences", "reports") for item in read_items(_read(folder / f"{kind}.{half}.txt"))]
    return [record(item) for item in items]


def _read(path: Path) -> str:
    return path.read_text("utf-8") if path.is_file() else ""


def record(item: Item) -> Record:
    """What is printed of one item; raises MarkupError where it does not hold together."""
    faults = list(_faults(item))
    if faults:
        raise MarkupError(f"{item.name}: {'; '.join(faults)}")
    fields = {key: value for key, value in item.fields.items() if key != "credit"}
    notes = sorted(item.notes.values(), key=lambda note: (note.first, note.number))
    try:
        attributions = [_attribution(item, note) for note in notes]
    except ValueError as fault:
        raise MarkupError(f"{item.name}: {fault}") from fault
    about = {"id": item.name, "style": item.style, "shows": list(item.shows)}
    return {**about, **fields, "text": item.text, "attributions": attributions}


def _attribution(item: Item, note: Note) -> Record:
    """One attribution in the contract's format."""
    spans = {role: [list(piece) for piece in note.pieces[role]] for role in ("source", "cue", "content")}
    answered, parent = note.other("re"), note.other("in")
    return {
        "id": f"a{note.number}",
        **spans,
        "kind": note.given.get("kind") or kind_of(item.text, note),
        "stance": note.stance,
        "responds_to": None if answered is None else f"a{answered}",
        "responds_also": [f"a{number}" for number in note.others("re")[1:]],
        "parent": None if parent is None else f"a{parent}",
        "chain": [_link(item, note, name) for name in chain(item, note)] + [_outlet(item)],
        "optional": "optional" in note.given,
    }


def kind_of(text: str, note: Note) -> str:
    """Direct where every letter of the content stands in quotation marks, mixed where some do.

    Of one who is quoted inside somebody's quotation only the inner marks count.
    """
    content = note.pieces["content"]
    if note.pieces["cue"] and _is_inside(text, note.pieces["cue"][0][0]):
        return "direct" if text[content[0][0]] in INNER else "indirect"
    quoted = [inside for piece in content for inside in _quoted(text, piece)]
    return "indirect" if not any(quoted) else "direct" if all(quoted) else "mixed"


def _quoted(text: str, piece: Piece) -> Iterator[bool]:
    """For each letter of the piece whether it stands in quotation marks; these end with the paragraph."""
    inside = text[piece[0]] not in OPENING and _is_inside(text, piece[0])
    for character in text[slice(*piece)]:
        if character in OPENING + CLOSING or character == "\n":
            inside = character in OPENING and not (character == '"' and inside)
        elif character.isalnum():
            yield inside


def _is_inside(text: str, start: int) -> bool:
    """Whether the place lies in a quotation that began before it in the same paragraph."""
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def chain(item: Item, note: Note) -> list[str]:
    """The names of the chain without the outlet; the same name twice in a row is one."""
    if "chain" in note.given:
        return note.names("chain")
    own = [name_of(item, note)] if note.pieces["source"] and "silent" not in note.given else []
    parent, via = note.other("in"), note.names("via")
    if parent is not None:
        rest = chain(item, item.notes[parent])
    else:
        rest = [] if via or "credit" not in item.fields else [item.fields["credit"]]
    names = [name for name in (*own, *via, *rest) if name != item.fields.get("outlet")]
    return [name for at, name in enumerate(names) if not at or names[at - 1] != name]


def name_of(item: Item, note: Note) -> str:
    """Whom the source's words mean: as noted, by the speakers' names, or the words themselves."""
    if "who" in note.given:
        return note.given["who"]
    said = item.words(note.pieces["source"])
    meant = {names[0] for names in item.speakers if said.casefold() in map(str.casefold, names)}
    if len(meant) > 1:
        raise ValueError(f"{said!r} has two meanings: {sorted(meant)}")
    return meant.pop() if meant else said


def _link(item: Item, note: Note, name: str) -> Record:
    """A link with every name that is right for it and the nearest place where it stands."""
    places = [(other.pieces["source"][0], item.words(other.pieces["source"])) for other in _sources(item, name)]
    places += [(piece, item.words([piece])) for carrier, piece in item.carriers if carrier == name]
    if not places:
        raise ValueError(f"{name!r} stands in a chain but nowhere in the text")
    own = note.pieces["source"][:1] if note.pieces["source"] and name_of(item, note) == name else []
    span = own[0] if own else min(places, key=lambda place: (abs(place[0][0] - note.first), place[0]))[0]
    listed = next((names for names in item.speakers if names[0] == name), (name,))
    names = dict.fromkeys((*listed, *(said for _, said in places)))
    spoken = [one for one in names if one.casefold() not in PRONOUNS] or list(names)
    return {
        "name": name,
        "names": spoken,
        "span": list(span),
        "places": sorted(list(piece) for piece, _ in set(places)),
    }


def _sources(item: Item, name: str) -> Iterator[Note]:
    return (note for note in item.notes.values() if note.pieces["source"] and name_of(item, note) == name)


def _outlet(item: Item) -> Record:
    """The last link: whoever published it, or where none is known the item's id."""
    name = item.fields.get("outlet", item.name)
    return {"name": name, "names": [name], "span": None, "places": []}


def _faults(item: Item) -> Iterator[str]:
    """What is wrong with an item."""
    for note in item.notes.values():
        if not note.pieces["content"]:
            yield f"{note.number} has no content"
            return
        if not note.pieces["cue"] and not note.pieces["source"]:
            yield f"{note.number} has neither cue nor source"
        if note.stance not in STANCES:
            yield f"{note.stance!r} is no stance"
        if note.given.get("kind", KINDS[0]) not in KINDS:
            yield f"{note.given['kind']!r} is no kind"
        yield from _span_faults(item, note)
        yield from _reference_faults(item, note)


def _span_faults(item: Item, note: Note) -> Iterator[str]:
    for role, pieces in note.pieces.items():
        for start, end in pieces:
            words = item.text[start:end]
            if not words or words != words.strip():
                yield f"{role} of {note.number} begins or ends with space: {words!r}"
            elif role == "content" and words[-1] in ",;":
                yield f"content of {note.number} ends with a comma: {words[-30:]!r}"
            elif role == "source" and words[-1] in ",.;:":
                yield f"source of {note.number} ends with a mark: {words!r}"


def _reference_faults(item: Item, note: Note) -> Iterator[str]:
    for key in ("in", "re"):
        for other in note.others(key):
            if other not in item.notes or other == note.number:
                yield f"{key} {other} of {note.number} leads nowhere"
                return
    seen, above = {note.number}, note.other("in")
    while above is not None:
        if above in seen:
            yield f"{note.number} lies inside itself"
            return
        seen.add(above)
        above = item.notes[above].other("in")
    parent = note.other("in")
    if parent is not None and not _lies_in(note, item.notes[parent]):
        yield f"{note.number} does not lie in {parent}"


def _lies_in(note: Note, parent: Note) -> bool:
    """Whether cue and content lie in the parent's content; of one who is cited beside it, the content alone."""
    held = [*note.pieces["content"], *note.pieces["cue"]]
    inside = [any(s <= start and end <= e for s, e in parent.pieces["content"]) for start, end in held]
    return all(inside) or note.pieces["content"] == parent.pieces["content"]


def dump(record_: Record) -> str:
    """A record for reading: its text, and each attribution with its words."""
    text = record_["text"]
    head = [f"== {record_['id']} {record_['style']} {record_['shows']} outlet={record_.get('outlet')}", text]
    return "\n".join([*head, *(_line(text, found) for found in record_["attributions"])]) + "\n"


def _line(text: str, found: Record) -> str:
    spans = [" | ".join(text[s:e] for s, e in found[role]) for role in ("source", "cue", "content")]
    notes = [f"{key} {found[name]}" for key, name in (("in", "parent"), ("re", "responds_to")) if found[name]]
    notes += ["OPTIONAL"] if found["optional"] else []
    route = " > ".join(link["name"] for link in found["chain"])
    stance = " ".join((found["stance"].upper(), found["kind"], *notes))
    return f"  {found['id']} {stance}\n     S[{spans[0]}] C[{spans[1]}] X[{spans[2]}]\n     {route}"


def dumped(records: list[Record]) -> str:
    """The records as lines to read."""
    return "\n".join(map(dump, records))


def main() -> int:
    """Writes the halves, or prints one; the exit status is 1 where the markup is faulty."""
    return run_compiler({"": FOLDER}, lambda _, half: compiled(half), dumped, "attributions", SETS)


if __name__ == "__main__":
    sys.exit(main())
