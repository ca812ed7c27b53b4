"""Finds the words that are names of places, wherever the language model sees something else."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Sent

from reportedly.knowledge.agents import genders, titles
from reportedly.knowledge.fold import fold, folded_key
from reportedly.knowledge.given_names import first_names, last_names
from reportedly.knowledge.metonyms import governments, institutions
from reportedly.knowledge.slots import shares
from reportedly.knowledge.table import read_table
from reportedly.knowledge.vocabulary import is_common
from reportedly.model import Span
from reportedly.reading.entities.candidates import candidates, weights
from reportedly.reading.entities.metonyms.acting import acts, legislates
from reportedly.reading.entities.metonyms.grammar import role_of
from reportedly.reading.entities.metonyms.lexicon import words as acting_words
from reportedly.reading.entities.metonyms.slots import slot
from reportedly.reading.entities.names import last_name
from reportedly.reading.entities.ner import Guess
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.towns import is_known_town, is_town
from reportedly.reading.entities.words import Words

LONGEST = 5  # words in a place's name
PLACES = ("GPE", "LOC")
PREFIXES = ("place:", "site:", "government:")  # keys of countries, states and capitals; regions are what they are
INNER = frozenset({"-", "de", "la", "del", "al", "el", "upon", "of"})  # may stand inside a place's name
# Percent of a slot's fillers that are somebody, up to which a town's name there is the town's.
SITES = {"subject": 45, "passive": 45, "object": 40, "prep": 30}
FEWEST = 3.5  # logarithm of the people of a town that is known by so long a name alone
LONG = 8  # letters; so long a name that is no other word is seldom another's
SHORTEST_SHOUT = 5  # letters; a shorter word in capitals is an acronym


@dataclass(frozen=True, slots=True)
class Toponym:
    """Words that may name a place.

    Attributes:
        first: Number of its first token.
        end: Number of the token after it.
        sure: Whether the text around it says that it is a place; if not, it is one only where the
            same name is surely one elsewhere in the report.
    """

    span: Span
    name: str
    first: int
    end: int
    sure: bool


@cache
def cue_words(kind: str) -> frozenset[str]:
    """The words of the table that tell of a place: "locative", "institutions", "divisions", "unlikely"."""
    return frozenset(read_table("toponyms")["words"][kind])


def toponyms(words: Words, hits: list[Hit], found: list[Guess]) -> list[Toponym]:
    """The names of the body that can be places, in order, none inside another."""
    view = _View(words, found, _tokens_of(words, hits))
    runs = (run for sentence in words.page.sentences for run in _runs(sentence, view.blocked))
    named = [toponym for first, end in runs for toponym in _in_run(view, first, end)]
    covered = {i for toponym in named for i in range(toponym.first, toponym.end)}
    rest = (t for hit in hits if (t := _of_hit(hit, words)) is not None and t.first not in covered)
    return sorted([*named, *rest], key=lambda t: t.span)


class _View:
    """What is known of the words before places are looked for."""

    def __init__(self, words: Words, found: list[Guess], listed: dict[int, Hit]) -> None:
        self.words = words
        self.labels = {i: guess for guess in found for i in range(guess.first, guess.end)}
        self.blocked = {i for i, hit in listed.items() if not _is_place(hit)}
        self.listed = {i: hit for i, hit in listed.items() if _is_place(hit)}
        people = [guess for guess in found if guess.label == "PERSON" and guess.end - guess.first > 1]
        self.surnames = {last_name(words.name(guess.span)).lower() for guess in people} | _surnames(words)


def _surnames(words: Words) -> set[str]:
    """Words that stand after a common first name or a title: somebody is called so."""
    first, before = genders(), titles()
    found = set()
    for sentence in words.page.sentences:
        for left, right in pairwise(sentence):
            called = left.lower_ in before or (left.is_title and left.lower_ in first and left.ent_type_ not in PLACES)
            if called and right.is_title and len(right) > 1:
                found.add(right.lower_)
    return found


def _tokens_of(words: Words, hits: list[Hit]) -> dict[int, Hit]:
    return {i: hit for hit in hits for i in range(*(words.tokens(hit.span) or (0, 0)))}


def _is_place(hit: Hit) -> bool:
    """Whether the table's name can be part of a longer place name ('Kansas City', 'New London')."""
    return hit.lexeme.role in ("place", "capital") and hit.lexeme.known.key.startswith(PREFIXES)


def _of_hit(hit: Hit, words: Words) -> Toponym | None:
    place = words.tokens(hit.span)
    if place is None or not _is_place(hit):
        return None
    return Toponym(hit.span, words.name(hit.span), *place, True)


