"""`healthpress check`."""

import datetime as dt
from pathlib import Path

import click

from healthpress import __version__
from healthpress.build.paths import check_paths
from healthpress.build.request import Request
from healthpress.cli.console import heard, say, wants_colour
from healthpress.cli.options import (
    fail_on_option,
    format_option,
    jobs_option,
    profile_option,
    split,
    today_option,
)
from healthpress.model.finding import Severity
from healthpress.report.render import as_format


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@profile_option
@click.option("--select", multiple=True, metavar="RULE", help="Run only these rules.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Do not run these rules.")
@fail_on_option
@click.option(
    "--stdin-filename", metavar="PATH", default="article.md", help="The name of what `-` reads."
)
@today_option
@jobs_option
@format_option
def command(
    paths: tuple[Path, ...],
    profile: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    stdin_filename: str,
    today: dt.date | None,
    jobs: int,
    format_: str,
) -> int:
    """Check PATHS: site folders, folders of articles, files, or `-` for standard input.

    Rules are named by code (SAF001), name, prefix (SAF) or ALL. Without PATHS, the site of the
    current folder is checked.
    """
    request = Request(
        today=today,
        profile=split(profile),
        select=split(select),
        ignore=split(ignore),
        fail_on=Severity(fail_on) if fail_on else None,
        jobs=jobs,
    )
    report = check_paths(paths or (Path(),), request, heard, stdin_filename)
    say(as_format(report, format_, colour=wants_colour(), version=__version__))
    return report.exit_code
