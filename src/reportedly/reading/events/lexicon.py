"""The trigger lexicon: frames read once from the table, and the choice of the frame that fits best."""

from dataclasses import dataclass
from functools import cache

from reportedly.knowledge import read_table

DEFAULT_WEIGHT = 80  # confidence of a frame that states none
UNTYPED = 40  # that of a noun which only names that something happened
OUTSIDE = ("about", "classes")

Slots = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Condition:
    """What a slot must hold, or must not; no words stand for anything at all."""

    slot: str
    words: frozenset[str]
    wanted: bool

    def holds(self, slots: Slots) -> bool:
        """Whether the slots of a trigger meet the condition."""
        found = slots.get(self.slot, frozenset())
        return (bool(found & self.words) if self.words else bool(found)) == self.wanted


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a word names an event.

    Attributes:
        particles: Words that must stand with it ("pull out").
        weight: Confidence, 0 to 100; 0 means that here the word names no event of any type.
        place: Position in the table; the earlier of two equally special frames wins.
    """

    type: str
    mode: str | None
    lemma: str
    particles: frozenset[str]
    conditions: tuple[Condition, ...]
    weight: int
    place: int

    def fits(self, particles: frozenset[str], slots: Slots) -> bool:
        """Whether a trigger with these particles and slots is one of this frame."""
        return self.particles <= particles and all(condition.holds(slots) for condition in self.conditions)

    @property
    def rank(self) -> tuple[int, int]:
        """Sort key: most special first, then the order of the table."""
        named = sum(2 if condition.words else 1 for condition in self.conditions)
        return (-named - len(self.particles), self.place)


Frames = dict[str, tuple[Frame, ...]]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frames by lemma, for each part of speech."""

    verbs: Frames
    nouns: Frames
    adjectives: Frames


@cache
def lexicon() -> Lexicon:
    """The lexicon of the table `triggers`."""
    table = read_table("triggers")
    classes = {name: frozenset(words) for name, words in table["classes"].items()}
    found: dict[str, dict[str, list[Frame]]] = {"verbs": {}, "nouns": {}, "adjectives": {}}
    place = 0
    for kind, part in table.items():
        if kind in OUTSIDE:
            continue
        for mode, listed in ((None, part), *((m, p) for m, p in part.items() if isinstance(p, dict))):
            for pos, frames in found.items():
                for line in listed.get(pos, ()):
                    place += 1
                    frame = _frame(line, (kind, mode), place, classes, noun=pos == "nouns")
                    frames.setdefault(frame.lemma, []).append(frame)
    _add_happenings(found["nouns"], place, classes)
    ready = {pos: {k: tuple(sorted(v, key=lambda f: f.rank)) for k, v in by.items()} for pos, by in found.items()}
    return Lexicon(ready["verbs"], ready["nouns"], ready["adjectives"])


def _add_happenings(nouns: dict[str, list[Frame]], place: int, classes: dict[str, frozenset[str]]) -> None:
    """Adds the nouns that name an event of no type, for where no frame of the table of triggers fits them."""
    listed = {noun for words in read_table("event_nouns")["happenings"].values() for noun in words}
    for number, noun in enumerate(sorted(listed)):
        if all(frame.conditions for frame in nouns.get(noun, ())):
            frame = _frame(f"{noun} ~{UNTYPED}", ("HAPPENING", None), place + number + 1, classes, noun=True)
            nouns.setdefault(noun, []).append(frame)


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one of the table's classes."""
    return frozenset(read_table("triggers")["classes"][name])


def best(frames: tuple[Frame, ...], particles: frozenset[str], slots: Slots) -> Frame | None:
    """The most special frame that fits."""
    for frame in frames:
        if frame.fits(particles, slots):
            return frame
    return None


def _frame(
    line: str, names: tuple[str, str | None], place: int, classes: dict[str, frozenset[str]], *, noun: bool
) -> Frame:
    """One line of the table, read."""
    words: list[str] = []
    conditions: list[Condition] = []
    weight = DEFAULT_WEIGHT
    for piece in line.split():
        if piece.startswith("~"):
            weight = int(piece[1:])
        elif ":" in piece:
            slot, _, values = piece.partition(":")
            conditions.append(_condition(slot, values, classes))
        else:
            words.append(piece)
    if noun:
        conditions += [Condition("mod", frozenset((word,)), wanted=True) for word in words[:-1]]
        lemma, particles = words[-1], frozenset[str]()
    else:
        lemma, particles = words[0], frozenset(words[1:])
    return Frame(*names, lemma, particles, tuple(conditions), weight, place)


def _condition(slot: str, values: str, classes: dict[str, frozenset[str]]) -> Condition:
    wanted = not slot.endswith("!")
    words: set[str] = set()
    for value in values.split(","):
        words |= classes[value[1:]] if value.startswith("@") else {value} if value != "*" else set()
    return Condition(slot.rstrip("!"), frozenset(words), wanted)