def _runs(sentence: Iterable[Token], blocked: set[int]) -> Iterator[tuple[int, int]]:
    """Rows of words with a capital, up to a name of the tables that is no place."""
    first = last = -1
    for token in sentence:
        capital = token.text[:1].isupper() and token.i not in blocked and len(token.text) > 1
        if capital:
            first = token.i if first < 0 else first
            last = token.i
        elif first >= 0 and token.lower_ not in INNER and not _is_hyphened(token):
            yield first, last + 1
            first = -1
    if first >= 0:
        yield first, last + 1


def _is_hyphened(token: Token) -> bool:
    """Whether a hyphen joins the word, in lower case, to what follows: the 'ez' of 'Deir ez-Zor'."""
    end = token.i + 1
    return token.is_lower and not token.whitespace_ and end < len(token.doc) and token.doc[end].text == "-"


def _in_run(view: _View, first: int, end: int) -> Iterator[Toponym]:
    """The places in a row of capitalised words: the longest that are known, from the left."""
    i = first
    while i < end:
        for j in range(min(end, i + LONGEST), i, -1):
            if toponym := _toponym(view, i, j, end):
                yield toponym
                i = j
                break
        else:
            i += 1


def _toponym(view: _View, first: int, end: int, run: int) -> Toponym | None:
    """The words as a place's name, if tables or gazetteer have it and nothing speaks against it."""
    words = view.words
    span = words.span(first, end)
    if words.doc[end - 1].text == "-" or _is_name_part(words.doc, first):
        return None
    inside = {view.listed[i] for i in range(first, end) if i in view.listed}
    if any(hit.span == span for hit in inside):
        return Toponym(span, words.name(span), first, end, True)
    name = words.name(span)
    options = candidates(name)
    if not options or any(not span.holds(hit.span) for hit in inside):
        return None
    if inside:
        mean = folded_key(name) == folded_key(options[0].known.name)
        return Toponym(span, name, first, end, True) if mean else None
    guess = view.labels.get(first)
    exact = guess is not None and (guess.first, guess.end) == (first, end)
    placed = exact and guess is not None and guess.label in PLACES
    if _is_unlikely(view, words.doc[first:end], placed):
        return None
    return Toponym(span, name, first, end, placed or _is_sure(words.doc[first:end], guess, exact, run))


def _is_name_part(doc: Doc, first: int) -> bool:
    """Whether a hyphen joins the word to a name before it that is no place's: 'Rell-Lima'."""
    if doc[first].text[:1] == "-":
        return True
    if first < 2 or doc[first - 1].text != "-" or doc[first - 1].whitespace_ or doc[first - 2].whitespace_:
        return False
    known = any(option.prior >= weights()["great"] for option in candidates(doc[first - 2].text)[:1])
    return doc[first - 2].is_title and not known and doc[first - 2].lower_ not in cue_words("parties")


def _is_unlikely(view: _View, tokens: Sent, placed: bool) -> bool:
    """Whether the words are rather something else: a disease, an acronym, somebody of the report."""
    doc, end = tokens.doc, tokens.end
    if _goes_with_somebody(doc, tokens.start, end):
        return True
    if tokens.start and doc[tokens.start - 1].lower_.rstrip(".") in cue_words("addressed"):
        return True
    if len(tokens) > 1:
        return tokens.text.lower() in cue_words("unlikely")
    word = tokens[0]
    if word.lower_ in cue_words("unlikely") or (word.text.isupper() and len(word) < SHORTEST_SHOUT):
        return not placed or word.text.isupper()
    return word.lower_ in view.surnames and not (placed and _is_located(tokens))


def _goes_with_somebody(doc: Doc, first: int, end: int) -> bool:
    """Whether what follows follows no place: a disease, 'who', the second word of a title ('Secretary-General')."""
    if end < len(doc) and doc[end].lower_ in cue_words("not_places_before"):
        return True
    if end + 1 < len(doc) and doc[end].text == "," and doc[end + 1].lower_ == "who":
        return True
    return end < len(doc) and doc[end].text == "-" and doc[first].lower_ in titles()


def _is_located(tokens: Sent) -> bool:
    """Whether the words around the name can only stand around a place, not around somebody."""
    doc, first, end = tokens.doc, tokens.start, tokens.end
    inside = first > 0 and doc[first - 1].lower_ in cue_words("inside")
    parted = end < len(doc) and doc[end].lower_ in cue_words("divisions") | cue_words("institutions")
    return inside or parted or _before_state(doc, end) or _is_dateline(tokens)


