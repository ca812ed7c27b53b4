from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.knowledge.calendar import interval, reckon, shift, symbol, value_of
from reportedly.model import Reckoning

THURSDAY = date(2031, 5, 15)


@pytest.mark.parametrize(
    ("value", "ends"),
    [
        ("2031", ("2031-01-01", "2031-12-31")),
        ("2031-02", ("2031-02-01", "2031-02-28")),
        ("2031-05-15", ("2031-05-15", "2031-05-15")),
        ("2031-W20", ("2031-05-12", "2031-05-18")),
        ("2031-W20-WE", ("2031-05-17", "2031-05-18")),
        ("2031-Q2", ("2031-04-01", "2031-06-30")),
        ("2031-H2", ("2031-07-01", "2031-12-31")),
        ("2031-WI", ("2031-12-01", "2032-02-29")),
        ("203", ("2030-01-01", "2039-12-31")),
        ("19", ("1900-01-01", "1999-12-31")),
        ("2031-05-15T10:30", ("2031-05-15T10:30", "2031-05-15T10:30")),
        ("2031-05-15TNI", ("2031-05-15T18:00", "2031-05-16T06:00")),
        ("2031-05-15T24:00", ("2031-05-16T00:00", "2031-05-16T00:00")),
        ("2031-02-30", None),
        ("XXXX-WXX-1", None),
        ("P6M", None),
        ("PRESENT_REF", None),
    ],
)
def test_a_value_means_an_interval(value: str, ends: tuple[str, str] | None) -> None:
    assert interval(value) == ends


@pytest.mark.parametrize(
    ("reckoning", "value"),
    [
        (Reckoning("D", -1), "2031-05-14"),
        (Reckoning("D", 0, part="TMO"), "2031-05-15TMO"),
        (Reckoning("W", 1), "2031-W21"),
        (Reckoning("M", -5), "2030-12"),
        (Reckoning("Y", -1, "M05", "="), "2030-05"),
        (Reckoning("D", named="W4", toward="<="), "2031-05-15"),
        (Reckoning("D", named="W4", toward="<"), "2031-05-08"),
        (Reckoning("D", named="W5", toward="<="), "2031-05-09"),
        (Reckoning("D", named="W5", toward=">="), "2031-05-16"),
        (Reckoning("W", -1, "W5", "="), "2031-05-09"),
        (Reckoning("M", named="M06", toward="<="), "2030-06"),
        (Reckoning("M", named="SU", toward="<"), "2030-SU"),
        (Reckoning("D", named="D02-29", toward="<="), "2028-02-29"),
        (Reckoning("D", named="E+0", toward="~"), "2031-04-13"),
        (Reckoning("D", named="N11/4/4", toward=">="), "2031-11-27"),
        (Reckoning("D", named="N05/1/-1", toward=">="), "2031-05-26"),
        (Reckoning("Y", -9000), None),
    ],
)
def test_a_time_is_reckoned_from_a_day(reckoning: Reckoning, value: str | None) -> None:
    assert reckon(reckoning, THURSDAY) == value


@pytest.mark.parametrize(
    ("reckoning", "value"),
    [
        (Reckoning("D", named="W1", toward="<="), "XXXX-WXX-1"),
        (Reckoning("W"), "XXXX-WXX"),
        (Reckoning("Y", -1, "M05", "="), "XXXX-05"),
        (Reckoning("D", named="D08-15", toward="~"), "XXXX-08-15"),
        (Reckoning("D"), "XXXX-XX-XX"),
        (Reckoning("Y", -1), "XXXX"),
    ],
)
def test_without_a_day_what_is_known_stays_and_the_rest_is_x(reckoning: Reckoning, value: str | None) -> None:
    assert symbol(reckoning) == value


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)), st.sampled_from(list("DWMQHYEC")))
def test_the_unit_that_holds_a_day_holds_it(day: date, unit: str) -> None:
    ends = interval(value_of(unit, day))
    assert ends is not None
    assert ends[0] <= day.isoformat() <= ends[1]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31)), st.integers(-500, 500))
def test_months_on_and_back_lead_to_the_same_month(day: date, step: int) -> None:
    back = shift(shift(day, "M", step), "M", -step)
    assert (back.year, back.month) == (day.year, day.month)
