"""What a content says that can turn its stance: a question, a command, harm, a wrong, a falsehood, an epithet."""

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from reportedly.reading.attributions.draft import Draft
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.speech import MARKS

QUESTION = frozenset({"whether", "if", "why", "how", "when", "where", "who", "what", "which", "whom", "whose"})
LONGEST = 120  # tokens of a content that are looked through
SHORT = 6  # words of an utterance that is nothing but a denial
OWN = frozenset({"i", "we", "it", "they"})
FUTURE = frozenset({"will", "'ll", "’ll", "shall", "would", "wo", "'d"})
IF = frozenset({"if", "unless", "should", "or", "until", "otherwise"})


@dataclass(frozen=True, slots=True)
class Told:
    """A content as words.

    Attributes:
        tokens: Its first tokens, in order.
        first: Those of its first sentence, without marks of quotation.
        frame: The frame in which its cue holds it.
        source: The words of the source.
        quoted: Whether marks of quotation stand in it.
    """

    tokens: tuple[Token, ...]
    first: tuple[Token, ...]
    frame: str
    source: tuple[Token, ...]
    quoted: bool

    def holds(self, section: str, key: str = "words") -> bool:
        """Whether it has one of the words, or several in order, of that list."""
        return has(self.tokens, section, key)

    @property
    def lines(self) -> tuple[str, ...]:
        """The words of the first sentence in lower case."""
        return tuple(t.lower_ for t in self.first if t.is_alpha or "'" in t.text or "’" in t.text)


def told_of(doc: Doc, draft: Draft) -> Told:
    """The content of a draft."""
    tokens: list[Token] = []
    for piece in draft.content:
        tokens.extend((doc.char_span(piece.start, piece.end, alignment_mode="expand") or ())[:LONGEST])
    tokens = tokens[:LONGEST]
    source: list[Token] = []
    for span in draft.source:
        source.extend(doc.char_span(span.start, span.end, alignment_mode="expand") or ())
    around = [doc[tokens[0].i - 1], *tokens] if tokens and tokens[0].i else tokens
    quoted = any(token.text in MARKS and token.tag_ != "POS" for token in around)
    return Told(tuple(tokens), _first(tokens), draft.frame, tuple(source), quoted)


def _first(tokens: list[Token]) -> tuple[Token, ...]:
    """The tokens up to the first full stop, question or exclamation mark, with it."""
    found: list[Token] = []
    for token in tokens:
        if token.text in MARKS or token.is_space:
            continue
        found.append(token)
        if token.text in (".", "!", "?"):
            break
    return tuple(found)


@cache
def _listed(section: str, key: str) -> tuple[frozenset[str], dict[str, tuple[tuple[str, ...], ...]]]:
    """The single words of a list, and its phrases under their first word."""
    rows = [tuple(row.split()) for row in words(section, key, table="judgements")]
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for row in sorted(row for row in rows if len(row) > 1):
        phrases[row[0]] = (*phrases.get(row[0], ()), row)
    return frozenset(row[0] for row in rows if len(row) == 1), phrases


def has(tokens: tuple[Token, ...], section: str, key: str = "words") -> bool:
    """Whether the tokens have a word of the list, or one of its phrases with at most a word between two."""
    single, phrases = _listed(section, key)
    lemmas = [token.lemma_.lower() for token in tokens]
    for at, lemma in enumerate(lemmas):
        if lemma in single or tokens[at].lower_ in single:
            return True
        for phrase in (*phrases.get(lemma, ()), *phrases.get(tokens[at].lower_, ())):
            if _follows(phrase, lemmas[at : at + 2 * len(phrase)]):
                return True
    return False


def _follows(phrase: tuple[str, ...], line: list[str]) -> bool:
    rest = iter(line)
    return all(word in rest for word in phrase)


def is_question(told: Told) -> bool:
    """Whether its first sentence ends in a question mark."""
    return bool(told.first) and told.first[-1].text == "?"


