"""`healthpress lsp`."""

import contextlib
import datetime as dt
import importlib
import sys

import click

from healthpress import __version__
from healthpress.build.request import Request
from healthpress.cli.options import today_option
from healthpress.errors import UsageError

# While a whole site is checked, whoever types waits this long for a turn, several times an answer;
# with Python's 0.005 an edit took 155 ms instead of 40 (1,000 articles, two cores).
SWITCH_S = 0.0005


@click.command("lsp")
@click.option("--trust", is_flag=True, help="Run the Python rules of the sites that are opened.")
@today_option
def command(trust: bool, today: dt.date | None) -> int:
    """Tell editors what is found while one types, over standard input and output.

    Editors start this by themselves: `docs/editors.md` says how to set them up.
    """
    try:
        server = importlib.import_module("healthpress.lsp.server")
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol"}:
            raise
        raise UsageError(
            f"the editor server needs `{error.name}`, which is not installed",
            help="install it with `pip install 'healthpress[lsp]'`",
        ) from error
    request = Request(today=today, cache=True, trusted=trust)
    sys.setswitchinterval(SWITCH_S)
    wire = sys.stdout.buffer
    with contextlib.redirect_stdout(sys.stderr):  # a rule that prints must not break the wire
        server.serve(request, __version__, sys.stdin.buffer, wire)
    return 0
