"""Products of matrices: the same as spaCy's own, in our pipeline alone."""

import numpy as np
import pytest
import spacy
from thinc.api import NumpyOps

from reportedly.reading.products import Products, quicken


@pytest.mark.parametrize("first", [False, True])
@pytest.mark.parametrize("second", [False, True])
def test_a_product_is_that_of_spacys_own(first: bool, second: bool) -> None:
    x = np.arange(6, dtype="f").reshape((3, 2) if first else (2, 3))
    y = np.arange(12, dtype="f").reshape((4, 3) if second else (3, 4))
    made = Products().gemm(x, y, trans1=first, trans2=second)
    assert made.tolist() == NumpyOps().gemm(x, y, trans1=first, trans2=second).tolist()
    kept = np.zeros((2, 4), dtype="f")
    assert Products().gemm(x, y, out=kept, trans1=first, trans2=second) is kept


def test_only_the_pipeline_in_hand_is_quickened() -> None:
    ours, other = spacy.blank("en"), spacy.blank("en")
    for nlp in (ours, other):
        nlp.add_pipe("sentencizer")
        nlp.add_pipe("tagger").add_label("NN")  # type: ignore[attr-defined]
        nlp.initialize()
    quicken(ours)
    kinds = [{type(layer.ops) for layer in nlp.get_pipe("tagger").model.walk()} for nlp in (ours, other)]  # type: ignore[attr-defined]
    assert kinds == [{Products}, {NumpyOps}]
