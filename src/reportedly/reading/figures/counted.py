"""What a number counts: the noun after it or before it, and what happened to those counted."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.figures.families import families

NOMINAL = ("NOUN", "PROPN")
WITHIN = ("ADJ", "NOUN", "PROPN", "ADV")
REACH = 12  # tokens of a noun phrase, or between a toll and its number, that are looked at
HYPHENS = ("-", "–")
SPENT_ON = ("damage", "damages", "aid", "cash", "debt", "loss", "losses", "compensation", "fine", "tax", "loan", "sale")
CALENDAR = ("DATE", "TIME")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts.

    Attributes:
        span: The words for it, None where the text leaves them out ("killed 17").
        kind: Its family, else the noun's lemma; "" where nothing is known.
        noun: The noun's token, if there is one.
    """

    span: Span | None
    kind: str
    noun: Token | None


def find_counted(doc: Doc, first: int, last: int, stop: int, *, start: int, measured: bool) -> Counted:
    """What the number on tokens `first` to `last`, qualifier and unit included, counts.

    Tokens before `start` and from `stop` on belong to other sentences. What is `measured` (a length, a weight)
    counts nothing that is named before it.
    """
    noun_from, noun = _phrase_after(doc, last + 1 + _in_between(doc, last + 1, stop), stop)
    if noun is not None:
        span = Span(doc[noun_from].idx, noun.idx + len(noun))
        return Counted(span, _kind(doc, first, _shared_head(doc, noun, stop), start, stop), noun)
    sum_of = _sum_before(doc, first, start)
    if sum_of is not None:
        return sum_of
    state = _state_after(doc, last + 1, stop)
    if state is not None:
        return Counted(Span(state.idx, state.idx + len(state)), families().states[state.lower_], state)
    toll = None if measured else _toll_before(doc, first, start)
    if toll is not None:
        return toll
    return Counted(None, _deed(doc, first, last, start, stop), None)


def _in_between(doc: Doc, start: int, stop: int) -> int:
    """How many words lead from a sum to what it is for: one in "$3 million in damage", else none."""
    follows = start + 1 < stop and doc[start].lower_ == "in" and doc[start + 1].lemma_.lower() in SPENT_ON
    return 1 if follows else 0


def _phrase_after(doc: Doc, start: int, stop: int) -> tuple[int, Token | None]:
    """Where the noun phrase after a number begins and its head, None if there is no noun phrase."""
    at = start
    while at < stop and (doc[at].text in HYPHENS or doc[at].lower_ in ("of", "the", "more", "other", "additional")):
        if doc[at].lower_ in ("more", "other") and at + 1 < stop and doc[at + 1].pos_ not in WITHIN:
            break
        at += 1
    begin, head = at, None
    for index in range(at, min(stop, start + REACH)):
        token = doc[index]
        if token.ent_type_ in CALENDAR and token.pos_ == "PROPN":
            break
        if token.text not in HYPHENS and not token.text[0].isalpha():
            break
        if token.pos_ in NOMINAL or (head is None and token.lower_ in ("others", "them", "those")):
            head = token
            if token.pos_ not in NOMINAL:
                break  # "four of them foreigners"
            continue
        following = doc[index + 1] if index + 1 < stop else None
        if (head is not None and token.text not in HYPHENS) or not _may_stand_within(token, following):
            break
    if head is not None and head.lower_ in families().states and head.i == begin:
        return begin, None
    return begin, head


def _shared_head(doc: Doc, head: Token, stop: int) -> Token:
    """The noun that a list of peoples shares: of "two Danish and three Dutch sailors" the sailors."""
    if (
        head.ent_type_ != "NORP"
        or head.i + 3 >= stop
        or doc[head.i + 1].lower_ != "and"
        or not doc[head.i + 2].like_num
    ):
        return head
    _, shared = _phrase_after(doc, head.i + 3, stop)
    return shared or head


def _may_stand_within(token: Token, following: Token | None) -> bool:
    """Whether a token may stand between a number and its noun."""
    if token.lower_ in families().states:
        return following is not None and following.pos_ in (*NOMINAL, "ADJ")
    if token.pos_ == "CCONJ":
        return token.nbor(-1).pos_ == "ADJ" and following is not None and following.pos_ == "ADJ"
    if token.pos_ in WITHIN or token.text in HYPHENS:
        return True
    return token.tag_ in ("VBN", "VBG") and following is not None and following.pos_ in (*NOMINAL, "ADJ")


def _state_after(doc: Doc, start: int, stop: int) -> Token | None:
    """The word for the state of those counted, close behind the number: "17 dead", "60 reported hurt"."""
    for index in range(start, min(stop, start + 5)):
        token = doc[index]
        if token.lower_ in families().states:
            return token
        if token.is_punct or token.pos_ in ("CCONJ", "SCONJ", "ADP", "NUM"):
            return None
    return None


