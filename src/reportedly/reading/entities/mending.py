"""Names that the language model cut wrongly, labelled wrongly or overlooked, mended by the words around them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Span as Sent
from spacy.tokens import Token

from reportedly.knowledge.agents import agents, genders, kin, name_sectors
from reportedly.knowledge.fold import folded_key
from reportedly.knowledge.given_names import endings, first_names, last_names, particles, rows
from reportedly.knowledge.naming import person_titles, things
from reportedly.knowledge.vocabulary import is_common
from reportedly.reading.entities.candidates import candidates
from reportedly.reading.entities.fusing import fused
from reportedly.reading.entities.metonyms import acting_verbs
from reportedly.reading.entities.ner import Guess
from reportedly.reading.entities.tables import Hit
from reportedly.reading.entities.towns import called_like_places
from reportedly.reading.entities.words import Words

NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth")
LONGEST = 5  # words in an overlooked name
TWO, THREE = 2, 3
OLDEST = 120  # years; a higher number behind a name is no age
LETTERS = 5  # a last name that is known by its ending has more
UNSURE = ("ORG", "GPE", "LOC", "FAC", "PRODUCT", "NORP")
LOCATIVE = frozenset({"in", "at", "from", "near", "to"})
# What opens the names of groups, clubs and firms in other languages.
BODIES = frozenset(
    {
        "al", "el", "abu", "hizb", "hezb", "jaish", "jaysh", "jund", "ansar", "harakat", "liwa", "katiba", "kataib",
        "saraya", "jabhat", "real", "deportivo", "radio", "banco", "grupo", "petro", "boko", "atletico", "sporting",
        "inter", "fc", "afc", "banque", "groupe", "jamaat", "jemaah", "lashkar", "tehrik", "parti", "partido",
        "barisan", "ahrar", "asaib", "fatah", "hamas", "islami", "hizbul", "hezbe", "movimento", "movimiento", "frente",
    }
)  # fmt: skip
BETWEEN = frozenset({"as", "with", "by", "from", "at", "over", "versus", "vs", "vs.", "after", "before", "against"})
DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
CALLED = frozenset(
    {
        "sheikh", "sheik", "shaikh", "imam", "mullah", "general", "colonel", "major", "captain", "president", "judge",
        "mayor", "pastor", "bishop", "father", "governor", "senator", "minister", "prince", "king", "chief", "dr", "mr",
    }
)  # fmt: skip
ARTICLES = frozenset({"a", "an", "the"})
ADDRESSED = frozenset({"mr", "mrs", "ms", "miss", "dr", "prof", "sir", "señor", "monsieur", "madame"})


def mended(words: Words, found: Iterable[Guess], hits: list[Hit]) -> list[Guess]:
    """The guesses, cut and labelled anew where the words around say so, with the names that the model overlooked."""
    listed = {i for hit in hits for i in range(*(words.tokens(hit.span) or (0, 0)))}
    whole = [part for guess in found for part in _parted(guess, words)]
    found = [_without_title(guess, words) for guess in whole if not _is_clause(guess, words)]
    cut = [piece for guess in found for piece in _cut(guess, words)]
    taken = {i for guess in cut if not _may_be_part(guess, words) for i in range(guess.first, guess.end)} | listed
    longer = [_to_the_left(_to_the_right(guess, words, taken), words, taken) for guess in cut]
    inner = {i for guess in longer if guess.end - guess.first > 1 for i in range(guess.first, guess.end)}
    kept = [_labelled(g, words) for g in longer if g.end - g.first > 1 or g.first not in inner]
    taken |= {i for guess in kept for i in range(guess.first, guess.end)}
    kept = [g for g in kept if not all(_is_title(t) or t.text == "-" for t in words.doc[g.first : g.end])]
    overlooked = [_labelled(g, words) for g in _overlooked(words, taken)]
    return fused(words, called_like_places(words, [*kept, *overlooked]))


def _without_title(guess: Guess, words: Words) -> Guess:
    """The guess without a title at its end that goes with the name behind it: 'Lome' of 'Lome Sheikh' Ana Rell."""
    last, end = words.doc[guess.end - 1], guess.end
    follows = words.doc[end] if end < len(words.doc) else None
    before = words.doc[guess.end - 2]
    titled = guess.end - guess.first > 1 and last.lower_ in CALLED and bool(candidates(before.text))
    if titled and follows is not None and follows.is_title and follows.pos_ == "PROPN":
        return _guess(words, guess.first, end - 1, "GPE")
    return guess


def _parted(guess: Guess, words: Words) -> Iterator[Guess]:
    """'Ana Rell as Bo Sorrel' as the two names that it holds."""
    first = guess.first
    inside = words.doc[guess.first : guess.end] if guess.label == "PERSON" else ()
    for token in inside:
        if token.lower_ in BETWEEN and token.is_lower and first < token.i < guess.end - 1:
            if words.doc[first].lower_ not in DAYS:
                yield _guess(words, first, token.i, guess.label)
            first = token.i + 1
    yield guess if first == guess.first else _guess(words, first, guess.end, guess.label)


def _is_clause(guess: Guess, words: Words) -> bool:
    """Whether a verb in lower case stands in a person's name: 'Lome blamed Accra'."""
    inside = words.doc[guess.first + 1 : guess.end - 1]
    return guess.label == "PERSON" and any(token.is_lower and token.pos_ in ("VERB", "AUX") for token in inside)


