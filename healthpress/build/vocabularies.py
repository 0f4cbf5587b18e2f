"""The shipped vocabularies: TOML beside the rules, typed and cross-checked."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import TypeVar

from healthpress.config.typed import validate
from healthpress.errors import ConfigError
from healthpress.model.typed import ROWS
from healthpress.model.vocabulary import (
    Abbreviation,
    Condition,
    Country,
    Credential,
    Jurisdiction,
    Medicine,
    RowSource,
    Vocabularies,
    Wording,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Medicines:
    medicine: tuple[Medicine, ...]

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class _Countries:
    country: tuple[Country, ...]

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class _Credentials:
    credential: tuple[Credential, ...]

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class _Specialties:
    specialties: tuple[str, ...]
    source: RowSource

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class _Conditions:
    condition: tuple[Condition, ...]

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class _Wordings:
    wording: tuple[Wording, ...]

    __pydantic_config__ = ROWS


@dataclass(frozen=True, slots=True)
class _Abbreviations:
    abbreviation: tuple[Abbreviation, ...]

    __pydantic_config__ = ROWS


@cache
def load_vocabularies() -> Vocabularies:
    """The vocabularies that ship with healthpress, read from disk once.

    Raises:
        ConfigError: a file is not TOML, a row does not fit, or two rows contradict each other.
    """
    return read_vocabularies(files("healthpress.rules"))


def read_vocabularies(shelf: Traversable) -> Vocabularies:
    """The vocabularies of a folder laid out like `healthpress/rules`, read from disk.

    Medicines come sorted by name; mappings by code.

    Raises:
        ConfigError: as for `load_vocabularies`.
    """
    folder = shelf / "vocabularies"
    medicines = [
        medicine
        for file in _toml_files(folder / "medicines")
        for medicine in _read(file, _Medicines).medicine
    ]
    countries = _read(folder / "crisis-lines.toml", _Countries).country
    jurisdictions = [_read(file, Jurisdiction) for file in _toml_files(shelf / "jurisdictions")]
    _refuse_doubles("country", (country.code for country in countries))
    _refuse_doubles("jurisdiction", (place.code for place in jurisdictions))
    _refuse_strangers(jurisdictions, {country.code for country in countries})
    found = Vocabularies(
        medicines=tuple(sorted(medicines, key=lambda medicine: medicine.name.casefold())),
        countries={country.code: country for country in sorted(countries, key=lambda c: c.code)},
        credentials=_read(folder / "credentials.toml", _Credentials).credential,
        specialties=_read(folder / "specialties.toml", _Specialties).specialties,
        jurisdictions={place.code: place for place in sorted(jurisdictions, key=lambda p: p.code)},
        conditions=_read(folder / "conditions.toml", _Conditions).condition,
        stigma=_read(folder / "stigma.toml", _Wordings).wording,
        plain_words=_read(folder / "plain-words.toml", _Wordings).wording,
        drug_names=_read(folder / "drug-names.toml", _Wordings).wording,
        abbreviations=_read(folder / "abbreviations.toml", _Abbreviations).abbreviation,
    )
    _refuse_doubles("medicine", (term for row in found.medicines for term in row.terms))
    _refuse_doubles("condition", (term for row in found.conditions for term in row.terms))
    _refuse_doubles("credential", (row.abbreviation for row in found.credentials))
    _refuse_unsourced(found)
    return found


def _toml_files(folder: Traversable) -> list[Traversable]:
    if not folder.is_dir():
        message = f"the folder `{folder.name}` of the vocabularies is missing"
        raise ConfigError(message, help="install healthpress again", place=str(folder))
    found = (file for file in folder.iterdir() if file.name.endswith(".toml"))
    return sorted(found, key=lambda file: file.name)


def _read(file: Traversable, shape: type[T]) -> T:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        message = f"the vocabulary `{file.name}` cannot be read: {error}"
        raise ConfigError(message, help="correct or restore the file", place=str(file)) from error
    rows, problems = validate(shape, data)
    if rows is None:
        message = "; ".join(f"`{_dotted(problem.path)}`: {problem.message}" for problem in problems)
        raise ConfigError(message, help="correct the rows named here", place=str(file))
    return rows


def _dotted(path: Iterable[str | int]) -> str:
    return ".".join(str(step) for step in path)


def _refuse_doubles(kind: str, names: Iterable[str]) -> None:
    seen = set[str]()
    for name in names:
        if name.casefold() in seen:
            message = f"the {kind} `{name}` stands twice in the vocabularies"
            raise ConfigError(message, help="keep one of the two")
        seen.add(name.casefold())


def _refuse_unsourced(found: Vocabularies) -> None:
    read: tuple[Medicine | Condition | Jurisdiction, ...] = (
        *found.medicines,
        *found.conditions,
        *found.jurisdictions.values(),
    )
    said = [(row.name, [source.title for source in row.sources]) for row in read]
    said += [(row.abbreviation, [row.source]) for row in found.credentials]
    said += [(row.short, [row.source]) for row in found.abbreviations]
    said += [
        (row.term, [row.source])
        for rows in (found.stigma, found.plain_words, found.drug_names)
        for row in rows
    ]
    for name, titles in said:
        if not titles or not all(title.strip() for title in titles):
            message = f"the row `{name}` of the vocabularies has no source"
            raise ConfigError(message, help="say where its facts were read")


def _refuse_strangers(jurisdictions: Iterable[Jurisdiction], known: set[str]) -> None:
    for place in jurisdictions:
        for code in sorted(set(place.countries) - known):
            message = (
                f"the jurisdiction `{place.code}` names the country `{code}`, which has no row"
            )
            raise ConfigError(message, help="add the country to `crisis-lines.toml`")