def _toll_before(doc: Doc, first: int, sentence_start: int) -> Counted | None:
    """The noun before a number whose count it gives: "the death toll rose to 17", "put the dead at 19"."""
    known = families()
    if first == sentence_start or doc[first - 1].lower_ not in known.toll_links:
        return None
    for index in range(first - 1, max(sentence_start, first - REACH) - 1, -1):
        token = doc[index]
        word = token.lower_ if token.lower_ in known.measured else token.lemma_.lower()
        if word in known.tolls:
            return _of_toll(doc, token)
        if word in known.measured:
            the = word in known.states and index and doc[index - 1].lower_ == "the"  # "the dead" is one noun
            begin = index - 1 if the else index
            return Counted(Span(doc[begin].idx, token.idx + len(token)), known.nouns.get(word, word), token)
    return _toll_above(doc[first], sentence_start)


def _sum_before(doc: Doc, first: int, start: int) -> Counted | None:
    """What a sum is by the noun or verb before it: "a ransom of $2 million", "fined 5 million euros"."""
    if first - 2 < start:
        return None
    word = doc[first - (2 if doc[first - 1].lower_ == "of" else 1)]
    forms = (word.lemma_.lower(), word.lower_.removesuffix("d"), word.lower_.removesuffix("ed"))
    noun = next((form for form in forms if form in families().sums), None)
    return Counted(None, noun, None) if noun is not None else None


def _toll_above(number: Token, sentence_start: int) -> Counted | None:
    """The toll that is subject of a number's verb, however far ahead: "the number of those hurt rose to 31"."""
    verb = _governor(number)
    kids = verb.children if verb is not None else ()
    toll = next(
        (kid for kid in kids if kid.dep_ in ("nsubj", "nsubjpass") and sentence_start <= kid.i < number.i), None
    )
    return _of_toll(number.doc, toll) if toll is not None and toll.lemma_.lower() in families().tolls else None


def _of_toll(doc: Doc, toll: Token) -> Counted | None:
    """What a toll or number is of: the word before it ("death toll") or after it ("number of refugees")."""
    known = families()
    if toll.i and (before := doc[toll.i - 1]).pos_ in (*NOMINAL, "ADJ"):
        word = before.lemma_.lower()
        return Counted(Span(before.idx, toll.idx + len(toll)), known.nouns.get(word, word), toll)
    after = [t for t in doc[toll.i + 1 : toll.i + 6] if t.pos_ in NOMINAL or t.lower_ in known.nouns]
    if after and toll.i + 1 < len(doc) and doc[toll.i + 1].lower_ == "of":
        word = after[0].lemma_.lower()
        fate = after[0].nbor().lower_ if after[0].i + 1 < len(doc) else ""
        kind = known.states.get(fate) or known.nouns.get(word) or known.nouns.get(after[0].lower_) or word
        return Counted(Span(after[0].idx, after[0].idx + len(after[0])), kind, after[0])
    if toll.lower_ == "toll":
        return Counted(Span(toll.idx, toll.idx + len(toll)), "killed", toll)
    return None


def _kind(doc: Doc, first: int, noun: Token, start: int, stop: int) -> str:
    """The family of what a noun with its verb counts: people who were killed are "killed", tanks are "tank"."""
    known = families()
    lemma = noun.lemma_.lower()
    if lemma == "time":
        governor = _governor(noun)
        return f"times {governor.lemma_.lower()}" if governor is not None else lemma
    own = known.nouns.get(lemma)
    deed = _deed(doc, first, noun.i, start, stop)
    if own in known.outcomes:
        return deed if lemma in known.fated and deed in known.outcomes else own
    is_people = lemma in known.people or own in known.of_people or _peoples(noun)
    if is_people and (deed in known.outcomes or (own is None and deed in known.of_people)):
        return deed
    return own or ("people" if is_people and lemma in known.people else lemma)


def _peoples(noun: Token) -> bool:
    """Whether a noun is the name of a people: "800 Corvians"."""
    return noun.tag_ in ("NNPS", "NNP") or noun.ent_type_ == "NORP"


def _deed(doc: Doc, first: int, last: int, start: int, stop: int) -> str:
    """The family of what happened to those counted, by the nearest words of the clause; "" if none is known."""
    known = families()
    for index in range(last + 1, min(stop, last + 8)):
        token = doc[index]
        if token.text in (",", ";", ".", "(", "—") or token.pos_ == "CCONJ":
            break
        if family := _family(token):
            return family
    for index in range(first - 1, max(start, first - 6) - 1, -1):
        token = doc[index]
        if token.text in (",", ";", ".", ")", "—") or token.like_num or (token.pos_ == "CCONJ" and index < first - 1):
            break
        if family := _family(token):
            return family
    governor = _governor(doc[last])
    return known.verbs.get(governor.lemma_.lower(), "") if governor is not None else ""


def _family(token: Token) -> str | None:
    known = families()
    if token.lower_ in known.states:
        return known.states[token.lower_]
    return known.verbs.get(token.lemma_.lower()) if token.pos_ == "VERB" else None


def _governor(token: Token) -> Token | None:
    """The nearest verb above a token, at most four steps up."""
    for _ in range(4):
        if token.head is token:
            return None
        token = token.head
        if token.pos_ == "VERB":
            return token
    return None
