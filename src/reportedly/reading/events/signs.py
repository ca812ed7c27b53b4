"""Says what the status head looks at: the event's own word, the words above it, what it is told in."""

from collections.abc import Iterator

from spacy.tokens import Token

from reportedly.model import Attribution
from reportedly.reading.events.cues import cues
from reportedly.reading.events.own import own_standing
from reportedly.reading.events.said import in_cue, is_aside, is_quoted
from reportedly.reading.events.signatures import embedding, signature
from reportedly.reading.events.ties import tie
from reportedly.reading.events.wording import word

STEPS = 4  # governing words that are looked at
WH = ("WRB", "WP", "WDT")


def signs(head: Token, held: tuple[Attribution, ...], text: str) -> frozenset[str]:
    """The signs of an event whose clause this word heads, inside these attributions, the innermost first."""
    found = {"bias", *_own(head), *_governors(head), *_sentence(head), *_said(head, held, text)}
    return frozenset(found)


def _helpers(token: Token) -> str:
    return " ".join(kid.lower_ for kid in token.children if kid.dep_ in ("aux", "auxpass"))


def _shape(token: Token) -> str:
    """Tag, auxiliaries and negation of a word."""
    negated = any(kid.dep_ == "neg" for kid in token.children)
    return f"{token.tag_}.{_helpers(token)}.{negated}"


def _part(token: Token) -> str:
    return {"NOUN": "n", "PROPN": "n", "VERB": "v", "AUX": "v"}.get(token.pos_, "o")


def _own(head: Token) -> Iterator[str]:
    """What stands at the event's own word."""
    own, part = own_standing(head), _part(head)
    yield from (f"part={part}", f"tag={head.tag_}", f"dep={head.dep_}.{part}", f"shape={_shape(head)}")
    yield from (f"lemma={word(head)}", f"own={own.status}", f"own={own.status}.{own.value}")
    yield from (f"aux={helper}" for helper in _helpers(head).split())
    if own.cue is not None:
        yield f"cue={own.cue.lower_}"
    if part == "n" and not any(kid.dep_ in ("det", "poss") for kid in head.children):
        yield f"det=-{head.tag_}"
    for kid in head.children:
        yield from _beside(kid)


def _beside(kid: Token) -> Iterator[str]:
    """What a word says that hangs on the event's."""
    name = kid.lower_
    if kid.dep_ in ("advmod", "npadvmod"):
        yield from (f"adverb={name}", f"adverb.class={cues().adverbs.get(name)}")
    elif kid.dep_ == "mark" or kid.tag_ in WH:
        yield f"mark={name}"
    elif kid.dep_ in ("det", "poss"):
        yield f"det={name if kid.dep_ == 'det' else 'poss'}"
    elif kid.dep_ in ("amod", "compound"):
        yield from (f"mod={name}", f"mod.class={cues().adjectives.get(name)}")
    elif kid.dep_ in ("nsubj", "nsubjpass", "dobj"):
        no = cues().negators & {name, *(inner.lower_ for inner in kid.children)}
        yield from (f"{kid.dep_}={kid.tag_}", f"{kid.dep_}.no={bool(no)}")
    if kid.dep_ in ("prep", "npadvmod", "advmod"):
        yield from (f"time={token.lower_}" for token in kid.subtree if token.lower_ in embedding("signs", "times"))


def _above(head: Token) -> Iterator[tuple[Token, str]]:
    """The words above, each with the construction that ties the one below to it."""
    token = head
    for _ in range(STEPS):
        tied = tie(token)
        if tied is None and token.head == token:
            return
        above, frame = (tied.above, tied.frame) if tied is not None else (token.head, f"-{token.dep_}")
        yield above, frame
        token = above


def _governors(head: Token) -> Iterator[str]:
    """What the words above say, and the way up."""
    way = []
    for step, (above, frame) in enumerate(_above(head)):
        found = signature(above, frame)
        effect = found.plus if found is not None else "-"
        way.append(f"{frame}.{effect}")
        yield from (f"above={word(above)}.{frame}", f"above{step}={word(above)}.{frame}", f"effect={effect}")
        yield from (f"effect{step}={effect}", f"frame{step}={frame}.{above.pos_}", f"shape{step}={_shape(above)}")
        yield f"way{step}={'>'.join(way)}"
        for kid in above.children:
            if kid.dep_ in ("mark", "advmod"):
                yield f"{kid.dep_}{step}={kid.lower_}"


def _sentence(head: Token) -> Iterator[str]:
    """What the sentence says: its end, and small words before and behind."""
    yield f"end={head.sent[-1].text if not head.sent[-1].is_alpha else 'none'}"
    near = embedding("signs", "near")
    for token in head.sent:
        if token.lower_ in near:
            yield f"{'before' if token.i < head.i else 'behind'}={token.lower_}"


def _said(head: Token, held: tuple[Attribution, ...], text: str) -> Iterator[str]:
    """What the event is told in: stances, cue, construction."""
    if not held:
        yield "told"
        return
    inner, tied = held[0], tie(head)
    yield from (f"stance{n}={each.stance}.{bool(each.source)}" for n, each in enumerate(held[:2]))
    yield f"stance.cue={' '.join(piece.words(text) for piece in inner.cue).lower()}"
    yield from (f"stance.tag={inner.stance}.{head.tag_}", f"stance.own={inner.stance}.{own_standing(head).status}")
    yield from (f"quoted={inner.stance}.{is_quoted(head, inner)}", f"aside={inner.stance}.{is_aside(head, inner)}")
    if tied is not None:
        yield f"stance.tie={inner.stance}.{tied.frame}.{in_cue(tied.above, inner)}"
