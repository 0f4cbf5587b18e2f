"""What a command was given: sites, folders of articles, files and standard input."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from healthpress.build.here import from_here, place_from, places_from_here
from healthpress.build.pipeline import build_project, check_files, check_project
from healthpress.build.project import load_project
from healthpress.build.request import Request
from healthpress.check.engine import order
from healthpress.config.load import find_root, load_config
from healthpress.errors import UsageError, unreadable
from healthpress.model.artifact import BuildResult, Report
from healthpress.model.source import SourceFile
from healthpress.read.discover import read_content
from healthpress.read.files import read_file, source_of


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
            raise unreadable(place_from(Path(), str(error.filename or path)), error) from error
    return _joined(reports)


def build_path(site: Path, request: Request, output: Path | None) -> BuildResult:
    """Build the site at or around a folder; `output` counts from the current folder.

    Raises:
        HealthpressError: as `load_project` and `build_project`, its places as seen from here.
    """
    with places_from_here(find_root(site)):
        project = load_project(site)
        result = build_project(project, request, output=output.absolute() if output else None)
        return replace(result, report=from_here(result.report, project.config.root))


def _check_path(path: Path, request: Request) -> Report:
    if path.is_dir():
        return _check_folder(path, request)
    if path.is_file():
        return _check_file(path, request)
    says = "is neither a file nor a folder" if path.exists() else "does not exist"
    raise UsageError(f"`{path}` {says}", help="name a site folder, a file, or `-`")


def _check_folder(folder: Path, request: Request) -> Report:
    with places_from_here(folder):
        if not (folder / "healthpress.toml").is_file():
            return from_here(check_files(read_content(folder, "."), request), folder)
        project = load_project(folder)
        return from_here(check_project(project, request), project.config.root)


def _check_file(path: Path, request: Request) -> Report:
    folder = path.absolute().parent
    site = find_root(folder)
    root = site or folder
    with places_from_here(root):
        source = read_file(root, path.absolute().relative_to(root).as_posix())
        report = check_files((source,), request, load_config(site) if site else None)
    return from_here(report, root)


def _check_text(source: SourceFile, request: Request) -> Report:
    site = find_root(Path(source.path).absolute().parent)
    with places_from_here(site):
        return check_files((source,), request, load_config(site) if site else None)


def _joined(reports: list[Report]) -> Report:
    return replace(
        reports[0],
        findings=tuple(
            sorted((finding for report in reports for finding in report.findings), key=order)
        ),
        sources={path: file for report in reports for path, file in report.sources.items()},
    )
