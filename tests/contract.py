"""The machine-readable contract as a value: what each record holds, in the order in which it is printed.

A dict is an object with just these keys in this order, a list of one an array of such, a set an object with some of
these keys; None is a value of its own, and Or(x) one that may be null.
"""

from typing import Any, NamedTuple


class Or(NamedTuple):
    """What stands here, or null."""

    shape: Any


V = None
SPAN = [V]
EVIDENCE = {"report": V, "start": V, "end": V, "exact": V}
CODES = {"country", "sector", "wikidata", "geonames", "iso3166"}
MADE_BY = {"reportedly": V, "models": V, "tables": V}
PARTY = [{"entity": V, "span": SPAN}]

READING = {
    "format": V,
    "made_by": MADE_BY,
    "report": {
        "id": V,
        "outlet": V,
        "title": V,
        "url": V,
        "byline": V,
        "language": V,
        "text": V,
        "published": {"earliest": V, "latest": V, "how": V},
        "dateline": Or({"place": Or(SPAN), "date": Or(SPAN)}),
        "credits": [{"name": V, "span": SPAN, "kind": V}],
        "furniture": [{"span": SPAN, "kind": V}],
    },
    "sentences": [SPAN],
    "entities": [
        {
            "id": V,
            "name": V,
            "kind": V,
            "codes": CODES,
            "lat": V,
            "lon": V,
            "place": V,
            "mentions": [{"span": SPAN, "form": V}],
        }
    ],
    "timexes": [
        {
            "id": V,
            "span": SPAN,
            "type": V,
            "value": V,
            "earliest": V,
            "latest": V,
            "anchor": V,
            "granularity": V,
            "mod": V,
            "quant": V,
            "freq": V,
            "offset": V,
            "relation": V,
            "event": Or(SPAN),
        }
    ],
    "figures": [
        {
            "id": V,
            "span": SPAN,
            "low": V,
            "high": V,
            "qualifier": V,
            "counts": Or(SPAN),
            "unit": V,
            "place": V,
            "timex": V,
            "event": V,
            "attribution": V,
            "part_of": V,
            "confidence": V,
        }
    ],
    "attributions": [
        {
            "id": V,
            "source": [SPAN],
            "cue": [SPAN],
            "content": [SPAN],
            "kind": V,
            "stance": V,
            "responds_to": V,
            "parent": V,
            "entity": V,
            "chain": [{"entity": V, "name": V, "span": Or(SPAN)}],
            "confidence": V,
            "because": V,
        }
    ],
    "events": [
        {
            "id": V,
            "vocabulary": V,
            "type": V,
            "modes": [V],
            "contexts": [V],
            "quad": V,
            "trigger": SPAN,
            "span": SPAN,
            "actors": PARTY,
            "recipients": PARTY,
            "places": PARTY,
            "time": V,
            "figures": [V],
            "status": V,
            "factuality": [{"according_to": V, "value": V}],
            "confidence": V,
            "because": V,
        }
    ],
    "notices": [{"kind": V, "span": SPAN, "wrong": Or(SPAN), "right": Or(SPAN)}],
}

STORY = {
    "format": V,
    "made_by": MADE_BY,
    "story": {"id": V, "title": V, "reports": [V], "earliest": V, "latest": V},
    "reports": [
        {"id": V, "outlet": V, "published": {"earliest": V, "latest": V, "how": V, "because": [EVIDENCE]}},
    ],
    "timexes": [{"report": V, "id": V, "earliest": V, "latest": V, "value": V, "because": V}],
    "entities": [
        {
            "id": V,
            "name": V,
            "kind": V,
            "names": [V],
            "codes": CODES,
            "mentions": [{"report": V, "span": SPAN, "form": V}],
        }
    ],
    "lineage": [{"from": V, "to": V, "kind": V, "share": V, "evidence": [[EVIDENCE]]}],
    "claims": [
        {
            "id": V,
            "text": V,
            "event": Or(
                {
                    "vocabulary": V,
                    "type": V,
                    "modes": [V],
                    "actors": [V],
                    "recipients": [V],
                    "places": [V],
                    "earliest": V,
                    "latest": V,
                }
            ),
            "members": [
                {
                    "report": V,
                    "span": SPAN,
                    "exact": V,
                    "event": V,
                    "trigger": Or(SPAN),
                    "attribution": V,
                    "value": V,
                }
            ],
            "origins": [{"entity": V, "name": V, "members": [V]}],
            "carriers": [{"name": V, "reports": [V], "members": [V]}],
            "numbers": {"reports": V, "carriers": V, "origins": V},
            "standing": V,
        }
    ],
    "discrepancies": [{"id": V, "kind": V, "verdict": V, "members": [EVIDENCE], "because": V}],
    "timeline": [{"earliest": V, "latest": V, "claims": [V], "text": V, "evidence": [EVIDENCE]}],
    "brief": [{"section": V, "text": V, "claims": [V], "evidence": [EVIDENCE]}],
    "brief_markdown": V,
}

ERROR = {"format": V, "error": {"where": V, "what": V, "why": V}}


def faults(value: Any, shape: Any, where: str = "record") -> list[str]:
    """Where a value does not have the shape, one line each."""
    if isinstance(shape, Or):
        return [] if value is None else faults(value, shape.shape, where)
    if isinstance(shape, set):
        return [] if set(value) <= shape else [f"{where}: {value!r} goes beyond {shape}"]
    if isinstance(shape, dict):
        wrong = [f"{where}: {value!r} has not the keys {list(shape)}"]
        pairs = [] if not isinstance(value, dict) or list(value) != list(shape) else list(shape)
        return (
            [fault for key in pairs for fault in faults(value[key], shape[key], f"{where}.{key}")] if pairs else wrong
        )
    if isinstance(shape, list):
        wrong = [] if isinstance(value, list) else [f"{where}: {value!r} is no list"]
        return wrong or [fault for i, one in enumerate(value) for fault in faults(one, shape[0], f"{where}[{i}]")]
    return []
