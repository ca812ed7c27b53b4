"""The group of all corrections, and what they have in common: who, why, and what is told at the end."""

import getpass
import os
from collections.abc import Callable
from dataclasses import dataclass
from inspect import cleandoc
from typing import TYPE_CHECKING, Any, TypeVar

import click

from reportedly.cli.gather import opened
from reportedly.cli.options import case_file
from reportedly.cli.output import write_text
from reportedly.cli.story_changes import telling_changes
from reportedly.telling.safe import one_line

if TYPE_CHECKING:
    from reportedly.case import Case
    from reportedly.case.correcting import KeptCorrection
    from reportedly.case.pointing import Pointing
    from reportedly.model.correction import Correction

    Made = TypeVar("Made", bound=Correction)

WHO = "REPORTEDLY_WHO"  # the variable that says who makes corrections here

HELP = """Correct what was read or reconciled in a case.

A correction is kept with who made it, when and why; the stories that it touches are made anew, and what it changed is
marked there. `reportedly corrections` lists them all, `reportedly undo` takes one back.

Name a report by its id, the beginning of it, or its outlet; a passage as REPORT:START-END or as REPORT:WORDS, where the
words stand once; a claim or discrepancy by its id; an actor or place by its name."""


class Kinds(click.Group):
    """The kinds of corrections, loaded when one is asked for: they rest on the model, which other commands need not."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click asks
        """The names of the kinds."""
        return list(self._loaded())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The subcommand of that name."""
        return self._loaded().get(cmd_name)

    def _loaded(self) -> dict[str, click.Command]:
        from reportedly.cli.correct.kinds import KINDS

        return {command.name or "": command for command in KINDS}


@click.group(cls=Kinds, help=HELP, context_settings={"max_content_width": 100})
def correct() -> None:
    """Holds the kinds of corrections."""


@dataclass(frozen=True, slots=True)
class Making:
    """What a subcommand makes a correction with.

    Attributes:
        find: The things of the case, by what people call them.
    """

    find: "Pointing"
    who: str
    when: str
    why: str

    def __call__(self, shape: "type[Made]", **what: Any) -> "Made":  # noqa: ANN401 - the fields of the kind
        """A correction of that kind, signed."""
        return shape(who=self.who, when=self.when, why=self.why, **what)


def now() -> str:
    """This moment, as corrections write it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def whoever() -> str:
    """Who works here: what the environment says, else the name of the account."""
    try:
        return os.environ.get(WHO) or getpass.getuser()
    except (KeyError, OSError):  # no account of that number has a name
        return "somebody"


dry_run_option = click.option("--dry-run", is_flag=True, help="Only tell what would change.")
who_option = click.option("--who", metavar="NAME", help=f"Who says so (default: ${WHO}, else your account's name).")


def kind(name: str, summary: str, *examples: str) -> Callable[[Callable[..., "Correction"]], click.Command]:
    """Makes a subcommand of a function that makes a correction.

    Args:
        name: Of the subcommand.
        summary: Its help.
        examples: Command lines without what all have in common.
    """
    rest = '--case my.case --why "..."'
    shown = "\n".join(f"  reportedly correct {name} {example} {rest}" for example in examples)
    text = f"{cleandoc(summary)}\n\n\b\nExamples:\n{shown}"

    def decorate(make: Callable[..., "Correction"]) -> click.Command:
        def command(case: str, why: str, who: str | None, dry_run: bool, **given: Any) -> int:  # noqa: ANN401
            from reportedly.case.pointing import Pointing

            held = opened(case)
            correction = make(Making(Pointing(held.store), who or whoever(), now(), why), **given)
            keep_and_tell(
                held, lambda: held.correct(correction, dry_run=dry_run, on_change=telling_changes(False)), dry_run
            )
            return 0

        command.__click_params__ = getattr(make, "__click_params__", [])  # type: ignore[attr-defined]
        why = click.option("--why", metavar="TEXT", required=True, help="The reason, shown beside what it changes.")
        return click.command(name, help=text, context_settings={"max_content_width": 100})(
            who_option(why(dry_run_option(case_file(command))))
        )

    return decorate


def keep_and_tell(case: "Case", keep: "Callable[[], KeptCorrection]", dry_run: bool) -> None:
    """Keeps a correction; says what changes, whether it fits, what does not fit any more, how to take it back."""
    before = {kept.id: kept.state for kept in case.corrections()}
    kept = keep()
    write_text(f"{kept.id}: {one_line(kept.what)}")
    if dry_run:
        write_text("nothing is kept: this was only to see")
    if kept.state == "does not fit":
        write_text(f"it does not fit: {one_line(kept.because or '')}")
    for other in case.corrections():
        if other.state == "does not fit" and before.get(other.id) == "fits":
            write_text(f"{other.id} does not fit any more: {one_line(other.because or '')}")
    if not dry_run and kept.state != "undoes":
        write_text(f"to take it back: reportedly undo {kept.id} --case {one_line(case.store.path)}")
