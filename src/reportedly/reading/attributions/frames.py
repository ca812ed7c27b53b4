"""The frames of a cue: every way in which the parse hangs a content on it."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.reading.attributions.draft import Frame
from reportedly.reading.attributions.lexicon import words
from reportedly.reading.attributions.tree import child, is_passive, opens_with, reach, right_child

TOLD = ("tell", "inform", "warn", "assure", "remind", "advise", "promise", "convince", "persuade", "notify")


def verb_frames(verb: Token) -> Iterator[Frame]:
    """The frames of a verb; several may fit, and the tables say which one is worth most."""
    yield from _clauses(verb)
    if is_passive(verb):
        yield from _passives(verb)
    yield from _objects(verb)
    yield from _prepositions(verb)


def noun_frames(noun: Token) -> Iterator[Frame]:
    """The frames of a noun or an adjective."""
    for part in noun.rights:
        if part.dep_ in ("acl", "ccomp", "xcomp", "relcl"):
            if opens_with(part) == "that" and child(part, "mark") is not None:
                yield Frame("that", (reach(part),))
            elif part.dep_ != "relcl" and _is_infinitive(part):
                yield Frame("to", (reach(part),))
            elif part.dep_ == "ccomp":
                yield Frame("clause", (reach(part),))
    yield from _prepositions(noun)
    if (clause := _parted(noun)) is not None:
        yield Frame("that", (reach(clause),))


def _parted(noun: Token) -> Token | None:
    """The clause of a noun that a verb stands before ("fears grew that ...", "there are fears that ...")."""
    verb = noun.head
    if noun.dep_ not in ("nsubj", "attr") or verb.lemma_.lower() not in words("spreading") or verb == noun:
        return None
    clause = right_child(verb, "ccomp", "advcl")
    if clause is None or clause.i < noun.i or opens_with(clause) != "that":
        return None
    empty = noun.dep_ == "attr" and child(verb, "expl") is None
    return None if empty else clause


def _clauses(verb: Token) -> Iterator[Frame]:
    for part in verb.rights:
        if part.dep_ == "ccomp":
            name = {"that": "that", "wh": "wh", "bare": "clause"}[opens_with(part)]
            if name == "clause" and part.tag_ in ("VB",) and _is_infinitive(part):
                name = "to"
            yield Frame(name, (reach(part),))
        elif part.dep_ == "xcomp":
            yield _open_clause(verb, part)


def _open_clause(verb: Token, part: Token) -> Frame:
    """An infinitive, a gerund, or a predicate ("called it a lie"), with the object it is about."""
    name = "to" if _is_infinitive(part) else "ing" if part.tag_ == "VBG" else "small"
    subject = right_child(verb, "dobj", "dative")
    if subject is not None and subject.i < part.i:
        return Frame("whom_" + name, ((subject.left_edge.i, part.right_edge.i + 1),))
    return Frame(name, (reach(part),))


def _passives(verb: Token) -> Iterator[Frame]:
    """What is said stands as the subject ("was announced", "is believed to be there"), or behind a dummy "it"."""
    subject = child(verb, "nsubjpass")
    about = (reach(subject),) if subject is not None and subject.i < verb.i else ()
    if verb.dep_ == "acl":
        about = ((verb.head.left_edge.i, verb.left_edge.i),)
    part = right_child(verb, "xcomp", "oprd", "ccomp")
    if part is not None and part.dep_ == "ccomp" and opens_with(part) == "that":
        return
    if part is not None:
        name = "passive_to" if _is_infinitive(part) else "passive_small"
        yield Frame(name, (*about, reach(part)))
    elif about:
        yield Frame("passive", about)
    agent = child(verb, "agent")
    doer = child(agent, "pobj") if agent is not None else None
    hosts = [verb] if doer is None else [verb, doer]
    as_word = next((p for host in hosts for p in host.rights if p.dep_ == "prep" and p.lower_ == "as"), None)
    told = next((c for c in doer.rights if c.dep_ == "relcl"), None) if doer is not None else None
    if told is not None and told.left_edge.lower_ == "that" and verb.lemma_ in TOLD:
        # The parse hangs "told by a clerk that ..." on the clerk.
        yield Frame("that", (reach(told),))
    if as_word is not None and about:
        yield Frame("passive_as", (*about, reach(as_word)))


def _objects(verb: Token) -> Iterator[Frame]:
    thing = right_child(verb, "dobj")
    if thing is not None:
        yield from _beyond(verb, thing)
    predicate = right_child(verb, "oprd")
    if thing is not None:
        yield Frame("object", (reach(thing),))
        tail = next((p for p in verb.rights if p.dep_ == "prep" and p.i > thing.i), None)
        if tail is not None:
            yield Frame(f"object_{tail.lower_}", ((thing.left_edge.i, tail.right_edge.i + 1),))
    if predicate is not None:
        first = thing if thing is not None and thing.i < predicate.i else predicate
        yield Frame("small", ((first.left_edge.i, predicate.right_edge.i + 1),))
    if (quality := right_child(verb, "acomp")) is not None:
        yield Frame("acomp", (reach(quality),))


def _beyond(verb: Token, thing: Token) -> Iterator[Frame]:
    """What lies behind an object that is no content itself ("take note of it", "remind them that ...")."""
    if thing.lemma_ == "note" and thing.tag_ == "NN":
        for part in (*verb.rights, *thing.rights):
            inner = child(part, "pobj", "pcomp") if part.lower_ == "of" else None
            if inner is not None:
                yield Frame("note", (reach(inner),), part)
    told = next((c for c in thing.rights if c.dep_ == "relcl"), None)
    # Whoever is told something is mostly followed by what, also where the parse takes that for a description of him.
    barred = ("nsubj",) if verb.lemma_ in TOLD else ("nsubj", "dobj")
    if told is not None and told.left_edge.lower_ == "that" and told.left_edge.dep_ not in barred:
        yield Frame("whom_that", (reach(told),))


def _prepositions(head: Token) -> Iterator[Frame]:
    for part in head.rights:
        if part.dep_ not in ("prep", "prt", "dative") or part.pos_ == "NOUN":
            continue
        inner = child(part, "pobj", "pcomp", "prep", "ccomp")
        if inner is not None and inner.i > part.i and inner.dep_ != "prep" and inner.ent_type_ not in ("DATE", "TIME"):
            yield Frame(f"prep_{part.lower_}", (reach(inner),), part)
            asked = next((c for c in head.rights if c.dep_ == "xcomp" and c.i > inner.i), None)
            if asked is not None and _is_infinitive(asked) and inner.dep_ == "pobj":
                yield Frame(f"prep_{part.lower_}_to", ((inner.left_edge.i, asked.right_edge.i + 1),), part)


def _is_infinitive(part: Token) -> bool:
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in part.lefts)