def _cut(guess: Guess, words: Words) -> Iterator[Guess]:
    """'Lome, Ana Rell' as the two names that it holds; 'In Lome Ana Rell' without the town."""
    tokens = words.doc[guess.first : guess.end]
    comma = next((t.i for t in tokens if t.text == ","), None)
    of = next((t.i for t in tokens if t.lower_ == "of"), None) if guess.label == "PERSON" else None
    if of is not None and of > guess.first + 1:
        guess = _guess(words, guess.first, of, "PERSON")
    if comma is not None and guess.label in ("PERSON", "ORG") and _is_list(guess, comma, words):
        yield _guess(words, guess.first, comma, "GPE")
        yield _guess(words, comma + 1, guess.end, "PERSON")
        return
    before = words.doc[guess.first - 1] if guess.first else None
    town = len(tokens) > 2 and before is not None and before.lower_ in LOCATIVE and guess.label == "PERSON"
    if town and _is_first_name(tokens[1]) and candidates(tokens[0].text):
        yield _guess(words, guess.first, guess.first + 1, "GPE")
        yield _guess(words, guess.first + 1, guess.end, "PERSON")
        return
    yield guess


def _is_list(guess: Guess, comma: int, words: Words) -> bool:
    """Whether a town stands before the comma and a person after it."""
    if guess.end - comma < 3:
        return False
    before = words.doc[guess.first - 1].lower_ if guess.first else ""
    return _is_first_name(words.doc[comma + 1]) or (
        before in LOCATIVE and bool(candidates(words.doc[guess.first : comma].text))
    )


def _may_be_part(guess: Guess, words: Words) -> bool:
    """Whether the model's name of one word, no place that is known, may belong to the name that follows."""
    word = words.doc[guess.first]
    return guess.end - guess.first == 1 and guess.label != "PERSON" and not candidates(word.text)


def _to_the_left(guess: Guess, words: Words, taken: set[int]) -> Guess:
    """A person's name with the names before it that the model left out: 'Ana' of 'Ana Kolar Rell'.

    A unit's with its number: 'the 45th' of 'the 45th Artillery Brigade'.
    """
    first = guess.first
    unit = agents().get(words.doc[guess.end - 1].lemma_.lower())
    if guess.label == "ORG" and first and unit is not None and unit.kind == "military":
        number = words.doc[first - 1]
        numbered = NUMBERED.fullmatch(number.text) is not None and number.idx in words.starts
        return _guess(words, first - 1, guess.end, guess.label) if numbered else guess
    while guess.label == "PERSON" and first > 0:
        size = _particle(words, first)
        if size and first > size and _is_name_before(words.doc[first - size - 1], words, set()):
            first -= size + 1
        elif _is_hyphenated(words.doc[first - 1], words, taken) and first > 1:
            first -= 2
        elif _is_name_before(words.doc[first - 1], words, taken):
            first -= 1
        else:
            break
    return guess if first == guess.first else _guess(words, first, guess.end, guess.label)


