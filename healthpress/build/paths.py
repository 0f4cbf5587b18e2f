"""What `healthpress check` was given: sites, folders of articles, files and standard input."""

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from healthpress.build.pipeline import check_files, check_project
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.config.load import find_root, load_config
from healthpress.errors import UsageError, unreadable
from healthpress.model.artifact import Report
from healthpress.model.source import SourceFile
from healthpress.read.discover import read_content, read_file, source_of


def check_paths(
    paths: Iterable[Path], request: Request, stdin: Callable[[], bytes], stdin_name: str
) -> Report:
    """One report on everything named, its paths as seen from the current folder.

    A folder that holds `healthpress.toml` is checked as a site; another folder, as articles without
    a site; a file, as a page of the site around it where there is one. `-` reads `stdin`, as if it
    were the file `stdin_name`.

    Raises:
        UsageError: a path does not exist, or holds no article.
        ReadError: a path cannot be read.
    """
    reports = []
    for path in dict.fromkeys(paths):
        if str(path) == "-":
            reports.append(_check_text(source_of(stdin_name, stdin()), request))
            continue
        try:
            reports.append(_check_path(path, request))
        except OSError as error:
            raise unreadable(path, error) from error
    return _joined(reports)


def from_here(report: Report, root: Path) -> Report:
    """The report with its paths as seen from the current folder instead of from `root`."""
    prefix = Path(os.path.relpath(root))
    if prefix == Path():
        return report
    return replace(
        report,
        findings=tuple(
            replace(finding, path=(prefix / finding.path).as_posix()) for finding in report.findings
        ),
        sources={(prefix / path).as_posix(): source for path, source in report.sources.items()},
    )


def _check_path(path: Path, request: Request) -> Report:
    if path.is_dir():
        return _check_folder(path, request)
    if path.is_file():
        return _check_file(path, request)
    says = "is neither a file nor a folder" if path.exists() else "does not exist"
    raise UsageError(f"`{path}` {says}", help="name a site folder, a file, or `-`")


def _check_folder(folder: Path, request: Request) -> Report:
    if (folder / "healthpress.toml").is_file():
        project = load_project(folder)
        return from_here(check_project(project, request), project.config.root)
    return from_here(check_files(read_content(folder, "."), request), folder)


def _check_file(path: Path, request: Request) -> Report:
    folder = path.absolute().parent
    site = find_root(folder)
    root = site or folder
    source = read_file(root, path.absolute().relative_to(root).as_posix())
    report = check_files((source,), request, load_config(site) if site else None)
    return from_here(report, root)


def _check_text(source: SourceFile, request: Request) -> Report:
    site = find_root(Path(source.path).absolute().parent)
    return check_files((source,), request, load_config(site) if site else None)


def _joined(reports: list[Report]) -> Report:
    return replace(
        reports[0],
        findings=tuple(
            sorted(
                (finding for report in reports for finding in report.findings),
                key=lambda finding: (finding.path, finding.span, finding.code, finding.message),
            )
        ),
        sources={path: file for report in reports for path, file in report.sources.items()},
    )
