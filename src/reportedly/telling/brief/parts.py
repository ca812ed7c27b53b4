"""What a brief is made of before it is rendered: our few words, and quoted words with their evidence."""

from dataclasses import dataclass, replace

from reportedly.model import Evidence, Line
from reportedly.telling.quoting import Cite, Quote
from reportedly.telling.safe import one_line


@dataclass(frozen=True, slots=True)
class Aside:
    """Words of ours that stand back: the three numbers."""

    words: str


Part = str | Aside | Quote | Cite


@dataclass(frozen=True, slots=True)
class Draft:
    """A line of a brief in its parts.

    Attributes:
        section: The heading under which it stands.
        parts: Our words and the reports' words, in order.
        claims: Ids of the claims that it tells.
        lead: A date or a verdict to open the line with, or "".
        depth: How far it is set in under the line before; only lineage uses it.
    """

    section: str
    parts: tuple[Part, ...]
    claims: tuple[str, ...] = ()
    lead: str = ""
    depth: int = 0

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What the line cites, in order, each once."""
        return tuple(dict.fromkeys(part.evidence for part in self.parts if isinstance(part, Quote | Cite)))


def capitalised(draft: Draft) -> Draft:
    """The line with a capital where our own words open it."""
    if not draft.parts or not isinstance(draft.parts[0], str) or draft.lead:
        return draft
    first = draft.parts[0]
    if "." in first.split(" ")[0]:  # an outlet called by its web address
        return draft
    return replace(draft, parts=(first[:1].upper() + first[1:], *draft.parts[1:]))


def to_line(draft: Draft) -> Line:
    """The line as the contract prints it: `[2]` after words is the line's second piece of evidence."""
    numbers = {evidence: number for number, evidence in enumerate(draft.evidence, 1)}
    said = "".join(_flat(part, numbers) for part in draft.parts)
    lead = f"{draft.lead}: " if draft.lead else ""
    return Line(draft.section, one_line(lead + said), draft.claims, draft.evidence)


def _flat(part: Part, numbers: dict[Evidence, int]) -> str:
    if isinstance(part, str | Aside):
        return part if isinstance(part, str) else part.words
    mark = f" [{numbers[part.evidence]}]"
    return f"“{part.words}”{mark}" if isinstance(part, Quote) else mark
