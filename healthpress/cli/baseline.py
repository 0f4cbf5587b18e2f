"""`healthpress baseline`."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from healthpress.build.baseline.changes import kept_baseline, prune_baseline, write_baseline
from healthpress.build.baseline.notes import left_out
from healthpress.build.request import Request
from healthpress.cli.console import note, say
from healthpress.cli.groups import KnowingGroup
from healthpress.cli.options import jobs_option, profile_option, today_option
from healthpress.report.baseline_list import as_baseline_list
from healthpress.report.counts import plural

Command = TypeVar("Command", bound=Callable[..., Any])

site_argument = click.argument("site", type=click.Path(path_type=Path), default=Path())


def file_option(command: Command) -> Command:
    """`--baseline FILE`."""
    return click.option(
        "--baseline",
        "file",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="The file (default: the site's setting).",
    )(command)


@click.group("baseline", cls=KnowingGroup)
def command() -> None:
    """Let findings pass that were there before, and see them go."""


@command.command("write")
@site_argument
@file_option
@profile_option
@today_option
@jobs_option
def write(
    site: Path, file: Path | None, profile: tuple[str, ...], today: dt.date | None, jobs: int
) -> int:
    """Write every finding of SITE into its baseline, so that only new ones are told.

    An earlier baseline is replaced. Protected rules stay out unless the site names them.
    """
    request = Request(today=today, profile=profile, jobs=jobs, baseline_file=file)
    done = write_baseline(site, request)
    say(f"wrote {plural(done.count, 'finding')} into {done.name}\n")
    if done.left_out:
        note(left_out(done.left_out))
    return 2 if done.has_crashed else 0


@command.command("prune")
@site_argument
@file_option
@profile_option
@today_option
@jobs_option
def prune(
    site: Path, file: Path | None, profile: tuple[str, ...], today: dt.date | None, jobs: int
) -> int:
    """Take out of the baseline of SITE what is gone, and follow moved files."""
    request = Request(today=today, profile=profile, jobs=jobs, baseline_file=file)
    done = prune_baseline(site, request)
    gone = plural(done.gone, "finding")
    say(f"{gone} gone, {done.moved} moved, {done.count} left in {done.name}\n")
    return 0


@command.command("show")
@site_argument
@file_option
def show(site: Path, file: Path | None) -> int:
    """Print what the baseline of SITE holds, by rule and file."""
    kept = kept_baseline(site, Request(baseline_file=file))
    say(as_baseline_list(kept.entries, {rule.code: rule.name for rule in kept.rules}))
    return 0
