"""Options and arguments that several commands share."""

import datetime as dt
import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from healthpress.cli.completion import complete_profiles
from healthpress.cli.outputs import Output, OutputType, require_apart
from healthpress.errors import UsageError
from healthpress.model.finding import Severity
from healthpress.report.render import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])

SEVERITIES = [item.value for item in Severity if item is not Severity.OFF]


def words_of(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Repeated and comma-separated words of an option as one tuple; its callback.

    Raises:
        UsageError: a value holds no word, as a variable that is not set leaves it.
    """
    del ctx
    parted = [tuple(filter(None, map(str.strip, one.split(",")))) for one in value]
    if not all(parted):
        step = "write the words behind it, or leave it out"
        raise UsageError(f"`{param.opts[0]}` is empty", help=step)
    return tuple(word for words in parted for word in words)


class Day(click.ParamType[dt.date]):
    """A date as YYYY-MM-DD."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """The date, or click's own complaint."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"`{value}` is not a date; write YYYY-MM-DD", param, ctx)


def today_option(command: Command) -> Command:
    """`--today`."""
    return click.option(
        "--today",
        type=Day(),
        help="Judge and build as on this day (default: SOURCE_DATE_EPOCH, else the date).",
    )(command)


def format_option(command: Command) -> Command:
    """`--format`, repeatable; the command gets `outputs`."""
    return click.option(
        "--format",
        "outputs",
        type=OutputType(),
        multiple=True,
        metavar="FORMAT[=FILE]",
        callback=_apart,
        help=f"How findings are told: {', '.join(FORMATS)}; printed, or written to FILE "
        "(repeatable; default: text).",
    )(command)


def _apart(
    ctx: click.Context, param: click.Parameter, value: tuple[Output, ...]
) -> tuple[Output, ...]:
    del ctx, param
    return require_apart(value)


def profile_option(command: Command) -> Command:
    """`--profile`, repeatable or separated by commas."""
    return click.option(
        "--profile",
        multiple=True,
        callback=words_of,
        metavar="NAME",
        shell_complete=complete_profiles,
        help="Jurisdiction to check against: us, uk, eu, au, ca (repeatable).",
    )(command)


def jobs_option(command: Command) -> Command:
    """`--jobs`."""
    return click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=lambda: os.cpu_count() or 1,
        help="Processes to use (default: one a core).",
    )(command)


def fail_on_option(command: Command) -> Command:
    """`--fail-on`."""
    return click.option(
        "--fail-on",
        type=click.Choice(SEVERITIES),
        help="Lowest severity that fails the run (default: the site's, else error).",
    )(command)
