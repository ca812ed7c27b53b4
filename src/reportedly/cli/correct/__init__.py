"""`reportedly correct`: what an analyst changes, a subcommand for each kind."""

from reportedly.cli.correct.group import correct

__all__ = ["correct"]
