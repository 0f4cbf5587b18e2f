"""Checks and builds what the paths of a command name."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from healthpress.build.here import from_here, places_from_here
from healthpress.build.pipeline import build_project
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.build.targets import open_targets
from healthpress.check.engine import order
from healthpress.config.load import find_root
from healthpress.model.artifact import BuildResult, Report


def check_paths(
    paths: Iterable[Path], request: Request, stdin: Callable[[], bytes], stdin_name: str
) -> Report:
    """One report on everything named, its paths as seen from the current folder.

    What a path may be is told at `open_targets`; `-` reads `stdin`, as if it were `stdin_name`.

    Raises:
        UsageError: a path does not exist, or holds no article.
        ReadError: a path cannot be read.
    """
    targets = open_targets(paths, request, stdin, stdin_name)
    return joined([target.report() for target in targets])


def build_path(site: Path, request: Request, output: Path | None) -> BuildResult:
    """Build the site at or around a folder; `output` counts from the current folder.

    Raises:
        HealthpressError: as `load_project` and `build_project`, its places as seen from here.
    """
    with places_from_here(find_root(site)):
        project = load_project(site)
        result = build_project(project, request, output=output.absolute() if output else None)
        return replace(result, report=from_here(result.report, project.config.root))


def joined(reports: Sequence[Report]) -> Report:
    """One report of several; what makes a run fail is taken from the first."""
    return replace(
        reports[0],
        findings=tuple(
            sorted((finding for report in reports for finding in report.findings), key=order)
        ),
        sources={path: file for report in reports for path, file in report.sources.items()},
        notes=tuple(dict.fromkeys(note for report in reports for note in report.notes)),
        is_stale=any(report.is_stale for report in reports),
    )
