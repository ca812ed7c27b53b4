"""How an event stands, and how standings combine: the small algebra of status and value."""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from reportedly.model import FactValue, Status
from reportedly.reading.events.signatures import Effect

ASSERTED: tuple[Status, ...] = ("happened", "ongoing")
# Status and value of an event under a word with that effect; "same" and "given" leave both as they are.
BASIC: dict[Effect, tuple[Status, FactValue]] = {
    "not": ("negated", "CT-"),
    "open": ("hypothetical", "Uu"),
    "tried": ("hypothetical", "Uu"),
    "possible": ("hypothetical", "PS+"),
    "likely": ("happened", "PR+"),
    "improbable": ("negated", "PR-"),
    "prospective": ("hypothetical", "PR+"),
    "unlikely": ("hypothetical", "PR-"),
    "planned": ("planned", "Uu"),
    "scheduled": ("planned", "PR+"),
    "demanded": ("demanded", "Uu"),
    "alleged": ("alleged", "Uu"),
    "denied": ("denied", "Uu"),
    "ongoing": ("ongoing", "CT+"),
}
# The value of an event that does not take place as its standing would have it.
OPPOSITE: dict[FactValue, FactValue] = {
    "CT+": "CT-",
    "CT-": "CT+",
    "PR+": "PR-",
    "PR-": "PR+",
    "PS+": "PS-",
    "PS-": "PS+",
    "Uu": "Uu",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """A status with the word that decided it.

    Attributes:
        cue: The deciding word, None where nothing speaks against the event.
        hedged: Whether an adverb makes it less than certain.
        value: How factual it is for whoever tells it.
        given: Whether a word above takes it for granted, so that nothing further up bears on it.
    """

    status: Status
    cue: Token | None
    hedged: bool = False
    value: FactValue = "CT+"
    given: bool = False


FACT = Standing("happened", None)
GIVEN = Standing("happened", None, given=True)


def made(effect: Effect, cue: Token | None) -> Standing:
    """The standing that an effect gives."""
    if effect in ("same", "given"):
        return replace(FACT, given=effect == "given")
    status, value = BASIC[effect]
    return Standing(status, cue, value=value)


def under(plus: Effect, minus: Effect, above: Standing, cue: Token) -> Standing:
    """What a word with these effects makes of what is below it, where the word itself stands like this."""
    if above.status == "negated":
        return _undone(plus, minus, above, cue)
    if plus == "same":
        return above
    if plus == "ongoing" and above.status in ("planned", "demanded", "hypothetical"):
        return above
    if plus in ("given", "ongoing") or above.status in ASSERTED:
        return _graded(made(plus, cue), above)
    return _unsure(plus, above, cue)


def _undone(plus: Effect, minus: Effect, above: Standing, cue: Token) -> Standing:
    """What a negated word says of the event; one that is thrown out takes the event with it."""
    thrown_out = above.cue is not None and above.cue.pos_ == "VERB" and cue.pos_ in ("NOUN", "PROPN")
    if thrown_out and plus in ("planned", "demanded", "open", "tried", "scheduled", "possible"):
        return made("not", above.cue)
    return made(minus, cue) if minus != "same" else FACT


def _unsure(plus: Effect, above: Standing, cue: Token) -> Standing:
    """What a word does whose own clause is left open, planned, alleged or denied."""
    if plus == "not":
        return made("not", cue) if above.status == "alleged" else replace(made("open", cue), cue=above.cue)
    if plus == "denied" or above.status == "denied":
        return Standing("denied", above.cue if above.status == "denied" else cue, value="Uu")
    if above.status == "alleged" and plus in ("open", "tried", "planned"):
        return above
    return above if above.status == "hypothetical" and plus in ("planned", "scheduled", "demanded") else made(plus, cue)


def _graded(standing: Standing, above: Standing) -> Standing:
    """A standing whose certainty is lowered to that of the word above: "probably failed to"."""
    if above.value == "PR+" and standing.value in ("CT+", "CT-"):
        return replace(standing, value="PR+" if standing.value == "CT+" else "PR-")
    return standing


def joined(own: Standing, context: Standing | None) -> Standing:
    """What stands at the event's own word, under what its governors make of it."""
    if context is None or (own.cue is not None and own.cue == context.cue):
        return own
    if context.given:
        told_later = own.status == "planned" and own.cue is not None and own.cue.lower_ in ("would", "'d", "’d")
        return replace(FACT if told_later else own, given=True)
    if context.status in ASSERTED:
        return _asserted(own, context)
    return _unless(own, context) if own.status == "negated" else _deeper(own, context)


def _deeper(own: Standing, context: Standing) -> Standing:
    """An event that its governors leave open: they decide, and keep how likely its own word makes it."""
    if own.status in ASSERTED or context.status in ("negated", "demanded", "denied", "alleged"):
        return context
    if context.status == "hypothetical" and own.value in ("PS+", "PR+", "CT-") and own.status == "hypothetical":
        return replace(context, value=own.value)
    return context if context.status == "hypothetical" or own.status == "planned" else own


def _asserted(own: Standing, context: Standing) -> Standing:
    """What is told as so: only its certainty and its lasting come from above."""
    if context.value == "PR+":
        value: FactValue = {"CT+": "PR+", "CT-": "PR-"}.get(own.value, own.value)  # type: ignore[assignment]
        return replace(own, value=value, cue=own.cue or context.cue)
    if context.status == "ongoing" and own.status == "happened":
        return context
    return own


def _unless(own: Standing, context: Standing) -> Standing:
    """A negated event under its governors: "plans not to", "failed not to", "may not have"."""
    if context.status == "negated":
        return FACT
    if own.cue is not None and own.cue.lower_ in ("instead", "rather"):
        return replace(own, value="Uu")
    if context.status == "hypothetical":
        return replace(context, value=OPPOSITE[context.value])
    if context.status == "planned":
        return replace(own, value="PR-" if context.value == "PR+" else "Uu")
    return context if context.status in ("demanded", "denied") else own