def is_command(told: Told) -> bool:
    """Whether its first sentence tells somebody to do something."""
    spoken = [t for t in told.first if t.is_alpha or t.lower_ in ("n't", "n’t")]
    while spoken and spoken[0].lower_ in words("commands", "before", table="judgements"):
        spoken = spoken[1:]
    if not spoken or not told.quoted:
        return False
    opening = spoken[0]
    if opening.lower_ in words("commands", "bare", table="judgements"):
        return len(spoken) <= SHORT and told.first[-1].text == "!" and any(t.pos_ == "VERB" for t in spoken[1:2])
    known = opening.lower_ in words("commands", table="judgements")
    if known and len(spoken) == 1:
        return True
    if known and opening.tag_ in ("VB", "VBP", "NNP", "NN", "UH") and not _has_subject(opening):
        return spoken[1].pos_ not in ("AUX", "VERB") or spoken[0].lower_ in ("let", "do", "help")
    return opening.tag_ == "VB" and opening.dep_ in ("ROOT", "ccomp", "conj") and not _has_subject(opening)


def is_late_command(told: Told) -> bool:
    """Whether a command follows on a condition ("If you have a boat, bring it")."""
    if not told.first or told.first[0].lower_ != "if":
        return False
    return any(
        t.tag_ == "VB" and t.nbor(-1).text == "," and not _has_subject(t) for t in told.first[2:] if t.pos_ == "VERB"
    )


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass", "aux", "expl") and c.lower_ not in ("do", "n't") for c in verb.lefts)


def subject_of(told: Told) -> Token | None:
    """The subject of the first clause."""
    return next((t for t in told.first if t.dep_ in ("nsubj", "nsubjpass", "expl", "csubj")), None)


def is_denied(told: Told) -> bool:
    """Whether the first clause is negated."""
    root = next((t for t in told.first if t.pos_ in ("VERB", "AUX") and t.dep_ in ("ccomp", "ROOT", "xcomp")), None)
    return root is not None and any(c.dep_ == "neg" or c.lower_ in ("never", "no") for c in root.children)


def is_flat_denial(told: Told) -> bool:
    """Whether it does little else than say that something is not so."""
    spoken = [t for t in told.first if t.is_alpha]
    first = tuple(token for token in told.first if not _is_lying_there(token))
    if not has(first, "false", "flat") or _turned_round(told):
        return has(told.first, "false", "clear")
    if len(spoken) <= SHORT and told.quoted:
        return True
    subject = subject_of(told)
    pointing = subject is not None and (
        subject.lower_ in ("this", "that", "these", "those", "it", "they", "there")
        or subject.lemma_.lower() in words("answered")
    )
    return pointing or any(t.lemma_.lower() in words("answered") for t in told.first)


def _is_lying_there(token: Token) -> bool:
    """Whether a "lie" is where something is, and no untruth ("lying in wait")."""
    if token.lemma_.lower() != "lie" or token.pos_ != "VERB":
        return False
    return any(c.dep_ in ("prep", "prt", "advmod", "acomp") and c.lower_ not in ("about", "to") for c in token.rights)


def _turned_round(told: Told) -> bool:
    """Whether the word for what is false is itself negated ("is not a lie")."""
    return any(t.dep_ == "neg" for t in told.first) and not has(told.first, "false", "negative")


def threatens(told: Told, key: str, *, own: bool = True) -> bool:
    """Whether harm of that list is to come: by the speaker himself, or by whoever it is.

    Args:
        told: The content.
        key: The list of harms.
        own: Whether it has to be the speaker who will bring it.
    """
    if not any(t.lower_ in FUTURE for t in told.tokens) and "go" not in {t.lemma_ for t in told.tokens}:
        return False
    for token in told.tokens:
        if token.lower_ in FUTURE and token.head.pos_ in ("VERB", "AUX"):
            verb = token.head
            doer = next((c for c in verb.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
            mine = doer is not None and doer.lower_ in OWN
            first = min([verb.i, *(c.i for c in verb.lefts if c.dep_ in ("aux", "auxpass") and c != token)])
            reach = tuple(t for t in told.tokens if first <= t.i <= verb.right_edge.i or t == doer)
            if (mine or not own) and not any(c.dep_ == "neg" for c in verb.children) and has(reach, "harms", key):
                return True
    return False


def is_conditional(told: Told) -> bool:
    """Whether it hangs on a condition."""
    return any(t.lower_ in IF for t in told.tokens)
