"""What the paths of a command name: sites, folders of articles, files and standard input."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias

from healthpress.build.here import from_here, place_from, places_from_here
from healthpress.build.pipeline import check_files, check_project
from healthpress.build.project import Project, load_project
from healthpress.build.request import Request
from healthpress.config.load import find_root, load_config
from healthpress.errors import UsageError, unreadable
from healthpress.model.artifact import Report
from healthpress.model.source import SourceFile
from healthpress.read.discover import read_content
from healthpress.read.files import read_each, read_file, source_of

Sources: TypeAlias = tuple[SourceFile, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """Articles read from disk, and how they are judged; other texts of theirs are judged alike.

    Places count from `root`, the folder of a site or of articles. What came from standard input is
    called by `name`, as the caller gave it.
    """

    sources: Sources
    judge: Callable[[Sources], Report]
    root: Path
    name: str = ""
    is_site: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it came from standard input."""
        return bool(self.name)

    def report(self) -> Report:
        """The findings as they are, with paths as seen from the current folder.

        Raises:
            HealthpressError: as `check_project` and `check_files`.
        """
        with self.told():
            return self.seen(self.judge(self.sources))

    @contextmanager
    def told(self) -> Iterator[None]:
        """What is raised inside is an error of ours, its places as seen from the current folder.

        Raises:
            HealthpressError: what was raised inside.
        """
        with places_from_here(self.root), _readable():
            yield

    def seen(self, report: Report) -> Report:
        """A report of `judge` with its paths as seen from the current folder."""
        if not self.is_text:
            return from_here(report, self.root)
        findings = tuple(replace(item, path=self.name) for item in report.findings)
        return replace(report, findings=findings, sources={self.name: self.sources[0]})

    def place(self, path: str) -> str:
        """The path of one of the articles as seen from the current folder."""
        return self.name or place_from(self.root, path)

    def without(self, taken: set[str]) -> "Target":
        """The same but for articles that are taken, as places on disk; takes the others.

        Two links to one file stay two articles.
        """
        if self.is_text:
            return self
        root = Path(os.path.realpath(self.root))
        own = {str(root / source.path): source for source in self.sources}
        left = tuple(source for place, source in own.items() if place not in taken)
        taken.update(own)
        return replace(self, sources=left)


def open_targets(
    paths: Iterable[Path], request: Request, stdin: Callable[[], bytes], stdin_name: str
) -> list[Target]:
    """Read what paths name from disk; an article that several of them name is in one target.

    A folder that holds `healthpress.toml` is a site; another folder, pages of the site around it
    where there is one, else articles without a site; a file likewise: all files of one site are one
    target. `-` reads `stdin`, as if it were the file `stdin_name`.

    Raises:
        UsageError: a path does not exist.
        ReadError: it cannot be read.
        ConfigError: the settings of its site cannot be used.
    """
    files: dict[Path, list[Path]] = {}
    opened: list[Target] = []
    for path in dict.fromkeys(paths):
        with _readable(path):
            if str(path) == "-":
                opened.append(_text(stdin_name, stdin(), request))
            elif path.is_dir():
                opened.append(_folder(path, request))
            else:
                files.setdefault(_root_of(_require_file(path)), []).append(path)
    opened += [_files(root, named, request) for root, named in files.items()]
    taken: set[str] = set()
    in_turn = sorted(opened, key=lambda target: not target.is_site)  # a site judges most
    left = [(target, target.without(taken)) for target in in_turn]
    return [rest for whole, rest in left if rest.sources or not whole.sources]


@contextmanager
def _readable(path: Path = Path()) -> Iterator[None]:
    """What the operating system refuses inside is told as an error of ours.

    Raises:
        ReadError: it refused.
    """
    try:
        yield
    except OSError as error:
        raise unreadable(place_from(Path(), str(error.filename or path)), error) from error


def _require_file(path: Path) -> Path:
    if not path.is_file():
        says = "is neither a file nor a folder" if path.exists() else "does not exist"
        raise UsageError(f"`{path}` {says}", help="name a site folder, a file, or `-`")
    return path


def _folder(folder: Path, request: Request) -> Target:
    root = find_root(folder)
    if root and not folder.samefile(root):
        return _part(root, folder, request)
    with places_from_here(folder):
        if root is None:
            judge = partial(check_files, request=request, root=folder, whole=True)
            return Target(read_content(folder, "."), judge, folder)
        project = load_project(folder)
    judge = partial(_judge, project, request)
    return Target(project.sources, judge, project.config.root, is_site=True)


def _part(root: Path, folder: Path, request: Request) -> Target:
    with places_from_here(root):
        sources = read_content(root, _name_in(root, folder))
        return Target(sources, _judge_of_files(root, request), root)


def _judge(project: Project, request: Request, sources: Sources) -> Report:
    return check_project(replace(project, sources=sources), request)


def _root_of(file: Path) -> Path:
    """The folder of the site around a file, else its own."""
    return find_root(file.parent) or file.absolute().parent


def _files(root: Path, files: Sequence[Path], request: Request) -> Target:
    with places_from_here(root):
        names = sorted({_name_in(root, file) for file in files})
        sources = tuple(read_each(partial(read_file, root), names, "the articles"))
        return Target(sources, _judge_of_files(root, request), root)


def _judge_of_files(root: Path, request: Request) -> Callable[[Sources], Report]:
    config = load_config(root) if find_root(root) == root else None
    return partial(check_files, request=request, config=config, root=root)


def _text(name: str, content: bytes, request: Request) -> Target:
    root = _root_of(Path(name))
    with places_from_here(root):
        source = source_of(_name_in(root, Path(name)), content)
        return Target((source,), _judge_of_files(root, request), root, name)


def _name_in(root: Path, file: Path) -> str:
    return Path(os.path.relpath(file, root)).as_posix()
