"""The settings of a site from its files: everything fits, or every problem is told at once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Final

from healthpress.config.addresses import not_a_file, not_an_address
from healthpress.config.json_places import read_json
from healthpress.config.placed import Placed, plain_name, written_path
from healthpress.config.problems import Problem, printable
from healthpress.config.references import plain_references
from healthpress.config.schema import Config, Settings
from healthpress.config.settings_sense import FOLDERS, senseless
from healthpress.config.toml_places import read_toml
from healthpress.config.typed import validate
from healthpress.config.wording import quoted
from healthpress.errors import ConfigError
from healthpress.model.citation import Reference
from healthpress.model.finding import Fault
from healthpress.model.person import Person
from healthpress.model.source import SourceFile

SETTINGS: Final = "healthpress.toml"
PEOPLE: Final = ("people.toml", "data/people.toml")
REFERENCES: Final = ("references.json", "data/references.json")


@dataclass(frozen=True, slots=True)
class _Told:
    """One fault of a settings file, in words; line and column from 1, 0 for the whole file."""

    path: str
    message: str
    help: str
    line: int = 0
    column: int = 0

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" + (f"; {self.help}" if self.help else "")


def load_config(start: Path) -> Config:
    """The settings that hold for a folder or file, read from disk.

    They are those of the nearest `healthpress.toml`, in the folder or above it.

    Raises:
        ConfigError: there is none, or something in it or in the files beside it does not fit;
            every problem of every file is told.
    """
    root = _require_root(start)
    told: list[_Told] = []
    settings = _settings(root, told)
    people = _people(root, told)
    library = _library(root, told)
    if told or settings is None:
        raise _error(told)
    return Config(root, settings, people, library)


def find_root(start: Path) -> Path | None:
    """The nearest folder, `start` itself or one above it, that holds the settings of a site."""
    folder = start.absolute()
    return next((place for place in (folder, *folder.parents) if _holds_settings(place)), None)


def _holds_settings(folder: Path) -> bool:
    try:
        return (folder / SETTINGS).is_file()
    except OSError:  # its name is too long, or it may not be entered
        return False


def _require_root(start: Path) -> Path:
    root = find_root(start)
    if root is None:
        raise ConfigError(
            f"there is no `{SETTINGS}` in this folder or above it",
            help="run `healthpress new site DIR`, or name the folder of a site",
            place=str(start),
        )
    return root


def _settings(root: Path, told: list[_Told]) -> Settings | None:
    read = _read(root, SETTINGS, told)
    if read is None:
        return None
    source, placed = read
    data = _plain_settings(placed.data)
    settings, problems = validate(Settings, data)
    problems += senseless(data)
    told += _all_told(problems, source, placed)
    if settings is None:
        return None
    site = settings.site
    chosen = [] if problems else [getattr(site, name) for name in FOLDERS]
    told += [
        _Told(
            SETTINGS, f"{quoted(folder)} is a link that leads out of the site", "put a folder there"
        )
        for folder in chosen
        if not (root / folder).resolve().is_relative_to(root.resolve())
    ]
    return replace(settings, site=replace(site, url=site.url.rstrip("/") + "/"))


def _plain_settings(data: object) -> dict[str, Any]:
    """The tables with our names for known keys: `fail-on` is `fail_on`."""
    tables = dict(data) if isinstance(data, Mapping) else {}
    for table in fields(Settings):
        given, type_ = tables.get(table.name), table.type
        if isinstance(given, dict) and is_dataclass(type_):
            tables[table.name] = _plain_table(given, {field.name for field in fields(type_)})
    return tables


def _plain_table(given: Mapping[str, Any], known: set[str]) -> dict[str, Any]:
    names = {plain_name(key): key for key in given if plain_name(key) in known - given.keys()}
    renamed = {written: name for name, written in names.items()}
    return {renamed.get(key, key): value for key, value in given.items()}


def _people(root: Path, told: list[_Told]) -> dict[str, Person]:
    read = _read_one(root, PEOPLE, told)
    if read is None:
        return {}
    source, placed = read
    people, problems = validate(dict[str, Person], placed.data)
    if isinstance(placed.data, dict):
        for id_, person in placed.data.items():
            same_as = person.get("same_as") if isinstance(person, dict) else None
            for index, address in enumerate(same_as if isinstance(same_as, list) else []):
                problems += not_an_address((id_, "same_as", index), address)
            photo = person.get("photo") if isinstance(person, dict) else None
            problems += not_a_file((id_, "photo"), photo)
    told += _all_told(problems, source, placed)
    return dict(sorted((people or {}).items()))


def _library(root: Path, told: list[_Told]) -> dict[str, Reference]:
    read = _read_one(root, REFERENCES, told)
    if read is None:
        return {}
    source, placed = read
    plain = plain_references(placed.data, ())
    references, problems = validate(tuple[Reference, ...], plain.entries)
    told += _all_told([*plain.problems, *problems], source, placed)
    return {reference.id: reference for reference in references or ()}


def _read_one(
    root: Path, paths: tuple[str, str], told: list[_Told]
) -> tuple[SourceFile, Placed] | None:
    """The one of two files that exists."""
    there = [path for path in paths if os.path.lexists(root / path)]
    if len(there) > 1:
        told.append(_Told(there[1], f"`{there[0]}` exists as well", "keep one of the two"))
    return _read(root, there[0], told) if there else None


def _read(root: Path, path: str, told: list[_Told]) -> tuple[SourceFile, Placed] | None:
    """A settings file with its data; None when its syntax is broken or it cannot be read."""
    file = root / path
    if file.exists() and not file.is_file():  # reading a pipe would wait for ever
        told.append(_Told(path, "this is no file", "put a text file there"))
        return None
    try:
        source = SourceFile(path, file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        told.append(_Told(path, f"the file cannot be read: {error.strerror}", "check its rights"))
        return None
    except UnicodeDecodeError:
        told.append(_Told(path, "the file is not UTF-8", "save the file as UTF-8"))
        return None
    placed = read_json(source.text) if path.endswith(".json") else read_toml(source.text)
    told += [_told_fault(fault, source) for fault in placed.faults]
    return None if placed.data is None else (source, placed)


def _all_told(problems: list[Problem], source: SourceFile, placed: Placed) -> list[_Told]:
    """The problems in words, and with them every other text that cannot be printed."""
    unprintable: list[Problem] = []
    printable(placed.data, (), unprintable)
    known = {problem.path for problem in problems}
    others = (problem for problem in unprintable if problem.path not in known)
    return [_told(problem, source, placed) for problem in (*problems, *others)]


def _told(problem: Problem, source: SourceFile, placed: Placed) -> _Told:
    written = replace(problem, path=written_path(placed.data, problem.path))
    path, places = written.path, placed.places
    if problem.kind == "unknown":
        span = places.keys.get(path, places.value(*path))
    elif problem.kind == "missing":
        span = places.keys.get(path[:-1], places.value(*path[:-1]))
    else:
        span = places.value(*path)
    return _Told(source.path, written.message, problem.help, *source.locate(span.start))


def _told_fault(fault: Fault, source: SourceFile) -> _Told:
    return _Told(source.path, fault.message, fault.help, *source.locate(fault.span.start))


def _error(told: list[_Told]) -> ConfigError:
    paths = (SETTINGS, *PEOPLE, *REFERENCES)
    ordered = sorted(told, key=lambda one: (paths.index(one.path), one.line, one.column))
    problems = tuple(dict.fromkeys(map(str, ordered)))
    if len(problems) == 1:
        only = ordered[0]
        return ConfigError(only.message, help=only.help, place=only.place, problems=problems)
    lines = "\n".join(f"  {problem}" for problem in problems)
    return ConfigError(f"the settings have {len(problems)} problems:\n{lines}", problems=problems)