def _particle(words: Words, first: int) -> int:
    """How many tokens before a name are a particle of it: 'al', '-'."""
    doc = words.doc
    size = 1 if doc[first - 1].text == "-" and not doc[first - 1].whitespace_ else 0
    at = first - 1 - size
    return size + 1 if at >= 0 and doc[at].is_lower and doc[at].text in particles() and doc[at].text != "y" else 0


def _is_hyphenated(hyphen: Token, words: Words, taken: set[int]) -> bool:
    """Whether a hyphen joins the name to a capitalised word before it."""
    if hyphen.text != "-" or hyphen.whitespace_ or hyphen.i == 0 or hyphen.idx not in words.starts:
        return False
    before = hyphen.nbor(-1)
    return not before.whitespace_ and before.is_title and before.is_alpha and before.i not in taken


def _to_the_right(guess: Guess, words: Words, taken: set[int]) -> Guess:
    """A person's name with the part that a hyphen joins to it: '-Bell' of 'Ana Rell-Bell'."""
    doc, end = words.doc, guess.end
    if guess.label == "PERSON" and end - guess.first == 1 and end < len(doc) and _goes_on(doc[end], words, taken):
        return _guess(words, guess.first, end + 1, guess.label)
    if guess.label != "PERSON" or end + 1 >= len(doc) or doc[end].text != "-" or doc[end].whitespace_:
        return guess
    part = doc[end + 1]
    joined = not doc[end - 1].whitespace_ and part.is_title and part.is_alpha and part.i not in taken
    return _guess(words, guess.first, end + 2, guess.label) if joined and part.idx in words.starts else guess


def _goes_on(token: Token, words: Words, taken: set[int]) -> bool:
    """Whether the word is the last name that the model left out behind a first name."""
    first = token.nbor(-1)
    joined = first.whitespace_ == " " and token.idx in words.starts and token.i not in taken
    name = token.is_title and token.is_alpha and token.pos_ == "PROPN" and not _is_title(token) and not token.ent_type_
    return joined and name and first.head.i == token.i and first.dep_ == "compound" and not is_common(token.text)


def _is_name_before(token: Token, words: Words, taken: set[int]) -> bool:
    follows = words.doc[token.i + 1]
    joined = token.idx + len(token) + 1 == follows.idx and token.idx in words.starts
    written = token.text.replace("'", "").replace("’", "")
    name = written.istitle() and written.isalpha() and (token.pos_ == "PROPN" or _is_first_name(token))
    return joined and name and token.i not in taken and not _is_title(token) and not follows.is_sent_start


