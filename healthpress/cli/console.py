"""The only place that prints. Results go to stdout, trouble of the run to stderr."""

import os
import sys

import click

from healthpress.errors import HealthpressError


def say(text: str) -> None:
    """Print a result, as it is; the caller ends its lines."""
    click.echo(text, nl=False)


def note(text: str) -> None:
    """Print a line about the run to stderr."""
    click.echo(text, err=True)


def wants_colour() -> bool:
    """Whether stdout is a terminal and `NO_COLOR` (no-color.org) is not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def complain(error: HealthpressError) -> int:
    """Print what stopped the run and how to mend it; gives the exit code."""
    click.echo(f"error: {error.message}", err=True)
    if error.place:
        click.echo(f"  --> {error.place}", err=True)
    if error.help:
        click.echo(f"  help: {error.help}", err=True)
    return error.exit_code
