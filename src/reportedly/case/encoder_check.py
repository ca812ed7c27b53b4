"""Looks whether the encoder is installed, and whether its files are those that its package states."""

import hashlib
from dataclasses import dataclass

from reportedly.encoder.weights import ABSENT, PACKAGE, Weights, installed


@dataclass(frozen=True, slots=True)
class EncoderCheck:
    """The encoder as it is installed.

    Attributes:
        location: Its folder; None where it is not installed.
        whole: Whether every file has the SHA-256 that the package states; None where it is not installed.
        told: What that means, in one line.
        problems: What is wrong, one plain sentence each; that it is absent is none, as the rules read without it.
    """

    name: str
    version: str | None
    location: str | None
    whole: bool | None
    told: str
    problems: tuple[str, ...]


def check_encoder() -> EncoderCheck:
    """The encoder, checked without loading it."""
    weights = installed()
    if weights is None:
        return EncoderCheck(PACKAGE, None, None, None, ABSENT, ())
    problems = tuple(f"{name} of {PACKAGE} is not the file that the package states" for name in changed(weights))
    told = "files are those that the package states: " + ("NO" if problems else "yes")
    return EncoderCheck(PACKAGE, weights.version, str(weights.folder), not problems, told, problems)


def changed(weights: Weights) -> list[str]:
    """The files that are missing or not as the package states."""
    found = []
    for name, stated in sorted(weights.sums.items()):
        path = weights.folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != stated:
            found.append(name)
    return found