def _labelled(guess: Guess, words: Words) -> Guess:
    """The guess as a person where an office stands behind the name: 'Sal Rell, a doctor in Lome,'."""
    size = guess.end - guess.first
    before = words.doc[guess.first - 1].lower_ if guess.first else ""
    opening = words.doc[guess.first]
    if before in things("vessels") or (opening.text.isupper() and opening.lower_ in things("ships")):
        return replace(guess, label="PRODUCT")
    if guess.label not in UNSURE or not 2 <= size <= LONGEST:
        return guess
    if opening.lower_.rstrip(".") in ADDRESSED and words.doc[guess.first + 1].is_title:
        return _guess(words, guess.first + 1, guess.end, "PERSON")
    guess = _without_office(guess, words)
    tokens = words.doc[guess.first : guess.end]
    body = agents().get(tokens[-1].lemma_.lower())
    titled = agents().get(tokens[0].lower_)
    named = all(t.is_title for t in tokens) and not is_common(tokens[-1].text) and size == TWO
    somebody = named and titled is not None and titled.office
    if body is None and (somebody or _tells_of_somebody(guess, words) or _looks_like_somebody(guess, words)):
        return replace(guess, label="PERSON")
    if (
        guess.end + 2 >= len(words.doc)
        or body is not None
        or words.doc[guess.end].text != ","
        or words.doc[guess.end + 1].lower_ not in ARTICLES
    ):
        return guess
    noun = next((child for child in tokens.root.rights if child.dep_ == "appos"), None)
    agent = agents().get(noun.lemma_.lower()) if noun is not None else None
    return replace(guess, label="PERSON") if agent is not None and agent.office else guess


def _without_office(guess: Guess, words: Words) -> Guess:
    """The guess without an office before it that the model took into the name: 'Lawyer' of 'Lawyer Ana Rell'."""
    first = words.doc[guess.first]
    office = agents().get(first.lower_)
    if guess.end - guess.first < THREE or office is None or not office.office or office.kind != "person":
        return guess
    rest = words.doc[guess.first + 1 : guess.end]
    body = agents().get(rest[-1].lemma_.lower()) is not None or name_sectors().get(rest[-1].lower_) is not None
    if body or any(not (t.is_title or t.lower_ in particles() or t.text == "-") for t in rest):
        return guess
    return _guess(words, guess.first + 1, guess.end, "PERSON")


def _tells_of_somebody(guess: Guess, words: Words) -> bool:
    """Whether an age stands behind the words, or before them whose kin or death it is: 'the widow of Ana Rell'."""
    tokens, doc = words.doc[guess.first : guess.end], words.doc
    if any(not (t.is_title or t.lower_ in particles() or t.text == "-") for t in tokens):
        return False
    after = doc[guess.end : guess.end + 3]
    if len(after) == THREE and after[0].text == "," and after[1].like_num and after[1].text.isdigit():
        return after[2].text in (",", ".") and int(after[1].text) < OLDEST
    if guess.first < 2 or doc[guess.first - 1].lower_ != "of":
        return False
    return doc[guess.first - 2].lemma_.lower() in kin()


def _looks_like_somebody(guess: Guess, words: Words) -> bool:
    """Whether a first name opens the words or a last name's ending closes them, no article before, none a place's."""
    tokens = words.doc[guess.first : guess.end]
    before = words.doc[guess.first - 1].lower_ if guess.first else ""
    if before in ARTICLES or any(not (t.is_title or t.lower_ in particles() or t.text == "-") for t in tokens):
        return False
    first, last = folded_key(tokens[0].text), folded_key(tokens[-1].text)
    named = (first in rows() or first in genders()) and name_sectors().get(last) is None
    if (named or first in first_names()) and _is_a_last_name(guess, words):
        return True
    if guess.label in ("GPE", "LOC", "FAC") or before in LOCATIVE:
        return False
    if guess.label == "ORG" and last in last_names() and first not in BODIES and not is_common(tokens[0].text):
        return True
    strange = guess.label == "ORG" and first not in BODIES and not any(is_common(t.text) for t in tokens if t.is_title)
    if strange and not any(candidates(t.text) for t in tokens if t.is_title):
        return True
    ends = last.endswith(endings()) and len(last) > LETTERS and not is_common(tokens[-1].text)
    return (named and not is_common(tokens[-1].text)) or ends


def _is_a_last_name(guess: Guess, words: Words) -> bool:
    """Whether the last word is one, or no other word that reports use, and the whole is no place's name."""
    tokens = words.doc[guess.first : guess.end]
    last = folded_key(tokens[-1].text)
    if name_sectors().get(last) is not None or candidates(tokens.text):
        return False
    return last in last_names() or not is_common(tokens[-1].text)


