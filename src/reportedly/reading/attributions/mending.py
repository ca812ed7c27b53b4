"""Drafts mended by what the parse is sure of, whoever found them: who speaks behind the verb, who is only spoken of."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from reportedly.model import Span
from reportedly.reading.attributions.draft import Draft, Words
from reportedly.reading.attributions.layout import Layout
from reportedly.reading.attributions.lexicon import classes, words
from reportedly.reading.attributions.media import LONGEST as LONGEST_MEDIUM
from reportedly.reading.attributions.media import medium_at
from reportedly.reading.attributions.sources import DUMMY, SETTING_PREPOSITIONS, source_words
from reportedly.reading.attributions.speech import clause_of, cluster
from reportedly.reading.attributions.tree import child, is_passive, place, trimmed

PRONOUNS = ("he", "she", "it", "they", "we", "i", "you", "who")
NOTHING = ("nothing", "little", "no more", "nothing more", "nothing else", "nothing further")
VOICED = ("say", "tell", "add", "explain", "answer")
LITTLE = 2  # words of a content that says nothing
EMPTY = ("it", "there", "that", "this", "what", "which", "one")
WITH_LISTENER = ("tell", "ask", "urge", "assure", "inform", "promise", "warn", "post", "answer")
FINITE = ("VBD", "VBZ", "VBP")
FAR = 80  # tokens of a sentence around a cue that are looked through
MARKS = ",;:—–-"


def mended(layout: Layout, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each mended, with those of the adverbs that say that nobody vouches for it."""
    found: dict[int, Draft] = {}
    for draft in drafts:
        for one in _parted(layout.doc, draft):
            if _is_empty(layout.doc, one):
                continue
            new = _mended(layout, one)
            found.setdefault(new.head, new)
    return [found[head] for head in sorted(found)]


def _is_empty(doc: Doc, draft: Draft) -> bool:
    """Whether nothing is said ("has said nothing"), or what is denied is withheld and not called untrue ("a visa")."""
    if draft.head < 0 or draft.part != "v":
        return False
    if draft.lemma == "deny":
        thing = child(doc[draft.head], "dobj", "nsubjpass")
        return thing is not None and thing.lemma_.lower() in words("never", "withheld")
    if draft.lemma not in VOICED:
        return False
    held = [t for span in draft.content for t in doc.char_span(*span, alignment_mode="expand") or ()]
    return " ".join(token.lower_ for token in held[:3]) in NOTHING and len(held) <= LITTLE


def _mended(layout: Layout, draft: Draft) -> Draft:
    if draft.head < 0:
        return draft
    doc = layout.doc
    draft = _noun_that_spreads(doc, _with_pronoun(doc, draft))
    draft = _spoken_behind(layout, draft)
    draft = _without_listener(doc, _by_subject(doc, draft))
    draft = _without_subject(doc, draft)
    draft = _completed(layout, draft)
    return _sourced(doc, draft)


def _run(doc: Doc, span: Span) -> Words:
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return (found.start, found.end) if found is not None else (0, 0)


def _with_pronoun(doc: Doc, draft: Draft) -> Draft:
    """The draft whose cue holds its own subject ("he's claiming") with that as source."""
    if draft.source or not draft.cue:
        return draft
    start, end = _run(doc, draft.cue[0])
    first = doc[start]
    if end - start < 2 or first.lower_ not in PRONOUNS or first.dep_ != "nsubj" or first.head.i != draft.head:
        return draft
    if first.lower_ == "it" and (draft.lemma in DUMMY or doc[draft.head].pos_ == "AUX"):
        return draft
    cue = Span(doc[start + 1].idx, draft.cue[0].end)
    return replace(draft, source=(place(doc, (start, start + 1)),), cue=(cue, *draft.cue[1:]))


def _noun_that_spreads(doc: Doc, draft: Draft) -> Draft:
    """The draft of a noun whose verb only says that it goes about ("word spread that the king had died")."""
    head = doc[draft.head]
    noun = child(head, "nsubj")
    if draft.part != "v" or noun is None or draft.lemma not in words("spreading") or head.pos_ != "VERB":
        return draft
    lemma = noun.lemma_.lower()
    if lemma not in classes("noun") or noun.head != head:
        return draft
    source = () if child(noun, "poss") is None else (place(doc, source_words(noun.left_edge, noun.i)),)
    cue = (place(doc, (noun.i, noun.i + 1)),)
    return replace(draft, head=noun.i, lemma=lemma, part="n", frame="that", source=source, cue=cue)


