"""Reports as hypothesis makes them up, and what holds whatever they say."""

from tests.strategies.always import Always
from tests.strategies.reports import Made, cases, reports, texts

__all__ = ["Always", "Made", "cases", "reports", "texts"]
