"""spaCy's table of attributes, each kind of word looked up in it once: the same as its own matcher finds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

if TYPE_CHECKING:
    from spacy.language import Language

Match = tuple[int, int, int, int]  # number of the rule, of its name, first token, end
Kind = tuple[int, ...]
Pattern = list[dict[str, Any]]
# What a pattern of one word may ask for the answer to hang on form, tag and label alone.
PLAIN = frozenset({"LOWER", "TAG", "DEP", "IS_SPACE"})


class Ruling:
    """Finds which rules hold at which words.

    spaCy holds every rule against every word. Nearly all look at one word, at its tag and label and whether it is one
    of some forms: which of those hold is remembered, and only the few others are matched anew.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self.strings = ruler.vocab.strings
        self.plain, self.other = Matcher(ruler.vocab), Matcher(ruler.vocab)
        self.forms: set[int] = set()
        self.known: dict[Kind, list[tuple[int, int]]] = {}
        rows: list[Any] = ruler.patterns
        for number, row in enumerate(rows):
            patterns: list[Pattern] = row["patterns"]
            plain = all(is_plain(pattern) for pattern in patterns)
            (self.plain if plain else self.other).add(str(number), patterns)
            if plain:
                self.forms |= {self.strings.add(form) for pattern in patterns for form in _forms(pattern[0])}

    def match(self, doc: Doc) -> list[Match]:
        """The rules that hold, in order of their numbers."""
        held = self.other(doc, allow_missing=True, as_spans=False)
        found = [(int(self.strings[name]), name, start, end) for name, start, end in held]
        for place, (form, *kind) in enumerate(doc.to_array([LOWER, TAG, DEP, IS_SPACE]).tolist()):
            key = (form if form in self.forms else 0, *kind)
            if key not in self.known:
                self.known[key] = list(self._rules(doc, place))
            found.extend((number, name, place, place + 1) for number, name in self.known[key])
        found.sort()
        return found

    def _rules(self, doc: Doc, place: int) -> Iterator[tuple[int, int]]:
        """The plain rules that hold at a word."""
        for name, _, _ in self.plain(doc[place : place + 1], allow_missing=True, as_spans=False):
            yield int(self.strings[name]), name


def is_plain(pattern: Pattern) -> bool:
    """Whether it asks of one word its tag, its label and whether it is one of some forms, and nothing else."""
    if len(pattern) != 1 or not PLAIN.issuperset(pattern[0]):
        return False
    wanted = pattern[0].get("LOWER", "")
    return isinstance(wanted, str) or list(wanted) == ["IN"]


def _forms(token: dict[str, Any]) -> list[str]:
    """The forms of which a plain pattern asks for one, in lower case."""
    wanted = token.get("LOWER", {"IN": []})
    return [wanted] if isinstance(wanted, str) else list(wanted["IN"])


def remember(nlp: "Language") -> "Language":
    """The pipeline, its table of attributes looked up as here."""
    for _, part in nlp.pipeline:
        if type(part) is AttributeRuler:
            part.match = Ruling(part).match  # type: ignore[method-assign]
    return nlp
