"""How a process gets its reader: by a name that it can import."""

from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

from reportedly.case.model_check import DEFAULT_MODEL
from reportedly.knowledge.own import OwnTable
from reportedly.model import Reading, Report


class Reads(Protocol):
    """What reads a report: the same report always gives the same reading."""

    def read(self, report: Report) -> Reading:
        """The reading of one report."""
        ...


@dataclass(frozen=True, slots=True)
class ReaderSpec:
    """The function that makes a reader, as "module:function", and what it is called with."""

    factory: str = "reportedly.reading:load_reader"
    arguments: tuple[str, ...] = ()

    @classmethod
    def of(cls, model: str | None, own: tuple[OwnTable, ...] = ()) -> "ReaderSpec":
        """The reader on that spaCy pipeline, None for the one that Reportedly is made for, with a user's tables."""
        if not own:
            return cls(arguments=(model,) if model else ())
        return cls(arguments=(model or DEFAULT_MODEL, *(table.text for table in own)))

    def load(self) -> Reads:
        """The reader, made here and now."""
        module, _, function = self.factory.partition(":")
        reader: Reads = getattr(import_module(module), function)(*self.arguments)
        return reader
