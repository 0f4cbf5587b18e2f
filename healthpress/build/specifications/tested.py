"""Runs the specifications of a site, a pack or the repository."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from healthpress.build.here import place_from, places_from_here
from healthpress.build.installed.packs import installed_packs
from healthpress.build.installed.registry import installed_rules
from healthpress.build.installed.shelves import FOLDER, shelf_at, shelf_of
from healthpress.build.request import Request
from healthpress.build.specifications.pages import Case, read_specification
from healthpress.build.specifications.trials import Trial, try_case, untried
from healthpress.config.load import SETTINGS, find_root, load_config
from healthpress.config.told import Told, error_of
from healthpress.config.wording import quoted
from healthpress.errors import UsageError, unreadable
from healthpress.model.rule import Shelf
from healthpress.model.source import SourceFile
from healthpress.model.suggestion import did_you_mean
from healthpress.read.files import source_of
from healthpress.report.counts import plural

_NOT_ONE = frozenset({"README.md"})


@dataclass(frozen=True, slots=True)
class Tested:
    """What came of specifications: every case, and what no case shows, one line each."""

    trials: tuple[Trial, ...]
    open: tuple[str, ...] = ()

    @property
    def failing(self) -> tuple[Trial, ...]:
        """The cases that the rules do not fulfil."""
        return tuple(trial for trial in self.trials if trial.why)

    @property
    def exit_code(self) -> int:
        """0 when all is as said, 1 when not, 2 when a rule crashed."""
        if any(trial.crashed for trial in self.trials):
            return 2
        return 1 if self.failing or self.open else 0

    @property
    def lines(self) -> tuple[str, ...]:
        """One line for each case that fails and each thing left open."""
        return (*(trial.line for trial in self.failing), *self.open)

    @property
    def summary(self) -> str:
        """All of it in one line."""
        rules = len({trial.case.rule.code for trial in self.trials})
        said = f"{plural(len(self.trials), 'case')} of {plural(rules, 'rule')}"
        left = f", {len(self.open)} left open" if self.open else ""
        return f"{said}: {len(self.failing) or 'none'} failing{left}"


def try_paths(paths: Iterable[Path], packs: Sequence[str] = ()) -> Tested:
    """Run the specifications at paths; without any, those of the site of the current folder.

    A path is a site, the folder of its rules, a folder with rule files (a pack's), any other folder
    with specifications below it, or one specification. `packs` names installed packs whose rules
    hold besides. Places are as seen from the current folder.

    Raises:
        UsageError: a path holds no specification, or a pack is not installed.
        ConfigError: a specification or a rule cannot be used; every problem is told.
    """
    for name in packs:
        if name not in installed_packs():
            advice = did_you_mean(name, installed_packs(), "install it")
            raise UsageError(f"the pack {quoted(name)} is not installed", help=advice)
    done = [_test(path, tuple(packs)) for path in dict.fromkeys(paths) or (_site_here(),)]
    return Tested(
        tuple(trial for one in done for trial in one.trials),
        tuple(line for one in done for line in one.open),
    )


def _site_here() -> Path:
    root = find_root(Path())
    if root is None:
        advice = "go into a site's folder, or name a folder with specifications"
        raise UsageError("there is no site here", help=advice)
    return Path(os.path.relpath(root))


def _test(path: Path, packs: tuple[str, ...]) -> Tested:
    if not path.exists():
        raise UsageError(f"{quoted(path)} does not exist", help="name a site or a specification")
    files = _specifications(path)
    folder = path if path.is_dir() else path.parent
    if (path / SETTINGS).is_file():
        folder = path / FOLDER
    shelf = _shelf(folder, packs)
    with places_from_here(Path(shelf.folder).parent if shelf.folder else None):
        rules = installed_rules(shelf)
    told: list[Told] = []
    cases = [case for file in files for case in read_specification(_read(file), rules, told)]
    if told:
        raise error_of(told, sorted({one.path for one in told}), "the specifications")
    trials = tuple(try_case(case, shelf) for case in cases)
    is_whole = path.is_dir() and shelf.folder == str(folder.absolute())
    left = (*_open(cases), *(_unspecified(cases, shelf) if is_whole else ()))
    if not files and not left:
        advice = "name a site, a folder with specifications, or one"
        raise UsageError(f"there is no specification in {quoted(path)}", help=advice)
    return Tested(trials, left)


def _specifications(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    is_site = (path / SETTINGS).is_file()
    found = (path / FOLDER).glob("*.md") if is_site else path.rglob("*.md")
    return sorted(
        file for file in found if file.name not in _NOT_ONE and not file.name.startswith(("_", "."))
    )


def _shelf(folder: Path, packs: tuple[str, ...]) -> Shelf:
    root = find_root(folder)
    if root is not None:
        with places_from_here(root):
            of_site = shelf_of(load_config(root), Request())
            return shelf_at(root / FOLDER, packs=tuple(dict.fromkeys((*of_site.packs, *packs))))
    holds_rules = any(folder.glob("*.toml"))
    return shelf_at(folder, packs=packs) if holds_rules else Shelf(packs=packs)


def _read(file: Path) -> SourceFile:
    place = place_from(Path(), str(file))
    try:
        source = source_of(place, file.read_bytes())
    except OSError as error:
        raise unreadable(place, error) from error
    return source


def _open(cases: Sequence[Case]) -> list[str]:
    """What each specification leaves open."""
    by_path = groupby(cases, key=attrgetter("source.path"))
    return [f"{path}:1: {said}" for path, group in by_path for said in untried(group)]


def _unspecified(cases: Sequence[Case], shelf: Shelf) -> list[str]:
    """The rules of a folder of which no specification speaks."""
    others = {rule.code for rule in installed_rules(Shelf(packs=shelf.packs))}
    named = {case.rule.code for case in cases}
    folder = place_from(Path(), shelf.folder)
    return [
        f"{folder}: no specification speaks of `{rule.code}` ({rule.name})"
        for rule in installed_rules(shelf)
        if rule.code not in others | named
    ]
