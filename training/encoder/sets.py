"""Which sets the encoder is trained on: training/manifest.toml says it, with the terms of each."""

import os
import tomllib
from pathlib import Path

MANIFEST = Path(__file__).parents[1] / "manifest.toml"


def sets() -> list[str]:
    """The names of the sets that the manifest gives the encoder."""
    return list(tomllib.loads(MANIFEST.read_text("utf-8"))["encoder"]["sets"])


def files() -> list[Path]:
    """The files of the sets that the manifest gives the encoder; they lie in the folder named by REPORTEDLY_BENCH."""
    listed = tomllib.loads(MANIFEST.read_text("utf-8"))
    folder = Path(os.environ.get("REPORTEDLY_BENCH") or "")
    found = [folder / listed["sets"][name]["file"] for name in listed["encoder"]["sets"]]
    for path in found:
        if not path.is_file():
            raise SystemExit(
                f"{path} is missing: say in REPORTEDLY_BENCH where the benchmark data lie, or leave its set out"
            )
    return found
