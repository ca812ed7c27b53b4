"""The user's own tables of knowledge: those that are named, and those that a case keeps in a folder beside its file."""

import shutil
from collections.abc import Iterable, Sequence
from os import PathLike
from pathlib import Path
from typing import TypeAlias

from reportedly.errors import KnowledgeError
from reportedly.knowledge.own import OwnTable, read_own

Own: TypeAlias = tuple[OwnTable, ...]
Knowledge: TypeAlias = Sequence[OwnTable | str | PathLike[str]]

FOLDER = ".knowledge"  # after the name of a case's file
ENDINGS = (".csv", ".toml")


def tables_of(knowledge: Iterable[OwnTable | str | PathLike[str]]) -> Own:
    """The tables, in one order however they were named; of two files with the same entries one."""
    read = [item if isinstance(item, OwnTable) else read_own(Path(item)) for item in knowledge]
    return tuple(sorted({table.text: table for table in read}.values(), key=lambda table: table.sha256))


def folder_of(case: str | Path) -> Path:
    """The folder in which a case keeps its tables."""
    return Path(f"{case}{FOLDER}")


def tables_in(case: str | Path) -> Own:
    """The tables that a case keeps."""
    folder = folder_of(case)
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    return tables_of(file for file in files if file.suffix in ENDINGS)


def keep_tables(case: str | Path, knowledge: Iterable[OwnTable | str | PathLike[str]]) -> Own:
    """The tables of a case, with these from now on: their files are copied beside the case's.

    Raises:
        KnowledgeError: One cannot be read, or has the name of another that is kept.
    """
    for item in knowledge:
        if isinstance(item, OwnTable):
            raise KnowledgeError("a case keeps tables as files: name their paths")
        table, kept = read_own(Path(item)), folder_of(case) / Path(item).name
        if Path(item).suffix not in ENDINGS:
            raise KnowledgeError(f"{item}: a case keeps files that end in {' or '.join(ENDINGS)}")
        if kept.is_file() and read_own(kept).text != table.text and not kept.samefile(item):
            raise KnowledgeError(f"{item}: the case keeps another table of that name; edit or remove {kept}")
        kept.parent.mkdir(exist_ok=True)
        if not kept.is_file():
            shutil.copyfile(item, kept)
    return tables_in(case)