def _spoken_behind(layout: Layout, draft: Draft) -> Draft:
    """The draft of a cue between commas with the speaker behind it ("The rain, recalls the prefect, came late")."""
    doc, head = layout.doc, layout.doc[draft.head]
    run = _speaker_behind(layout, head)
    if run is None or any(span.start > head.idx for span in draft.source):
        return draft
    speaker = place(doc, run)
    first = max(layout.bounds(head.i)[0], head.sent.start)
    before = trimmed(doc, (first, head.i), MARKS)
    if before[0] >= before[1] or layout.inside[head.i - 2] >= 0:
        return replace(draft, source=(speaker,))
    content = [place(doc, before)]
    if run[1] < head.sent.end and doc[run[1]].text == ",":
        after = trimmed(doc, (run[1] + 1, _end(layout, head)), MARKS + ".!?")
        content.extend([place(doc, after)] if after[0] < after[1] else [])
    return replace(draft, source=(speaker,), content=tuple(content))


def _speaker_behind(layout: Layout, head: Token) -> Words | None:
    """The noun phrase right behind a finite verb of saying that a comma or a quotation stands before."""
    doc = head.doc
    if head.tag_ not in FINITE or head.lemma_.lower() not in words("quotative") or not 2 <= head.i < len(doc) - 1:
        return None
    if head.lemma_.lower() in WITH_LISTENER and child(head, "nsubj", "nsubjpass") is not None:
        return None
    if doc[head.i - 1].text not in (",", "»", "”", '"', "''") or layout.inside[head.i] >= 0:
        return None
    noun = next((t for t in head.rights if t.left_edge.i == head.i + 1 and t.pos_ in ("NOUN", "PROPN")), None)
    if noun is None or not _can_speak(noun) or child(noun, "acl") is not None:
        return None
    start, end = source_words(noun, head.i)
    closes = end >= len(doc) or doc[end].text in (",", ".", ";", "!", "?", ":") or doc[end].is_space
    return (start, end) if closes and start == head.i + 1 else None


def _can_speak(noun: Token) -> bool:
    speakers = words("speakers") | words("bodies", table="speakers") | words("documents")
    sexed = words("he", table="speakers") | words("she", table="speakers")
    if noun.ent_type_ in ("DATE", "TIME"):
        return False
    return noun.ent_type_ in ("PERSON", "ORG") or noun.pos_ == "PROPN" or noun.lemma_.lower() in speakers | sexed


def _end(layout: Layout, head: Token) -> int:
    """Where the sentence around a cue ends, in its paragraph."""
    return min(head.sent.end, layout.bounds(head.i)[1], head.i + FAR)


def _by_subject(doc: Doc, draft: Draft) -> Draft:
    """The draft of whoever stands before a phrase that was taken for him ("Vell in a letter to the council said")."""
    head = doc[draft.head]
    if draft.part != "v" or len(draft.source) != 1 or is_passive(head):
        return draft
    subject = next((c for c in head.lefts if c.dep_ == "nsubj"), None)
    found = doc.char_span(*draft.source[0], alignment_mode="expand")
    if subject is None or found is None or not subject.i < found.start <= found.end <= head.i:
        return draft
    if found.root.dep_ != "pobj" or subject.pos_ not in ("NOUN", "PROPN", "PRON"):
        return draft
    if not any(t.lower_ in SETTING_PREPOSITIONS for t in doc[subject.i + 1 : found.start]):
        return draft
    run = source_words(subject, head.i)
    source = place(doc, run) if run[0] < run[1] else draft.source[0]
    return draft if any(source.overlaps(p) for p in (*draft.content, *draft.cue)) else replace(draft, source=(source,))