def _overlooked(words: Words, taken: set[int]) -> Iterator[Guess]:
    """Rows of proper nouns that are no name yet."""
    for sentence in words.page.sentences:
        if not _is_prose(sentence):
            continue
        run: list[int] = []
        for token in sentence:
            if _can_name(token, taken, run):
                run.append(token.i)
            else:
                yield from _named(words, run)
                run = []
        yield from _named(words, run)


def _is_prose(sentence: Sent) -> bool:
    """Whether capitals tell names: no headline that gives every word one."""
    return any(token.pos_ in ("VERB", "AUX") and token.text.islower() for token in sentence)


def _can_name(token: Token, taken: set[int], run: list[int]) -> bool:
    if token.i in taken or token.ent_type_:
        return False
    if run and token.text[:1] == "-" and token.text[1:2].isupper() and not token.nbor(-1).whitespace_:
        return True
    if token.text == "-" and run and not token.whitespace_ and not token.nbor(-1).whitespace_:
        return token.i + 1 < len(token.doc) and token.nbor(1).text[:1].isupper()
    if not token.text[:1].isupper() or not token.text[:1].isalpha():
        return False
    return token.pos_ == "PROPN" or _is_strange(token)


def _is_strange(token: Token) -> bool:
    """Whether a word that opens a sentence is no word that reports use, and so a name: the tagger cannot know."""
    subject = token.dep_ in ("nsubj", "nsubjpass") and token.tag_ in ("NN", "NNS") and token.i == token.left_edge.i
    return subject and bool(token.is_sent_start) and token.is_title and len(token) > 2 and not is_common(token.text)


def _named(words: Words, run: list[int]) -> Iterator[Guess]:
    """The row as a name, without titles before it, if something tells that it is one."""
    titled = False
    while run and (_is_title(words.doc[run[0]]) or (titled and words.doc[run[0]].text == "-")):
        titled, run = True, run[1:]
    while run and not words.doc[run[-1]].text[:1].isalpha():
        run = run[:-1]
    if not run or len(run) > LONGEST or words.doc[run[0]].idx not in words.starts:
        return
    tokens = words.doc[run[0] : run[-1] + 1]
    label = _label(tokens, titled)
    if label is not None:
        yield _guess(words, tokens.start, tokens.end, label)


def _label(tokens: Sent, titled: bool) -> str | None:
    """What an overlooked name is; None where it may be no name."""
    head, first = tokens.root, tokens[0]
    before = first.nbor(-1) if first.i else None
    article = before is not None and before.lower_ in ARTICLES
    if titled or (before is not None and before.idx >= 0 and _is_office(before)):
        return "PERSON"
    opens = first.is_sent_start or before is None or before.is_punct
    acting = head.dep_ == "nsubj" and head.head.lemma_.lower() in acting_verbs()
    after = tokens.doc[tokens.end : tokens.end + 2]
    if len(after) > 1 and after[0].text == "," and after[1].lower_ == "who" and not article:
        return "PERSON"
    if len(tokens) > 1 and _is_first_name(first):
        return "PERSON"
    if acting and not article:
        return "PERSON" if not tokens.text.isupper() else "ORG"
    if tokens.text.isupper() and len(tokens.text) > 1 and article:
        return "ORG"
    named = head.dep_ in ("nsubj", "nsubjpass", "poss") and (head.tag_ == "NNP" or _is_strange(head))
    return "PRODUCT" if named or not (opens and len(tokens) == 1) else None


def _is_office(token: Token) -> bool:
    agent = agents().get(token.lower_)
    return agent is not None and agent.office


def _is_title(token: Token) -> bool:
    return token.lower_ in person_titles() or token.lower_.rstrip(".") in person_titles()


def _is_first_name(token: Token) -> bool:
    name = folded_key(token.text)
    return name in genders() or name in rows()


def _guess(words: Words, first: int, end: int, label: str) -> Guess:
    return Guess(words.span(first, end), label, first, end)
