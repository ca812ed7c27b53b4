"""Which printed figures only measure: ages, stretches of time and ordinals, which the gold of figures leaves out."""

from typing import Any

Record = dict[str, Any]

STRETCHES = ("second", "minute", "hour", "day", "night", "week", "month", "year", "decade")


def counted(figures: list[Record]) -> list[Record]:
    """The printed figures without ages ("years old"), stretches of time ("hour") and ordinals ("ordinal")."""
    return [figure for figure in figures if not _measures(figure["unit"])]


def _measures(unit: str | None) -> bool:
    return unit is not None and (unit in STRETCHES or unit == "ordinal" or unit.endswith(" old"))
