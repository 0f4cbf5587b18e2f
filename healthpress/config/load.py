"""The settings of a site from its files: everything fits, or every problem is told at once."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Final

from healthpress.config.addresses import strange_addresses
from healthpress.config.json_places import read_json
from healthpress.config.placed import plain_table
from healthpress.config.problems import Problem
from healthpress.config.references import plain_references
from healthpress.config.schema import Config, Settings
from healthpress.config.settings_sense import FOLDERS, senseless
from healthpress.config.told import Told, Written, error_of
from healthpress.config.toml_places import read_toml
from healthpress.config.typed import validate
from healthpress.config.wording import quoted
from healthpress.errors import ConfigError, reason_of
from healthpress.model.citation import Reference
from healthpress.model.person import Person
from healthpress.model.source import SourceFile

SETTINGS: Final = "healthpress.toml"
PEOPLE: Final = ("people.toml", "data/people.toml")
REFERENCES: Final = ("references.json", "data/references.json")
_FILES: Final = (SETTINGS, *PEOPLE, *REFERENCES)


def load_config(start: Path) -> Config:
    """The settings that hold for a folder or file, read from disk.

    They are those of the nearest `healthpress.toml`, in the folder or above it.

    Raises:
        ConfigError: there is none, or something in it or in the files beside it does not fit;
            every problem of every file is told.
    """
    root = _require_root(start)
    told: list[Told] = []
    written = _read(root, SETTINGS, told)
    settings = _settings(root, written, told) if written else None
    people = _people(root, told)
    library = _library(root, told)
    if told or settings is None:
        raise error_of(told, _FILES)
    return Config(root, settings, people, library, written)


def find_root(start: Path) -> Path | None:
    """The nearest folder, `start` itself or one above it, that holds the settings of a site."""
    folder = Path(os.path.normpath(start.absolute()))  # nothing lies above `..` on the way
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


def unusable(config: Config, problems: Sequence[Problem]) -> ConfigError:
    """The error of settings that the rest of the program cannot use; paths in our names."""
    written = config.written
    if written is None:  # settings made in memory
        told = [Told(SETTINGS, problem.message, problem.help) for problem in problems]
    else:
        told = [written.told(problem) for problem in problems]
    return error_of(told, _FILES)


def _settings(root: Path, written: Written, told: list[Told]) -> Settings | None:
    data = _plain_settings(written.placed.data)
    settings, problems = validate(Settings, data)
    problems += senseless(data)
    told += written.all_told(problems)
    if settings is None:
        return None
    site = settings.site
    chosen = [] if problems else [getattr(site, name) for name in FOLDERS]
    told += [
        Told(
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
            tables[table.name] = plain_table(
                given, frozenset(field.name for field in fields(type_))
            )
    return tables


def _people(root: Path, told: list[Told]) -> dict[str, Person]:
    read = _read_one(root, PEOPLE, told)
    if read is None:
        return {}
    people, problems = validate(dict[str, Person], read.placed.data)
    if isinstance(read.placed.data, dict):
        for id_, person in read.placed.data.items():
            problems += strange_addresses((id_,), person)
    told += read.all_told(problems)
    return dict(sorted((people or {}).items()))


def _library(root: Path, told: list[Told]) -> dict[str, Reference]:
    read = _read_one(root, REFERENCES, told)
    if read is None:
        return {}
    plain = plain_references(read.placed.data, ())
    references, problems = validate(tuple[Reference, ...], plain.entries)
    told += read.all_told([*plain.problems, *problems])
    return {reference.id: reference for reference in references or ()}


def _read_one(root: Path, paths: tuple[str, str], told: list[Told]) -> Written | None:
    """The one of two files that exists."""
    there = [path for path in paths if os.path.lexists(root / path)]
    if len(there) > 1:
        told.append(Told(there[1], f"`{there[0]}` exists as well", "keep one of the two"))
    return _read(root, there[0], told) if there else None


def _read(root: Path, path: str, told: list[Told]) -> Written | None:
    """A settings file with its data; None when its syntax is broken or it cannot be read."""
    file = root / path
    if file.exists() and not file.is_file():  # reading a pipe would wait for ever
        told.append(Told(path, "this is not a file", "put a text file there"))
        return None
    try:
        source = SourceFile(path, file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        told.append(
            Told(path, f"the file cannot be read: {reason_of(error)}", "check that you may read it")
        )
        return None
    except UnicodeDecodeError:
        told.append(Told(path, "the file is not UTF-8", "save the file as UTF-8"))
        return None
    placed = read_json(source.text) if path.endswith(".json") else read_toml(source.text)
    written = Written(source, placed)
    told += [written.told_fault(fault) for fault in placed.faults]
    return None if placed.data is None else written