def _without_listener(doc: Doc, draft: Draft) -> Draft:
    """The draft without the medium that the speaker told, where that stands before him ("told TASS the minister")."""
    if draft.lemma != "tell" or not draft.source:
        return draft
    source = draft.source[0]
    run = medium_at(doc, draft.head + 1, min(len(doc), draft.head + 1 + LONGEST_MEDIUM))
    if run is None or source.start != doc[draft.head + 1].idx:
        return draft
    rest = trimmed(doc, (run[1], _run(doc, source)[1]), MARKS)
    if rest[0] >= rest[1]:
        return draft
    return replace(draft, source=(place(doc, rest),), carriers=(*draft.carriers, place(doc, run)))


def _without_subject(doc: Doc, draft: Draft) -> Draft:
    """The draft of a passive whose subject is only spoken of ("residents are urged to leave"): it is content."""
    head = doc[draft.head]
    if draft.part != "v" or not is_passive(head) or child(head, "agent") is not None or _is_said_by(head):
        return draft
    if head.head.lemma_.lower() in ("let", "make"):  # "let it be known": whoever lets it speaks
        return draft
    if head.lower_ in classes("state") or classes("verb").get(draft.lemma) is None:
        return draft
    subject = child(head, "nsubjpass") if child(head, "auxpass") is not None else None
    if subject is None and head.dep_ == "acl" and child(head, "xcomp") is not None:
        subject = head.head
    if subject is None or not draft.source or not any(s.start <= subject.idx < s.end for s in draft.source):
        return draft
    spoken = tuple(
        s for s in draft.source if s.start <= subject.idx < s.end and s.words(doc.text).lower() not in ("it",)
    )
    content = tuple(sorted({*spoken, *(p for p in draft.content if not any(p.overlaps(s) for s in spoken))}))
    return replace(draft, source=(), content=content)


def _is_said_by(head: Token) -> bool:
    """Whether the passive tells of its subject's own words ("was quoted as saying", "was heard to shout")."""
    quoting = head.lemma_.lower() in ("quote", "cite", "hear", "see", "overhear", "report", "record", "interview")
    below = (c for part in head.rights for c in (part, *part.children))
    return quoting and any(c.pos_ == "VERB" and classes("verb").get(c.lemma_.lower()) == "asserts" for c in below)


def _completed(layout: Layout, draft: Draft) -> Draft:
    """The draft with the rest of the clause that its cue interrupts ("All hands, it said, were safe")."""
    doc, head = layout.doc, layout.doc[draft.head]
    if draft.part != "v" or head.tag_ not in FINITE or layout.inside[head.i] >= 0 or len(draft.content) != 1:
        return draft
    left, right = cluster(head)
    left, right = min(left, _start(doc, draft, left)), max(right, _stop(doc, draft, right))
    last = _end(layout, head)
    if left < 2 or right >= last or doc[left - 1].text != "," or doc[right].text != "," or layout.inside[right] >= 0:
        return draft
    if draft.content[0].end > doc[left - 1].idx or layout.inside[left - 2] >= 0 or not _goes_on(head, left, right):
        return draft
    rest = trimmed(doc, (right + 1, last), MARKS + ".!?")
    piece = place(doc, rest) if rest[0] < rest[1] else None
    if piece is None or any(piece.overlaps(other) for other in (*draft.source, *draft.cue)):
        return draft
    return replace(draft, content=(*draft.content, piece))


def _start(doc: Doc, draft: Draft, left: int) -> int:
    starts = [_run(doc, span)[0] for span in (*draft.source, *draft.cue)]
    return min([left, *starts])


def _stop(doc: Doc, draft: Draft, right: int) -> int:
    stops = [_run(doc, span)[1] for span in (*draft.source, *draft.cue)]
    return max([right, *stops])


def _goes_on(head: Token, left: int, right: int) -> bool:
    """Whether the verb of the sentence that the cue interrupts stands behind it, and its subject before."""
    main = [head.sent.root, *(c for c in head.children if c.dep_ in ("ccomp", "parataxis"))]
    for verb in main:
        if verb.i >= right and verb.pos_ in ("VERB", "AUX"):
            subject = child(verb, "nsubj", "nsubjpass", "expl")
            return subject is None or subject.i < left
    return False