def _is_sure(tokens: Sent, guess: Guess | None, exact: bool, run: int) -> bool:
    """Whether label, preposition, state or institution say that it is a place."""
    doc, first, end = tokens.doc, tokens.start, tokens.end
    before = doc[first - 1].lower_ if first > 0 else ""
    after = doc[end] if end < len(doc) else None
    whole = end == run or (after is not None and after.lower_ in cue_words("institutions"))
    if _is_called_place(tokens, after) or (whole and _governs(tokens)):
        return True
    alone = whole and (guess is None or exact) and _is_nothing_else(tokens, guess)
    if alone or ((whole or exact) and (_stands_as_site(tokens, guess) or is_known_town(tokens, guess))):
        return True
    done = {"dobj": "reached", "nsubjpass": "taken"}.get(tokens.root.dep_)
    taken = done is not None and tokens.root.head.lemma_.lower() in cue_words(done)
    if guess is not None and guess.label == "PERSON":
        owns = tokens.root.dep_ == "poss" and tokens.root.head.lower_ in cue_words("institutions")
        great = (owns or _fares(tokens)) and _is_great(tokens)
        return exact and (taken or before in cue_words("locative") or great)
    if not whole or (guess is not None and guess.first < first and guess.label not in PLACES):
        return False
    owns = tokens.root.dep_ == "poss" and tokens.root.head.lower_ in cue_words("institutions")
    if (guess is None or exact) and (owns or tokens.root.dep_ in ("nsubj", "nsubjpass")) and _is_great(tokens):
        return True
    institution = after is not None and end < run and after.lower_ in cue_words("institutions")
    return institution or taken or before in cue_words("locative") or _before_state(doc, end) or _is_dateline(tokens)


def _is_called_place(tokens: Sent, after: Token | None) -> bool:
    """Whether a word of the name, after or before it says that it is a division or a seat of somebody elected."""
    divided = after is not None and after.lower_ in cue_words("divisions")
    return divided or tokens[-1].lower_ in cue_words("last") or _is_elected_there(tokens)


def _stands_as_site(tokens: Sent, guess: Guess | None) -> bool:
    """Whether a town that bears no first name stands where reports seldom put somebody: 'Lome lies', 'took Lome'."""
    if not is_town(tokens, weights()["known"]) or (guess is not None and guess.end - guess.first != len(tokens)):
        return False
    role = role_of(tokens.root, tokens.end)
    key = slot(role)
    found = shares().get(key) if key is not None else None
    return found is not None and role.part in SITES and found[0] <= SITES[role.part]


def _is_nothing_else(tokens: Sent, guess: Guess | None) -> bool:
    """Whether a town has the name, long and no word of reports or name of somebody: 'Mazar-e-Sharif'."""
    if guess is not None and guess.label == "PERSON":
        return False
    best = candidates(tokens.text)[:1]
    parts = folded_key(tokens.text).split()
    strange = not any(part in first_names() or part in last_names() or part in genders() for part in parts)
    strange = strange and not any(is_common(part) for part in parts if len(part) > 2)
    town = any(c.kind == "town" and c.prior >= FEWEST for c in best)
    return town and strange and len("".join(parts)) >= LONG and tokens[0].is_title


def _is_great(tokens: Sent) -> bool:
    """Whether the word is the name of a great town and no first name."""
    return len(tokens) == 1 and is_town(tokens, weights()["great"])


def _fares(tokens: Sent) -> bool:
    """Whether it is the subject of what towns do and undergo: 'was calm', 'fell in a week'."""
    head = tokens.root
    return head.dep_ == "nsubj" and head.head.lemma_.lower() in acting_words("towns", "verbs")


def _is_elected_there(tokens: Sent) -> bool:
    """Whether a party and a hyphen stand before it ('R-Elbow Lake')."""
    doc, first = tokens.doc, tokens.start
    return first > 1 and doc[first - 1].text == "-" and doc[first - 2].lower_ in cue_words("parties")


def _governs(tokens: Sent) -> bool:
    """Whether it is the seat of an institution or government, and does what such do."""
    name = fold(tokens.text)
    if legislates(role_of(tokens.root, tokens.end)):
        return True
    if name not in institutions() and name not in governments():
        return False
    return tokens.root.dep_ in ("nsubj", "dobj", "pobj") and acts(tokens.root, name in institutions())


def _is_dateline(tokens: Sent) -> bool:
    """Whether the words, in capitals, open a paragraph and a dash, bracket or comma follows."""
    doc, first, end = tokens.doc, tokens.start, tokens.end
    opens = first == 0 or "\n" in doc[first - 1].text_with_ws or bool(doc[first].is_sent_start)
    opens = opens or doc[first - 1].text in (".", "!", "?")
    follows = end < len(doc) and doc[end].text in ("(", "—", "–", "--", "-", ",", ":")
    return opens and follows and tokens.text.isupper()


def _before_state(doc: Doc, end: int) -> bool:
    """Whether a comma and the name of a country or state follow."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return False
    following = doc[end + 1].text
    return any(c.kind in ("country", "region") and c.prior > 4 for c in candidates(following)[:1])
