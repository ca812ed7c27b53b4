"""Contents that no clause of the parse holds: what stands before "he said", beside a quotation or after a colon."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from reportedly.reading.attributions.draft import Frame, Words
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.sources import may_speak
from reportedly.reading.attributions.tree import WH, inverted, reach, trimmed

ENDS = (".", "!", "?", ";")
MARKS = ('"', "“", "”", "''", "``", "«", "»", "'", "‘", "’")
LEAD = 9  # most tokens between a cue and the quotation it opens ("told the newspaper on Friday: ...")
COMPLEMENTS = ("dobj", "ccomp", "xcomp", "attr", "acomp", "oprd", "prt")
FARTHEST = 200  # tokens that a sentence is followed back; longer ones are lists and tables
PHRASAL = ("DET", "ADP", "ADJ", "NUM")  # before a quotation: it is a part of a phrase, not an utterance
BESIDE = ("aux", "auxpass", "neg", "advmod", "npadvmod", "mark", "cc", "prep", "punct", "intj")


def speech_frames(verb: Token, layout: Layout) -> Iterator[Frame]:
    """The frames in which a verb follows, precedes or interrupts what it reports."""
    left, right = cluster(verb)
    around = list(_before(verb, left, right, layout))
    yield from around
    if not any(frame.name == "as_fronted" for frame in around):
        yield from _after(verb, right, layout)


def cluster(verb: Token) -> Words:
    """The run of a cue with its subject: "the minister had said", "said the minister"."""
    left, right = verb.i, verb.i + 1
    for part in reversed(list(verb.lefts)):
        close = part.right_edge.i + 1 == left
        if close and (part.dep_ in BESIDE and part.left_edge.i == part.i and not part.is_punct):
            left = part.i
        elif part.dep_ in ("nsubj", "nsubjpass") and (close or not _has_break(verb.doc, (part.left_edge.i, left))):
            return part.left_edge.i, right
        elif not close:
            break
    for part in verb.rights:
        if part.dep_ in ("nsubj", "dobj") and part.left_edge.i == right and left == verb.i:
            right = part.right_edge.i + 1
            break
    return left, right


def _has_break(doc: Doc, words: Words) -> bool:
    return words[1] - words[0] > 40 or any(t.text in MARKS or t.is_space for t in doc[words[0] : words[1]])


def _before(verb: Token, left: int, right: int, layout: Layout) -> Iterator[Frame]:
    doc = verb.doc
    first, _ = layout.bounds(verb.i)
    if any(c.dep_ == "ccomp" and c.left_edge.i == right for c in verb.rights):
        return
    end = left
    as_word = end > first and doc[end - 1].lower_ == "as"
    if as_word:
        end -= 1
    commas = 0
    while end > first and (doc[end - 1].text == "," or doc[end - 1].is_space):
        end -= 1
        commas += 1
    if end <= first or doc[end - 1].text in ENDS:
        if as_word:
            yield from _fronted(verb, right, layout)
        return
    quoted = layout.inside[end - 1]
    if quoted >= 0 and quoted == layout.inside[verb.i]:
        quoted = -1
    if (quoted < 0 and not commas) or (quoted >= 0 and not commas and doc[end - 2].text == "."):
        return
    start = sentence_start(layout, end - 1)
    run = trimmed(doc, (start, end))
    if run[0] >= run[1]:
        return
    name = "quote_before" if quoted >= 0 and layout.quotes[quoted][1] == end else _support(verb, run)
    name = "as_" + name if as_word else name
    yield Frame(name, (run, *_continued(verb, right, layout)))


def _support(verb: Token, run: Words) -> str:
    """Whether the parse agrees that what stands before is what the verb reports."""
    speaker = inverted(verb)
    if speaker is not None and may_speak(verb, speaker):
        return "before"
    if any(c.dep_ in ("ccomp", "xcomp", "dobj") and run[0] <= c.i < run[1] for c in verb.lefts):
        return "before"
    if verb.dep_ == "parataxis" and run[0] <= verb.head.i < run[1]:
        return "before"
    if _lacks_content(verb) and run[0] <= verb.head.i < run[1]:
        return "before"
    return (
        "aside" if verb.dep_ in ("parataxis", "ccomp", "advcl", "relcl", "conj") and verb.head.i < verb.i else "loose"
    )


def _lacks_content(verb: Token) -> bool:
    """Whether a verb with a subject of its own holds nothing behind it, whatever the parse hangs it on."""
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.left_edge.tag_ in WH or verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return False
    return not any(c.dep_ in COMPLEMENTS for c in verb.rights)


def sentence_start(layout: Layout, token: int) -> int:
    """Where the sentence that holds the token begins; a quotation is stepped over as one piece."""
    first = max(layout.bounds(token)[0], token - FARTHEST)
    current = token
    while current > first:
        quoted = layout.inside[current]
        if quoted >= 0:
            current = layout.quotes[quoted][0]
            if current <= first or _ends_before(layout, current):
                return max(current, first)
            current -= 1
            continue
        if layout.doc[current].is_sent_start or _ends_before(layout, current):
            return current
        current -= 1
    return first


def _ends_before(layout: Layout, token: int) -> bool:
    """Whether a sentence ends right before the token, by its mark or by a quotation that ends with one."""
    before = layout.doc[token - 1]
    if layout.inside[token - 1] >= 0:
        return token >= 2 and layout.doc[token - 2].text in ENDS
    return before.text in ENDS or before.is_space


def _continued(verb: Token, right: int, layout: Layout) -> tuple[Words, ...]:
    """The rest of a content that its cue interrupts (', he said, "..."')."""
    doc, (_, last) = verb.doc, layout.bounds(verb.i)
    at = right
    while at < min(last, right + LEAD) and doc[at].text not in (",", ".", ";", ":", "!", "?"):
        if layout.inside[at] >= 0:
            return ()
        at += 1
    if at >= last or doc[at].text not in (",", ":", ";"):
        return ()
    at += 1
    quoted = layout.inside[at] if at < last else -1
    if quoted >= 0 and layout.quotes[quoted][0] == at:
        return (layout.quotes[quoted],)
    return ()


def _fronted(verb: Token, right: int, layout: Layout) -> Iterator[Frame]:
    """What follows "As the minister said, ..."."""
    doc, (_, last) = verb.doc, layout.bounds(verb.i)
    at = right
    while at < min(last, right + 2 * LEAD) and doc[at].text != ",":
        at += 1
    if at + 1 < last and doc[at].text == ",":
        end = min(last, verb.sent.end)
        yield Frame("as_fronted", (trimmed(doc, (at + 1, end), ",;:."),))


def _after(verb: Token, right: int, layout: Layout) -> Iterator[Frame]:
    doc, (_, last) = verb.doc, layout.bounds(verb.i)
    own = layout.inside[verb.i]
    colon = False
    for at in range(verb.i + 1, min(last, right + LEAD)):
        token = doc[at]
        quoted = layout.inside[at]
        if quoted >= 0 and quoted != own:
            run = layout.quotes[quoted]
            if run[0] == at and doc[at - 1].pos_ not in PHRASAL and _is_speech(doc, run, colon):
                yield Frame("quote_after", (run,))
            return
        if token.text in ENDS or (token.pos_ == "VERB" and at >= right and token.dep_ not in ("pobj", "amod")):
            return
        colon = colon or token.text in (":", ",")
        if token.text == ":" and at + 1 < last and layout.inside[at + 1] < 0:
            yield Frame("colon", (trimmed(doc, (at + 1, min(last, verb.sent.end)), ",;:."),))
            return


def _is_speech(doc: Doc, run: Words, led: bool) -> bool:
    """Whether a quotation can be a whole utterance: something leads to it, it is called out, or longer than a title."""
    called = run[1] - run[0] > 2 and doc[run[1] - 2].text in ("!", "?")
    return led or called or run[1] - run[0] > 6 or any(t.pos_ in ("VERB", "AUX") for t in doc[run[0] : run[1]])


def clause_of(token: Token) -> Words:
    """The clause around a word: the subtree of the nearest finite verb above it."""
    current = token
    while current.pos_ not in ("VERB", "AUX") and current.head != current:
        current = current.head
    return reach(current)
