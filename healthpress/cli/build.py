"""`healthpress build`."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import click

from healthpress.build.paths import build_path
from healthpress.build.request import Request
from healthpress.cli.console import note, nothing_else_said
from healthpress.cli.options import format_option, jobs_option, today_option
from healthpress.cli.outputs import Output, publish
from healthpress.cli.progress import progress_shown
from healthpress.model.finding import Severity
from healthpress.report.built import in_words


@click.command("build")
@click.argument("site", type=click.Path(path_type=Path), default=Path())
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder to write.")
@click.option("--strict", is_flag=True, help="Warnings fail the build too.")
@click.option("--drafts", is_flag=True, help="Build drafts too.")
@click.option("--no-baseline", is_flag=True, help="Let no old findings pass.")
@click.option("--no-cache", is_flag=True, help="Look at every file anew.")
@click.option("--quiet", is_flag=True, help="Print only findings that fail the build.")
@today_option
@jobs_option
@format_option
def command(
    site: Path,
    output: Path | None,
    strict: bool,
    drafts: bool,
    no_baseline: bool,
    no_cache: bool,
    quiet: bool,
    today: dt.date | None,
    jobs: int,
    outputs: tuple[Output, ...],
) -> int:
    """Check SITE, then write its pages: the whole site or nothing."""
    request = Request(
        today=today,
        jobs=jobs,
        drafts=drafts,
        baseline=not no_baseline,
        cache=not no_cache,
        fail_on=Severity.WARNING if strict else None,
    )
    with nothing_else_said(), progress_shown() as progress:
        result = build_path(site, replace(request, progress=progress), output)
    report = result.report
    has_news = bool(report.open) and not (quiet and report.ok)
    publish(report, [output for output in outputs if has_news or not output.is_for_people])
    if not quiet:
        note(in_words(result))
    return report.exit_code
