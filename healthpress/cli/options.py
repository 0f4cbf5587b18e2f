"""Options and arguments that several commands share."""

import datetime as dt
import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

from healthpress.model.finding import Severity

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("text", "concise", "json")


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
    """`--format`."""
    return click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="How findings are printed.",
    )(command)


def profile_option(command: Command) -> Command:
    """`--profile`, repeatable or separated by commas."""
    return click.option(
        "--profile",
        multiple=True,
        metavar="NAME",
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
        type=click.Choice([item.value for item in Severity if item is not Severity.OFF]),
        help="Lowest severity that fails the run (default: the site's, else error).",
    )(command)


def split(values: tuple[str, ...]) -> tuple[str, ...]:
    """Repeated and comma-separated values as one tuple."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())
