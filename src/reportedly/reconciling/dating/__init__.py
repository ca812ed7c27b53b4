"""Dates reports that carry no date by what they share with dated ones, and lays the resolved times over."""

from reportedly.reconciling.dating.date import Dated, date_reports

__all__ = ["Dated", "date_reports"]
