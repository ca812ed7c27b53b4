"""Questions and commands: what is asked is left open, what a "why" takes for granted is not."""

from spacy.tokens import Token

WH = ("WP", "WRB", "WDT", "WP$")
QUOTES = ('"', "“", "”", "'", "‘", "’")
LAST = 3  # tokens at the end of a sentence within which its question mark stands, closing quotation marks behind it
OPENERS = ("so", "and", "but", "then", "now", "or")


def asked(head: Token) -> Token | None:
    """The question mark that leaves an event open; None where the question takes it for granted."""
    sent = head.sent
    tail = head.doc[max(sent.start, sent.end - LAST) : sent.end]
    mark = next((token for token in tail if token.text == "?"), None)
    if mark is None or opens_given(head) or not _is_main(head):
        return None
    return mark


def _is_main(head: Token) -> bool:
    """Whether the word heads what is asked: the sentence itself or a clause joined to it."""
    token = head
    for step in range(4):
        if token.dep_ == "ROOT":
            return token.pos_ in ("VERB", "AUX")
        participle = step == 0 and token.dep_ == "acl" and token.tag_ in ("VBN", "VBG") and token.head.dep_ == "nsubj"
        if token.dep_ not in ("conj", "ccomp", "xcomp", "parataxis", "dep") and not participle:
            return False
        token = token.head.head if participle else token.head
    return False


def opens_given(head: Token) -> bool:
    """Whether the question opens with "who", "why" and the like, which ask of something that is so."""
    for token in head.sent:
        if token.tag_ in WH:
            return token.lower_ != "whether" and not (token.lower_ == "what" and token.nbor(1).lower_ == "if")
        if token.pos_ not in ("PUNCT", "CCONJ", "ADP", "ADV", "SPACE", "INTJ") and token.lower_ not in OPENERS:
            return False
    return False


def commanded(head: Token) -> Token | None:
    """The verb itself where it stands in the imperative at the beginning of a sentence or quotation."""
    if head.tag_ not in ("VB", "VBP") or head.dep_ not in ("ROOT", "ccomp", "advcl", "conj", "parataxis"):
        return None
    if any(k.dep_ in ("nsubj", "nsubjpass", "mark", "expl", "csubj") for k in head.children):
        return None
    if any(k.dep_ in ("aux", "auxpass") and k.lower_ not in ("do", "please") for k in head.children):
        return None
    if head.dep_ == "conj":
        return commanded(head.head) if head.head.tag_ == head.tag_ else None
    start = min(k.i for k in (head, *head.lefts))
    if start == head.sent.start and head.tag_ == "VB":
        return head
    before = head.doc[start - 1] if start else head
    return head if before.text in QUOTES and start - 1 >= head.sent.start and head.tag_ == "VB" else None


def urged(head: Token) -> Token | None:
    """The "let" of "let us bury them" over a bare infinitive."""
    let = head.head
    if let.lower_ != "let" or head.dep_ not in ("ccomp", "xcomp") or head.tag_ not in ("VB", "VBP"):
        return None
    us = any(kid.lower_ in ("us", "'s", "’s") for kid in (*let.children, *head.children))
    return let if us and commanded(let) is not None else None


def wished(head: Token) -> Token | None:
    """The verb itself where it stands in the subjunctive of a wish: "that he revoke it"."""
    passive = head.tag_ == "VBN" and any(k.dep_ == "auxpass" and k.tag_ == "VB" for k in head.children)
    if not passive and (head.tag_ not in ("VB", "VBP") or any(k.dep_ == "auxpass" for k in head.children)):
        return None
    if any(k.dep_ == "aux" for k in head.children):
        return None
    subject = next((k for k in head.children if k.dep_ in ("nsubj", "nsubjpass") and k.i < head.i), None)
    if subject is None or any(k.dep_ == "conj" for k in subject.children):
        return None
    singular = subject.tag_ in ("NN", "NNP") or subject.lower_ in ("he", "she", "it")
    start = min(token.i for token in subject.subtree)
    opened = start > 0 and head.doc[start - 1].lower_ == "that" and start - 1 >= head.sent.start
    return head if (singular or passive) and opened else None
