"""Who says what: sources down, claims across; what a source says of a claim, or that it is silent."""

from dataclasses import dataclass

from reportedly.model import Claim, Evidence, Stance
from reportedly.telling.view import View
from reportedly.telling.voices import origins_of, source_of, stance
from reportedly.web.answers import answers

COLUMNS = 6  # claims of a page
UNSURE: frozenset[Stance] = frozenset(("doubts", "hedges", "asks", "believes", "fears"))


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source says of one claim, and where: "asserts", "denies", "contradicts" or "unsure"."""

    how: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Row:
    """A source, with a cell for each claim."""

    source: str
    cells: tuple[Cell | None, ...]


def matrix(view: View, claims: tuple[Claim, ...]) -> list[Row]:
    """The sources of these claims, those with most to say first."""
    said: dict[str, dict[str, Cell]] = {}
    for claim in claims:
        for at, member in enumerate(claim.members):
            cell = Cell(how_held(view, claim, at), view.evidence(member.report, member.span))
            for name in holders(view, claim, at):
                known = said.setdefault(name, {})
                if claim.id not in known or cell.how == "denies":
                    known[claim.id] = cell
        for answer in answers(view, (view.evidence(member.report, member.span) for member in claim.members)):
            said.setdefault(answer.source, {}).setdefault(claim.id, Cell(answer.how, answer.evidence))
    rows = [Row(name, tuple(cells.get(claim.id) for claim in claims)) for name, cells in said.items()]
    return sorted(rows, key=lambda row: (-sum(cell is not None for cell in row.cells), row.source.casefold()))


def holders(view: View, claim: Claim, at: int) -> list[str]:
    """Who holds a passage of a claim: its origins, or its source where that denies the claim and so is no origin."""
    denied = how_held(view, claim, at) == "denies"
    return origins_of(view, claim, at) or ([source_of(view, claim, at)] if denied else [])


def how_held(view: View, claim: Claim, at: int) -> str:
    """Whether a passage "asserts" its claim, "denies" it or is "unsure" of it.

    A passage that tells it as not so denies it where another tells it as so; a claim that all tell as not so ("nobody
    was hurt") is asserted. An answer that only mentions it ("false reports about the retreat") denies nothing of it.
    """
    value = claim.members[at].value
    if value.endswith("-"):
        return "denies" if any(member.value.endswith("+") for member in claim.members) else "asserts"
    if value == "Uu" or value.startswith("PS") or stance(view, claim.members[at]) in UNSURE:
        return "unsure"
    return "asserts"
