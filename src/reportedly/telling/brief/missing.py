"""'What is missing or undated': what a careful reader would ask for next."""

from reportedly.knowledge.owners import houses
from reportedly.model import READ_LANGUAGES, Claim, Member, Origin
from reportedly.telling.brief.parts import Draft, Part
from reportedly.telling.quoting import Cite
from reportedly.telling.safe import one_line
from reportedly.telling.view import View
from reportedly.telling.voices import listed

MISSING = "What is missing or undated"

# Examples given before the rest is counted.
EXAMPLES = 4


def tell_missing(view: View) -> list[Draft]:
    """Lines on reports not read, undated or homeless, times without a date, nameless sources, one carrier or house."""
    drafts = [_reports(view), _times(view), _unnamed(view), *_one_carrier(view), *_one_house(view)]
    return [draft for draft in drafts if draft is not None]


def _reports(view: View) -> Draft | None:
    reports = view.story.reports
    undated = [view.labels[r.id] for r in reports if not (r.published.earliest or r.published.latest)]
    homeless = [view.labels[r.id] for r in reports if r.outlet is None]
    languages = {view.labels[r.id]: view.readings[r.id].report.language for r in reports}
    foreign = [f"{label} ({one_line(code)})" for label, code in languages.items() if code not in READ_LANGUAGES]
    said = []
    if foreign:
        said.append(f"Kept but not read, for its language: {listed(foreign)}.")
    if undated:
        said.append(f"No date: {listed(undated)}.")
    if homeless:
        said.append(f"No outlet: {listed(homeless)}.")
    return Draft(MISSING, (" ".join(said),)) if said else None


def _times(view: View) -> Draft | None:
    """Time expressions that would be a date, if only it were known from when they are told."""
    open_times = [
        view.evidence(report.id, timex.span)
        for report in view.story.reports
        for timex in view.readings[report.id].timexes
        if timex.type in ("DATE", "TIME")
        and not (timex.value or "").endswith("_REF")
        and view.times[(report.id, timex.id)] == (None, None)
    ]
    if not open_times:
        return None
    parts: list[Part] = ["Not tied to a date: "]
    for evidence in open_times[:EXAMPLES]:
        parts += [f"“{one_line(evidence.exact)}” ({view.labels[evidence.report]})", Cite(evidence), ", "]
    parts[-1] = _rest(len(open_times))
    return Draft(MISSING, tuple(parts))


def _unnamed(view: View) -> Draft | None:
    """Origins that are somebody, but nobody by name: "an official", "residents"."""
    found: dict[str, tuple[Claim, Member]] = {}
    for claim in view.story.claims:
        for origin in claim.origins:
            if origin.members and not _is_named(view, claim, origin):
                found.setdefault(one_line(origin.name), (claim, claim.members[origin.members[0]]))
    if not found:
        return None
    parts: list[Part] = ["Sources without a name: "]
    for name, (_, member) in list(found.items())[:EXAMPLES]:
        said = view.attribution(member)
        span = said.source[0] if said and said.source else member.span
        parts += [f"{name} ({view.labels[member.report]})", Cite(view.evidence(member.report, span)), "; "]
    parts[-1] = _rest(len(found))
    return Draft(MISSING, tuple(parts), tuple(claim.id for claim, _ in found.values()))


def _is_named(view: View, claim: Claim, origin: Origin) -> bool:
    """Whether a name stands behind it: an entity called by one, a carrier, an outlet, an office with "the"."""
    if origin.name in view.labels or any(origin.name == carrier.name for carrier in claim.carriers):
        return True
    if (
        origin.name.split(" ")[0].endswith(("'s", "’s"))
        or origin.name.casefold().startswith("the ")
        or origin.name[1:] != origin.name[1:].lower()
    ):
        return True
    return any(_has_name(view, claim.members[at]) for at in origin.members)


def _has_name(view: View, member: Member) -> bool:
    """Whether the source of a member is called by a name anywhere in its report."""
    said = view.attribution(member)
    return said is not None and (member.report, said.entity) in view.named


def _one_carrier(view: View) -> list[Draft]:
    """A warning where all that is told comes through one carrier, or most of it does."""
    claims = [claim for claim in view.story.claims if claim.members]
    carriers = {carrier.name for claim in claims for carrier in claim.carriers}
    if len(carriers) == 1 and len(view.story.reports) > 1:
        name = view.labels.get(*carriers, *carriers)
        reports = len(view.story.reports)
        words = f"All of it comes through one carrier: {name}; {reports} reports are not {reports} accounts."
        return [Draft(MISSING, (words,))]
    alone = sum(claim.numbers.carriers == 1 for claim in claims)
    if not alone:
        return []
    return [Draft(MISSING, (f"Told by one carrier only: {alone} of {len(claims)} claims.",))]


def _one_house(view: View) -> list[Draft]:
    """What a reader would want to know of carriers that are counted apart: they belong to one owner or state."""
    reports = {report: reading.report.outlet for report, reading in view.readings.items()}
    named = (carrier.name for claim in view.story.claims for carrier in claim.carriers if claim.members)
    carriers = {reports.get(name) or name for name in named}
    joined = ((house, f"{', '.join(names[:-1])} and {names[-1]}") for house, names in houses(carriers))
    lines = (f"Counted as carriers of their own, though {names} {house}." for house, names in joined)
    return [Draft(MISSING, (line,)) for line in lines]


def _rest(count: int) -> str:
    return f"; and {count - EXAMPLES} more." if count > EXAMPLES else "."
