"""The only place that prints. Results go to stdout, trouble of the run to stderr."""

import io
import os
import sys
from contextlib import AbstractContextManager, redirect_stdout
from typing import TextIO

import click

from healthpress.errors import HealthpressError
from healthpress.report.place import escaped


def say(text: str) -> None:
    """Print a result, as it is; the caller ends its lines."""
    click.echo(text, nl=False)


def hand_on(content: bytes) -> None:
    """Print a result byte for byte: the text of a file, or what another program reads."""
    click.echo(content, nl=False)


def note(text: str) -> None:
    """Print a line about the run to stderr."""
    click.echo(text, err=True)


def overwrite(text: str, shown: str) -> str:
    """Print to stderr at the beginning of the line, over what is shown there; gives the text."""
    click.echo(f"\r{text.ljust(len(shown))}", err=True, nl=False)
    return text


def is_terminal(*, err: bool = False) -> bool:
    """Whether stdout, or stderr, is a terminal."""
    stream: TextIO | None = sys.stderr if err else sys.stdout  # None where a service closed it
    return stream is not None and stream.isatty()


def nothing_else_said() -> AbstractContextManager[object]:
    """While a site's own rules may run: what they print goes to stderr, and results stay whole."""
    return redirect_stdout(sys.stderr)


def wants_colour() -> bool:
    """Whether stdout is a terminal that knows colours and `NO_COLOR` (no-color.org) is not set."""
    is_plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return is_terminal() and not is_plain


def never_fail_to_print() -> None:
    """Let both streams write what their encoding lacks as an escape, where they can be told so."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def heard() -> bytes:
    """All of standard input; nothing where it is closed."""
    stream: TextIO | None = sys.stdin
    return b"" if stream is None else stream.buffer.read()


def complain(error: HealthpressError) -> int:
    """Print what stopped the run and how to mend it; gives the exit code."""
    lines = [f"error: {error.message}"]  # of several lines, when it lists problems
    lines += [f"  --> {error.place}"] if error.place else []
    lines += [f"  help: {error.help}"] if error.help else []
    for line in "\n".join(lines).split("\n"):
        click.echo(escaped(line), err=True)
    return error.exit_code
