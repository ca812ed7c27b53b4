import pytest

from reportedly.telling.again import says_again, words_in

TOLD = "The harbour police arrested seven smugglers near Orla on Tuesday"


@pytest.mark.parametrize(
    ("new", "again"),
    [
        ("Police arrest smugglers near Orla harbour", True),
        ("Police arrest 7 smugglers near Orla harbour", False),
        ("Farmers in the valley sold their harvest early", False),
        ("Police arrested them", False),
    ],
)
def test_line_that_says_nothing_more_is_known(new: str, again: bool) -> None:
    assert says_again(words_in(new), [words_in(TOLD)]) is again
