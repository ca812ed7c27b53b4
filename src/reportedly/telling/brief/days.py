"""'Timeline': what is told of each day."""

from itertools import groupby

from reportedly.model import Claim, Entry
from reportedly.telling.again import says_again, words_in
from reportedly.telling.brief.parts import Draft, Part
from reportedly.telling.brief.told import weight
from reportedly.telling.dates import say_interval
from reportedly.telling.timeline import dated_member, words_at, write_timeline
from reportedly.telling.view import View
from reportedly.telling.voices import source_of

TIMELINE = "Timeline"

# Share of a sentence's words that makes another say it again.
SHARED = 0.8
# Claims named for one interval before the rest is counted.
PER_DAY = 2


def days(view: View) -> list[list[Entry]]:
    """The timeline's entries, those of one interval together."""
    return [
        list(group)
        for _, group in groupby(write_timeline(view.story), key=lambda e: say_interval(e.earliest, e.latest))
    ]


def tell_day(view: View, entries: list[Entry], claims: dict[str, Claim]) -> Draft:
    """One line for one interval."""
    parts: list[Part] = []
    ranked = sorted(entries, key=lambda entry: weight(view, claims[entry.claims[0]]))
    told: list[frozenset[str]] = []
    shown = 0
    for entry in ranked:
        claim = claims[entry.claims[0]]
        if (dated := dated_member(view, claim)) is None:
            continue
        sentence = view.sentence(dated.words.report, dated.words.span)
        says = words_in(sentence.words(view.readings[dated.words.report].report.text))
        if says_again(says, told, SHARED):
            continue  # the sentence, or the sentence of a copy, was shown
        told.append(says)
        shown += 1
        if shown <= PER_DAY:
            words = words_at(view, claim, dated)
            parts += [f"{source_of(view, claim, dated.position)}: ", words, "; "]
    more = shown - PER_DAY
    parts[-1] = f"; and {more} more." if more > 0 else "."
    dates = tuple(claim for entry in entries for claim in entry.claims)
    return Draft(TIMELINE, tuple(parts), dates, lead=say_interval(entries[0].earliest, entries[0].latest))