def _sourced(doc: Doc, draft: Draft) -> Draft:
    """The draft with the source that the parse gives it, where it has none."""
    head = doc[draft.head]
    if draft.source or draft.part not in ("v", "n") or draft.lemma in DUMMY or draft.frame == "according":
        return draft
    speaker = _in_document(head) or _named_by(head, draft)
    if speaker is None or (speaker.lower_ in EMPTY and speaker.dep_ != "pobj"):
        return draft
    run = source_words(speaker, head.i)
    if run[0] >= run[1]:
        return draft
    source = place(doc, run)
    if any(source.overlaps(span) for span in draft.cue):
        return draft
    content = tuple(p for p in draft.content if not source.holds(p))
    clear = tuple(_clear(doc, piece, source) for piece in content)
    return replace(draft, source=(source,), content=clear) if clear else draft


def _clear(doc: Doc, piece: Span, source: Span) -> Span:
    """The piece up to the "by" of a source that it ends with."""
    if not piece.overlaps(source):
        return piece
    kept = doc.text[piece.start : source.start].rstrip().removesuffix("by").rstrip(" ,")
    return Span(piece.start, piece.start + len(kept)) if kept else piece


def _in_document(head: Token) -> Token | None:
    """The document in which something is said ("it is said in the communiqué")."""
    if not is_passive(head) or head.lemma_.lower() not in ("say", "state", "write", "note", "report", "read"):
        return None
    for part in head.rights:
        inner = child(part, "pobj") if part.lower_ in ("in", "by") else None
        if inner is not None and inner.lemma_.lower() in words("documents"):
            return inner
    return None


def _named_by(head: Token, draft: Draft) -> Token | None:
    """Who says it, as the parse tells: the agent, a subject of its own, the owner."""
    if draft.part == "n":
        return child(head, "poss")
    if is_passive(head):
        agent = child(head, "agent")
        return child(agent, "pobj") if agent is not None else None
    subject = child(head, "nsubj")
    if subject is None or subject.i > head.i or head.tag_ not in (*FINITE, "VB", "VBG", "VBN"):
        return None
    if head.tag_ == "VBN" and child(head, "aux") is None:
        return None
    inside = any(piece.start <= subject.idx < piece.end for piece in draft.content)
    return None if inside else subject


def _parted(doc: Doc, draft: Draft) -> list[Draft]:
    """The draft, or where its cue holds an adverb of hearsay ("has reportedly asked") that adverb's and its own."""
    if draft.head < 0 or not draft.cue:
        return [draft]
    start, end = _run(doc, draft.cue[0])
    adverb = next((t for t in doc[start:end] if t.lower_ in words("hearsay") and t.pos_ == "ADV"), None)
    if adverb is None:
        return [draft]
    content = _clause_without(doc, adverb)
    cue = (place(doc, (adverb.i, adverb.i + 1)),)
    unsure = Draft(adverb.i, adverb.lower_, "r", "clause", (), cue, content, draft.score)
    if draft.head == adverb.i or not content:
        return [unsure] if content else [draft]
    deed = classes("verb").get(draft.lemma) is None or f"{draft.lemma}.{draft.frame}" in words("acts", "frames")
    rest = [run for run in ((start, adverb.i), (adverb.i + 1, end)) if run[0] < run[1]]
    own = replace(draft, cue=(*(place(doc, run) for run in rest), *draft.cue[1:]))
    return [unsure] if deed else [unsure, own]


def _clause_without(doc: Doc, adverb: Token) -> tuple[Span, ...]:
    """The clause around an adverb, from its subject on, without the adverb."""
    first, last = trimmed(doc, clause_of(adverb), ",;:.!?")
    subject = child(adverb.head, "nsubj", "nsubjpass")
    if subject is not None and first <= subject.left_edge.i < adverb.i:
        first = subject.left_edge.i
    for part in adverb.head.rights:
        if part.dep_ == "conj" and child(part, "nsubj", "nsubjpass") is not None and part.i > adverb.i:
            joint = next((t.i for t in adverb.head.rights if t.dep_ == "cc" and t.i < part.i), part.left_edge.i)
            last = min(last, joint)
    pieces = (trimmed(doc, run, MARKS) for run in ((first, adverb.i), (adverb.i + 1, last)))
    return tuple(place(doc, run) for run in pieces if run[0] < run[1])
