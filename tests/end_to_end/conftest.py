"""Runs the command as a person does."""

from tests.cli.conftest import Command, command

__all__ = ["Command", "command"]
