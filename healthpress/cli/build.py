"""`healthpress build`."""

import datetime as dt
from pathlib import Path

import click

from healthpress import __version__
from healthpress.build.paths import build_path
from healthpress.build.request import Request
from healthpress.cli.console import note, say, wants_colour
from healthpress.cli.options import format_option, jobs_option, today_option
from healthpress.model.finding import Severity
from healthpress.report.built import in_words
from healthpress.report.render import as_format


@click.command("build")
@click.argument("site", type=click.Path(path_type=Path), default=Path())
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder to write.")
@click.option("--strict", is_flag=True, help="Warnings fail the build too.")
@click.option("--drafts", is_flag=True, help="Build drafts too.")
@click.option("--quiet", is_flag=True, help="Print only findings that fail the build.")
@today_option
@jobs_option
@format_option
def command(
    site: Path,
    output: Path | None,
    strict: bool,
    drafts: bool,
    quiet: bool,
    today: dt.date | None,
    jobs: int,
    format_: str,
) -> int:
    """Check SITE, then write its pages: the whole site or nothing."""
    request = Request(
        today=today,
        jobs=jobs,
        drafts=drafts,
        fail_on=Severity.WARNING if strict else None,
    )
    result = build_path(site, request, output)
    report = result.report
    if format_ != "text" or (report.findings and not (quiet and report.ok)):
        say(as_format(report, format_, colour=wants_colour(), version=__version__))
    if not quiet:
        note(in_words(result))
    return report.exit_code
