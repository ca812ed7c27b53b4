"""A story at a glance: how many of its claims stand how, how many reports repeat others."""

from dataclasses import dataclass

from reportedly.telling.view import View
from reportedly.web.firsts import REPEATING


@dataclass(frozen=True, slots=True)
class Glance:
    """Numbers of a story.

    Attributes:
        contested: Claims that are denied or disputed.
        differences: Apparent differences; `conflicts` of them cannot both hold.
        repeating: Reports that copy, draw on or credit another report or an agency.
    """

    reports: int
    claims: int
    corroborated: int
    contested: int
    differences: int
    conflicts: int
    repeating: int


def glance(view: View) -> Glance:
    """The numbers of a story."""
    story = view.story
    standings = [claim.standing for claim in story.claims]
    return Glance(
        reports=len(story.reports),
        claims=len(story.claims),
        corroborated=standings.count("corroborated"),
        contested=standings.count("denied") + standings.count("disputed"),
        differences=len(story.discrepancies),
        conflicts=sum(found.verdict == "conflict" for found in story.discrepancies),
        repeating=len({edge.source for edge in story.lineage if edge.kind in REPEATING and edge.source != edge.target}),
    )
