"""What confidences are worth."""

import xml.etree.ElementTree as ET

from benchmarks.reliability import Bin, bins, error, plot, rows


def test_bins_hold_what_was_said_and_what_was_right() -> None:
    judged = [(12, False), (18, True), (90, True), (99, False)]
    assert bins(judged) == [Bin(10, 2, 15.0, 50.0), Bin(90, 2, 94.5, 50.0)]


def test_who_is_as_right_as_he_says_makes_no_error() -> None:
    assert error(bins([(50, True), (50, False)])) == 0
    assert error(bins([(90, False)] * 3)) == 90
    assert error([]) == 0


def test_errors_weigh_by_count() -> None:
    assert error([Bin(0, 3, 5.0, 5.0), Bin(90, 1, 90.0, 50.0)]) == 10


def test_rows_are_readable() -> None:
    assert rows(bins([(33, True)])) == [("30–39", "1", "33.0", "100.0")]


def test_the_plot_is_an_image_with_a_circle_for_each_bin() -> None:
    root = ET.fromstring(plot(bins([(5, False), (55, True)]), "a thing"))
    assert len(root.findall("{http://www.w3.org/2000/svg}circle")) == 2
