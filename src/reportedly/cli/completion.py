"""`reportedly completion`: the script that makes a shell complete the command."""

import click
from click.shell_completion import get_completion_class

from reportedly.cli.output import write_text


@click.command(epilog='Put it to use with, say, eval "$(reportedly completion bash)".')
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that makes your shell complete this command."""
    maker = get_completion_class(shell)
    if maker is None:
        raise click.UsageError(f"no completion for {shell}")
    made = maker(context.find_root().command, {}, "reportedly", "_REPORTEDLY_COMPLETE")
    write_text(made.source_template % made.source_vars())
