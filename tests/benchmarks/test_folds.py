"""How texts are cut into folds."""

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.folds import FOLDS, folds, groups

COPY = "The council of the port met the dockers on Monday and offered them a new roof."


def test_near_copies_are_in_one_group() -> None:
    found = groups({"b": COPY, "a": f"Agency: {COPY}", "c": "Rain fell on the hills for nine days without a break."})
    assert found == {"a": "a", "b": "a", "c": "c"}


def test_texts_of_one_story_or_title_are_in_one_fold() -> None:
    records = [{"id": str(n), "text": f"text {n}", "story": "s"} for n in range(9)]
    assert len(set(folds(records).values())) == 1


@given(st.dictionaries(st.text(min_size=1, max_size=4), st.text(max_size=40), max_size=12))
def test_every_text_has_a_fold_and_the_order_does_not_matter(texts: dict[str, str]) -> None:
    records = [{"id": name, "text": text} for name, text in texts.items()]
    cut = folds(records)
    assert cut == folds(records[::-1])
    assert set(cut) == set(texts)
    assert all(0 <= fold < FOLDS for fold in cut.values())
