"""Gives a report another outlet, in its chains too."""

from dataclasses import replace

from reportedly.model import Attribution, Link, Reading


def published_by(reading: Reading, outlet: str | None) -> Reading:
    """The reading as if that outlet had published the report."""
    report = replace(reading.report, outlet=outlet)
    return replace(reading, report=report, attributions=tuple(_printed(a, report.name) for a in reading.attributions))


def _printed(attribution: Attribution, name: str) -> Attribution:
    """The attribution with a chain that ends at the outlet, which passes nothing on to itself."""
    before = tuple(link for link in attribution.chain if link.span is not None and link.name != name)
    return replace(attribution, chain=(*before, Link(None, name, None)))
