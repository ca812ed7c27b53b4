"""The benchmark data: where they lie, whether they are the ones that were pinned, and a small part of them."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.config import HERE, OUT, Task
from benchmarks.folds import HELD, folds

Record = dict[str, Any]


def bench_folder() -> Path | None:
    """The folder of the data (REPORTEDLY_BENCH), or None where it is not there."""
    named = os.environ.get("REPORTEDLY_BENCH")
    folder = Path(named).resolve() if named else None
    return folder if folder and (folder / "scorers").is_dir() else None


def read_lines(path: Path) -> list[Record]:
    """The objects of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def write_lines(path: Path, records: Iterable[Record]) -> None:
    """Writes a JSON Lines file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), "utf-8")


def file_hash(path: Path) -> str:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def files_of(task: Task, bench: Path) -> tuple[Path, ...]:
    """The data files that a task's score rests on: its gold, and the texts where they stand apart."""
    gold = (HERE if task.own else bench) / task.gold
    beside = [gold.parent / "documents.jsonl", bench / "stories" / "documents.jsonl"]
    texts = next((path for path in beside if path.is_file()), None) if task.command == "story" else None
    if task.task in ("dating", "dates") or texts == gold:
        texts = None
    return (gold, texts) if texts else (gold,)


def name_of(path: Path, bench: Path) -> str:
    """What a data file is called in the floors: its place in its folder."""
    return path.relative_to(HERE if path.is_relative_to(HERE) else bench).as_posix()


def gold_of(task: Task, bench: Path, count: int) -> Path:
    """The gold file that is scored: all of a task's, so much of it, or what was held back from training."""
    if task.command == "held":
        return held_of(task, bench)
    return part_of(task, bench, count) if count and not task.own else files_of(task, bench)[0]


def held_of(task: Task, bench: Path) -> Path:
    """The gold of the texts that the held-back weights were not trained on; under `out/`."""
    gold = files_of(task, bench)[0]
    records = read_lines(gold)
    cut = folds(records)
    part = OUT / "part" / f"{task.name}-held" / gold.name
    write_lines(part, [record for record in records if cut[record["id"]] == HELD])
    for beside in gold.parent.glob("event_mentions.jsonl"):
        part.with_name(beside.name).write_bytes(beside.read_bytes())
    return part


def part_of(task: Task, bench: Path, count: int) -> Path:
    """The gold file of a part of a task's data, so many records or stories, the same each time; under `out/`."""
    folder = OUT / "part" / f"{task.name}-{count}"
    gold, *texts = files_of(task, bench)
    records = read_lines(gold)
    documents = read_lines(texts[0]) if texts else records
    groups = {document["id"]: group_of(document) for document in documents}
    if task.command == "read":
        groups = {name: name for name in groups}
    kept = few({groups[document_of(record)] for record in records}, count)
    write_lines(folder / gold.name, [r for r in records if groups[document_of(r)] in kept])
    if texts:
        write_lines(folder / texts[0].name, [d for d in documents if groups[d["id"]] in kept])
    return folder / gold.name


def group_of(document: Record) -> str:
    """The story of a document, or where it has no story its topic."""
    return str(document.get("story") or document.get("topic"))


def document_of(record: Record) -> str:
    """The document that a gold record is about; of a pair, the first."""
    first = record.get("a")
    return str(first["doc"] if isinstance(first, dict) else first or record.get("doc") or record["id"])


def few(names: Iterable[str], count: int) -> set[str]:
    """So many of the names, chosen by their hash, so that neither order nor subject chooses."""
    return set(sorted(names, key=lambda name: hashlib.sha256(name.encode()).digest())[:count])
