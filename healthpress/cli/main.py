"""The command group. It loads a command's module only when that command runs."""

import importlib
import sys

import click

from healthpress import __version__
from healthpress.cli.console import complain, never_fail_to_print, note
from healthpress.cli.groups import KnowingGroup
from healthpress.errors import HealthpressError, reason_of

# name -> (module, one line for --help); the line stands here so that --help loads no command.
COMMANDS = {
    "baseline": ("healthpress.cli.baseline", "Let findings pass that were there before."),
    "build": ("healthpress.cli.build", "Check a site, then write its pages."),
    "check": ("healthpress.cli.check", "Check a site, a file or standard input."),
    "config": ("healthpress.cli.config", "Show the settings, each with where it comes from."),
    "explain": ("healthpress.cli.explain", "Print the page of a rule, with its sources."),
    "lsp": ("healthpress.cli.lsp", "Serve editors over the Language Server Protocol."),
    "new": ("healthpress.cli.new", "Start a site, or an article to fill in."),
    "rules": ("healthpress.cli.rules", "List the rules."),
    "schema": ("healthpress.cli.schema", "Print a JSON Schema for editors and other tools."),
    "sign-off": ("healthpress.cli.sign_off", "Say that articles are as they were reviewed."),
    "test-rules": ("healthpress.cli.test_rules", "Run the specifications of rules."),
}


class LazyGroup(KnowingGroup):
    """A group whose commands are modules with a function of the command's name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of all commands, sorted."""
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - likewise
        """The command of a name; its module is loaded now."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(COMMANDS[cmd_name][0])
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - likewise
        """The list in --help, from the table."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in sorted(COMMANDS.items())])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 clean, 1 findings, 2 did not run properly.",
)
@click.version_option(__version__, message="healthpress %(version)s")
def cli() -> None:
    """Build and check health articles."""


def main() -> int:
    """Run the command line; gives the exit code and never a traceback for bad input."""
    never_fail_to_print()
    try:
        code = cli.main(standalone_mode=False)
    except HealthpressError as error:
        return complain(error)
    except click.exceptions.Abort:
        note("stopped")
        return 130  # the shell's code for an interrupt: 128 + SIGINT
    except click.ClickException as error:
        error.show(sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except OSError as error:  # what no command foresaw: a full disk, a folder without rights
        message = f"the operating system refused: {reason_of(error)}"
        hint = "make room, or change what may be read and written"
        return complain(HealthpressError(message, help=hint, place=str(error.filename or "")))
    return code if isinstance(code, int) else 0
