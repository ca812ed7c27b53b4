"""Which word governs another, and in which construction."""

from dataclasses import dataclass

from spacy.tokens import Token

from reportedly.reading.events.signatures import embedding, signature
from reportedly.reading.events.syntax import child, is_infinitive

DETERMINING = ("the", "this", "that", "these", "those", "both", "such")
WH = ("WP", "WRB", "WDT", "WP$")
NOUNISH = ("NOUN", "PROPN", "PRON", "ADJ", "NUM")
VERBAL = ("VERB", "AUX")
GERUNDS = {"dobj": "ing", "nsubjpass": "ing"}
# Constructions of a noun.
PLAIN = {"dobj": "noun", "nsubjpass": "noun", "compound": "noun", "attr": "noun", "oprd": "noun", "nsubj": "subj"}


@dataclass(frozen=True, slots=True)
class Tie:
    """The word above another, and the construction: "to", "that", "noun", a preposition and so on."""

    above: Token
    frame: str


def tie(token: Token) -> Tie | None:
    """The governing word of an event's word, if its construction may bear on the event."""
    head, dep = token.head, token.dep_
    if head == token or _is_parted(token, head):
        return None
    if dep in ("pobj", "pcomp"):
        return _through(token, head)
    if dep in ("advcl", "acl", "relcl"):
        return _adverbial(token) if dep == "advcl" else _attached(token)
    verbal = token.pos_ in VERBAL
    if dep == "npadvmod" and _is_object(token, head):
        dep = "dobj"
    if dep == "acomp" and token.tag_ == "VBN":
        return Tie(head, "bare")
    if verbal and dep in ("xcomp", "ccomp", "csubj", "csubjpass", "oprd"):
        return Tie(_predicate(head), _clausal(token))
    frame = (GERUNDS if token.tag_ == "VBG" else {}).get(dep) or (PLAIN if not verbal else {}).get(dep)
    return Tie(head, frame or dep) if frame or dep == "conj" else None


def _is_object(noun: Token, verb: Token) -> bool:
    """Whether the parse takes an object with a day before it for a time: "scrapped Saturday's march"."""
    dated = noun.pos_ in ("NOUN", "PROPN") and noun.ent_type_ not in ("DATE", "TIME") and noun.i > verb.i
    return dated and child(verb, "dobj") is None and child(noun, "poss") is not None and verb.pos_ == "VERB"


def _is_parted(token: Token, head: Token) -> bool:
    """Whether a semicolon stands between a clause and the one that the parse hangs it on."""
    if token.dep_ not in ("ccomp", "advcl", "parataxis"):
        return False
    first, last = sorted((token.i, head.i))
    return any(between.text == ";" for between in token.doc[first:last])


def _through(token: Token, preposition: Token) -> Tie | None:
    """The word that a preposition hangs on; "out of" and the like are passed."""
    for _ in range(3):
        if preposition.dep_ != "conj" or preposition.head.pos_ != preposition.pos_:
            break
        preposition = preposition.head
    above = preposition.head
    if above == preposition:
        return None
    if above.lower_ == "ahead":
        return Tie(above, preposition.lower_)
    if above.pos_ == "ADP" and above.head != above:
        above = above.head
    gerund = token.tag_ == "VBG" or any(k.dep_ in ("auxpass", "aux") and k.tag_ == "VBG" for k in token.children)
    if token.dep_ == "pcomp" and not gerund and token.pos_ in VERBAL:
        return Tie(above, _clausal(token))
    frame = "prep_to" if preposition.lower_ == "to" else preposition.lower_
    return Tie(_noun_before(preposition, above, frame) or above, frame)


def _noun_before(preposition: Token, verb: Token, frame: str) -> Token | None:
    """The noun before a preposition that the parse hangs on the verb, where it asks for one and the verb does not."""
    if verb.lemma_.lower() in embedding("growing", "verbs") and child(verb, "dobj") is None:
        subject = child(verb, "nsubj")
        return subject if subject is not None and signature(subject, frame) is not None else None
    noun = preposition.nbor(-1) if preposition.i else None
    if noun is None or verb.pos_ != "VERB" or noun.head != verb or noun.dep_ not in ("dobj", "nsubjpass", "attr"):
        return None
    return noun if signature(verb, frame) is None and signature(noun, frame) is not None else None


