"""The package of weights: whether it is installed, where its files lie, and what they say of themselves."""

import json
import os
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportedly.encoder.found import Cut

PACKAGE = "reportedly-en"
MODULE = "reportedly_en"
ENGINE = "onnxruntime"
ABSENT = f"not installed: the rules alone find who says what (the weights are the package {PACKAGE}, made in models/en)"


@dataclass(frozen=True, slots=True)
class Weights:
    """An installed package of weights.

    Attributes:
        folder: Where its files lie.
        version: Its version.
        cut: The cut-offs that go with the weights.
        sums: SHA-256 of each file, as the package states it.
    """

    folder: Path
    version: str
    cut: Cut
    sums: dict[str, str]


OFF = "REPORTEDLY_ENCODER"
"""Set to "off", this variable leaves the encoder aside even where it is installed."""


def wanted() -> Weights | None:
    """The weights that are installed, unless the encoder is to be left aside."""
    return None if os.environ.get(OFF) == "off" else installed()


@cache
def installed() -> Weights | None:
    """The weights, None where they or what runs them are not installed."""
    spec = find_spec(MODULE)
    if spec is None or not spec.submodule_search_locations or find_spec(ENGINE) is None:
        return None
    folder = Path(next(iter(spec.submodule_search_locations)))
    return weights_in(folder) if (folder / "manifest.json").is_file() else None


def weights_in(folder: Path) -> Weights:
    """The weights in a folder."""
    facts: dict[str, Any] = json.loads((folder / "manifest.json").read_text("utf-8"))
    return Weights(folder, str(facts["version"]), Cut(**facts["cut"]), dict(facts["files"]))
