"""`healthpress check`."""

import importlib
from dataclasses import replace
from pathlib import Path

import click

from healthpress.build.cache.remembered import remembered
from healthpress.build.request import Request
from healthpress.cli.check_options import Fixing, fixing_options, request_options
from healthpress.cli.console import heard, note, nothing_else_said
from healthpress.cli.options import format_option
from healthpress.cli.outputs import Output, publish
from healthpress.cli.progress import progress_shown
from healthpress.errors import UsageError
from healthpress.model.artifact import Report
from healthpress.report.counts import plural
from healthpress.report.place import escaped


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True))
@fixing_options
@request_options
@format_option
@click.option("--statistics", is_flag=True, help="Print how many findings each rule has instead.")
@click.option(
    "--stdin-filename", metavar="PATH", default="article.md", help="The name of what `-` reads."
)
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
def command(
    paths: tuple[Path, ...],
    request: Request,
    fixing: Fixing | None,
    outputs: tuple[Output, ...],
    statistics: bool,
    stdin_filename: str,
    watch: bool,
) -> int:
    """Check PATHS: site folders, folders of articles, files, or `-` for standard input.

    Rules are named by code (SAF001), name, prefix (SAF) or ALL. Without PATHS, the site of the
    current folder is checked.

    With `--fix`, what is left is told; with `--diff`, what would change. Exit codes then are 1 when
    something is left, or would change. With `--watch` the exit code is that of the last check.
    """
    asked = paths or (Path(),)
    if fixing and watch:
        raise UsageError("`--watch` writes no fixes", help="leave out one of the two")
    if fixing:
        heavy = importlib.import_module("healthpress.cli.fixing")
        code: int = heavy.fix(
            asked, request, fixing, outputs, stdin_filename, statistics=statistics
        )
        return code

    def check() -> Report:
        report = checked(asked, request, stdin_filename)
        publish(report, outputs, statistics=statistics)
        tell_run(report)
        return report

    if watch:
        heavy = importlib.import_module("healthpress.cli.watching")
        last: int = heavy.watch(asked, check, [item.file for item in outputs if item.file])
        return last
    return check().exit_code


def checked(paths: tuple[Path, ...], request: Request, stdin_filename: str) -> Report:
    """The report on paths, or only on what changed in them.

    Raises:
        HealthpressError: as `check_paths` and `changes_since`.
    """
    changes = None
    if request.changed_since is not None:
        heavy = importlib.import_module("healthpress.build.since.changes")
        changes = heavy.changes_since(paths, request)
    with nothing_else_said(), progress_shown() as progress:
        asked = replace(request, progress=progress)
        report = remembered(paths, asked, lambda: checked_afresh(paths, asked, stdin_filename))
    return changes.told(changes.only(report, Path())) if changes else report


def checked_afresh(paths: tuple[Path, ...], request: Request, stdin_filename: str) -> Report:
    """The report of a real check; parser and rules are loaded only now (docs/adr/0010).

    Raises:
        HealthpressError: as `check_paths`.
    """
    heavy = importlib.import_module("healthpress.build.paths")
    report: Report = heavy.check_paths(paths, request, heard, stdin_filename)
    return report


def tell_run(report: Report) -> None:
    """Print to stderr what is to be said of the run and of no file."""
    for remark in report.notes:
        note(escaped(remark))
    if report.has_too_many_warnings:
        note(f"{plural(report.warnings, 'warning')}, {report.max_warnings} allowed")