def _predicate(verb: Token) -> Token:
    """The adjective that carries a clause in "it is likely that"."""
    if verb.lemma_ != "be":
        return verb
    return child(verb, "acomp") or verb


def _clausal(verb: Token) -> str:
    """The construction of a clause: infinitive, gerund, question or content."""
    if any(kid.lower_ == "whether" or (kid.dep_ == "mark" and kid.lower_ == "if") for kid in verb.children):
        return "if"
    if is_infinitive(verb):
        return "to_have" if any(k.dep_ == "aux" and k.lower_ == "have" for k in verb.children) else "to"
    for kid in verb.children:
        if kid.i < verb.i and (kid.tag_ in WH or any(k.tag_ == "WP$" for k in kid.children)) and kid.dep_ != "mark":
            return "if" if kid.lower_ in ("whether", "if") else "wh"
    if verb.tag_ == "VBG" and child(verb, "nsubj") is None:
        return "ing"
    if verb.tag_ == "VBG" and not any(k.dep_ == "aux" for k in verb.children):
        return "ing"
    bare = verb.tag_ == "VB" and not any(k.dep_ in ("aux", "mark") for k in verb.children)
    return "bare" if bare and verb.dep_ in ("ccomp", "xcomp") and verb.head.pos_ == "VERB" else "that"


def _adverbial(token: Token) -> Tie | None:
    """The governor of what the parse takes for an adverbial clause, where the governor asks for such a clause."""
    head = _predicate(token.head)
    mark = child(token, "mark")
    if is_infinitive(token):
        return Tie(head, "to")
    if mark is not None and mark.lower_ == "that":
        return Tie(head, "that") if signature(head, "that") is not None else None
    if mark is not None and mark.lower_ in ("though", "if", "like", "as") and _seems(token.head, token):
        return Tie(token.head, "as")
    return None


def _seems(verb: Token, clause: Token) -> bool:
    """Whether a verb of seeming opens a clause of comparison: "it looks as though"."""
    marks = [kid.lower_ for kid in clause.children if kid.dep_ in ("mark", "advmod") and kid.i < clause.i]
    return verb.lemma_.lower() in embedding("seeming", "verbs") and ("as" in marks or "like" in marks)


def _attached(token: Token) -> Tie | None:
    """The noun that an infinitive or content clause belongs to; other clauses only describe theirs."""
    head = token.head
    if is_infinitive(token):
        return Tie(head, "to")
    if token.tag_ == "VBG" and head.dep_ == "dobj" and signature(head.head, "ing") is not None:
        return Tie(head.head, "ing")  # "imagine a storm hitting the town"
    if head.dep_ == "pobj" and head.head.lower_ == "with" and head.head.head.pos_ == "VERB":
        head = head.head.head  # "noted with concern that"
    mark = child(token, "mark")
    if mark is not None and mark.lower_ in ("that", "whether", "if"):
        return Tie(head, "that" if mark.lower_ == "that" else "if")
    if token.dep_ == "relcl" and _is_content(token) and signature(head, "that") is not None:
        return Tie(head, "that")
    return None


def _is_content(clause: Token) -> bool:
    """Whether a clause that the parse takes for a relative one has all its parts: then it tells what its noun is."""
    first = next(iter(clause.subtree))
    whole = child(clause, "nsubj", "nsubjpass") is not None
    if first.dep_ in ("nsubj", "nsubjpass", "det", "poss", "compound", "amod") and first.tag_ not in WH:
        filled = child(clause, "nsubjpass", "attr", "ccomp", "xcomp", "acomp") or child(clause, "dobj")
        return whole and filled is not None and clause.head.i < first.i  # "claims she dumped him", no "that" before it
    return whole and first.lower_ == "that" and first.dep_ in ("mark", "det", "advmod")


def is_definite(noun: Token) -> bool:
    """Whether a noun is taken for known: "the attack", "their attack", "Monday's attack"."""
    if noun.tag_ in ("NNP", "NNPS"):
        return True
    return any(
        (kid.dep_ == "det" and kid.lower_ in DETERMINING) or kid.dep_ == "poss" or kid.tag_ == "PRP$"
        for kid in noun.children
    )
