"""What became of a claim that a source made: who else says so, who denies it, what cannot hold with it."""

from dataclasses import dataclass

from reportedly.model import Claim, Evidence, Span
from reportedly.telling.dates import say_interval
from reportedly.telling.view import View
from reportedly.telling.voices import voice, voice_at
from reportedly.web.answers import answers
from reportedly.web.matrix import holders, how_held

MOST = 3  # of each kind; the claim's own page has all


@dataclass(frozen=True, slots=True)
class Fate:
    """What somebody else says of the claim.

    Attributes:
        what: "corroborated by", "asserted by", "denied by", "doubted by" or "contradicted by".
        who: Whose words they are, and where.
        later: Whether their report is known to have come out on a later day.
    """

    what: str
    who: str
    date: str
    later: bool
    evidence: Evidence


def fates(view: View, claim: Claim, said: Evidence, name: str) -> list[Fate]:
    """What others say of a claim that a source of that name made there, the earliest first.

    Args:
        view: A story.
        claim: One of its claims.
        said: Where the source made it.
        name: What the story calls the source.
    """
    own = next((at for at, m in enumerate(claim.members) if _same(said, m.report, m.span)), None)
    held = how_held(view, claim, own) if own is not None else "asserts"
    found: dict[tuple[str, str], Fate] = {}
    for at, member in enumerate(claim.members):
        names = holders(view, claim, at)
        if names and name not in names and at != own:
            what = _what(held, how_held(view, claim, at))
            evidence = view.evidence(member.report, member.span)
            fate = _fate(view, what, voice(view, claim, at), evidence, said)
            found.setdefault((what, " and ".join(sorted(names))), fate)
    for answer in answers(view, (said,)):
        what = "denied by" if answer.how == "denies" else "contradicted by"
        fate = _fate(view, what, voice_at(view, answer.evidence), answer.evidence, said)
        found.setdefault((what, answer.evidence.exact), fate)
    order = sorted(found.values(), key=lambda fate: (_day(view, fate.evidence.report), fate.evidence))
    return [fate for at, fate in enumerate(order) if sum(one.what == fate.what for one in order[:at]) < MOST]


SAID = {"asserts": "asserted by", "denies": "denied by", "unsure": "doubted by"}


def _what(own: str, theirs: str) -> str:
    """What another makes of a claim, beside what the source itself makes of it."""
    return "corroborated by" if own == theirs != "unsure" else SAID[theirs]


def _fate(view: View, what: str, who: str, evidence: Evidence, said: Evidence) -> Fate:
    published = next(report.published for report in view.story.reports if report.id == evidence.report)
    date = say_interval(published.earliest, published.latest)
    return Fate(what, who, date, _day(view, said.report) < _day(view, evidence.report) < "9", evidence)


def _day(view: View, report: str) -> str:
    """The day of a report, "9999" where it is not known."""
    return next(((r.published.earliest or "9999")[:10] for r in view.story.reports if r.id == report), "9999")


def _same(said: Evidence, report: str, span: Span) -> bool:
    return said.report == report and said.span.overlaps(span)
