"""The only place that prints. Results go to stdout, trouble of the run to stderr."""

import io
import os
import sys
from typing import TextIO

import click

from healthpress.errors import HealthpressError
from healthpress.report.place import escaped


def say(text: str) -> None:
    """Print a result, as it is; the caller ends its lines."""
    click.echo(text, nl=False)


def note(text: str) -> None:
    """Print a line about the run to stderr."""
    click.echo(text, err=True)


def wants_colour() -> bool:
    """Whether stdout is a terminal and `NO_COLOR` (no-color.org) is not set."""
    stream: TextIO | None = sys.stdout  # None where a service closed it
    return stream is not None and stream.isatty() and not os.environ.get("NO_COLOR")


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
