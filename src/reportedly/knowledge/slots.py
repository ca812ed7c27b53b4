"""Who stands in which part of a sentence, as reports have it."""

from functools import cache
from importlib.resources import files


@cache
def shares() -> dict[str, tuple[int, int]]:
    """For each slot ("sign subject", "talk prep with") the percent of its fillers that are somebody, and a place."""
    lines = files("reportedly.knowledge").joinpath("tables", "slots.tsv").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {key: _shares(int(agents), int(things), int(sites)) for key, agents, things, sites in rows}


def _shares(agents: int, things: int, sites: int) -> tuple[int, int]:
    """Both in percent, drawn towards the half and nothing where the slot is rarely filled."""
    whole = agents + things + sites
    return round(100 * (agents + 1) / (whole + 2)), round(100 * sites / (whole + 2))
