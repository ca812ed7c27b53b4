"""Word pieces: a word in lower case and without accents, cut into the longest pieces that the vocabulary has."""

import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

UNKNOWN = "[UNK]"
START, BREAK, MASK = "[CLS]", "[SEP]", "[MASK]"
LONGEST = 100  # letters; a longer word is unknown
CJK = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


class Vocabulary:
    """The pieces and their numbers; what a word was cut into is remembered, as far as memory is not at stake."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self.numbers = {piece: number for number, piece in enumerate(pieces)}
        self.unknown = self.numbers[UNKNOWN]
        self.marks = (self.numbers[START], self.numbers[BREAK])
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """The numbers of the word's pieces; never empty."""
        found = self._known.get(word)
        if found is None:
            found = tuple(n for part in parts(word) for n in self._cut(part)) or (self.unknown,)
            if len(self._known) < 50_000 and len(word) <= LONGEST:
                self._known[word] = found
        return found

    def _cut(self, part: str) -> list[int]:
        if len(part) > LONGEST:
            return [self.unknown]
        found: list[int] = []
        start = 0
        while start < len(part):
            mark = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((end for end in ends if mark + part[start:end] in self.numbers), None)
            if end is None:
                return [self.unknown]
            found.append(self.numbers[mark + part[start:end]])
            start = end
        return found


def read_vocabulary(path: Path) -> Vocabulary:
    """The vocabulary of a file with one piece a line."""
    return Vocabulary(path.read_text("utf-8").removesuffix("\n").split("\n"))


def parts(word: str) -> Iterator[str]:
    """The word's runs of letters and its marks, in lower case and without accents."""
    if word.isascii() and word.isalnum():
        yield word.lower()
        return
    kept = (letter for letter in word if not _is_control(letter))
    plain = unicodedata.normalize("NFD", "".join(f" {c} " if _is_cjk(c) else c for c in kept))
    lowered = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn").lower()
    run = ""
    for letter in lowered:
        alone = _is_mark(letter)
        if (alone or letter.isspace()) and run:
            yield run
            run = ""
        if alone:
            yield letter
        elif not letter.isspace():
            run += letter
    if run:
        yield run


def _is_control(letter: str) -> bool:
    return letter in "\0\ufffd" or (letter not in "\t\n\r" and unicodedata.category(letter) in ("Cc", "Cf"))


def _is_cjk(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in CJK)


def _is_mark(letter: str) -> bool:
    ascii_mark = letter.isascii() and letter.isprintable() and not letter.isalnum() and letter != " "
    return ascii_mark or unicodedata.category(letter)[0] == "P"
