"""Nouns as JSON and back. Never pickle: a cache comes from elsewhere in CI, a pickle is a program.

Every object of the JSON says what kind of noun it was; sequences come back as tuples.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from pathlib import PurePath
from typing import Any, Final

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Option, Rule, Source
from healthpress.model.source import Span

_KIND, _VALUE, _MAPPING = "kind", "value", "mapping"
_STORED: Final = (
    *(Decision, Edit, Finding, Fix, Option, Related),
    *(Report, Rule, Safety, Severity, Source, Span),
)
_NOUNS: Final[Mapping[str, Any]] = {noun.__name__: noun for noun in _STORED}


def packed(value: object) -> str:
    """A value as JSON.

    Raises:
        TypeError: something in it is neither a noun nor plain.
    """
    return json.dumps(_plain(value), separators=(",", ":"))


def unpacked(text: str) -> Any:  # noqa: ANN401 - what was packed
    """What was packed.

    Raises:
        ValueError: the text is not JSON.
        KeyError: it names a kind of noun that is not stored.
        TypeError: it has other fields than the nouns of this version.
    """
    return _tupled(json.loads(text, object_hook=_noun))


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return {_KIND: type(value).__name__, _VALUE: value.value}
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(packed(item) for item in value)
    return _plain_object(value)


def _plain_object(value: object) -> object:
    if isinstance(value, Mapping):
        return {_KIND: _MAPPING, _VALUE: [[key, _plain(item)] for key, item in value.items()]}
    if isinstance(value, dt.date | PurePath):
        return str(value)
    if is_dataclass(value):
        return {_KIND: type(value).__name__, **_given(value)}
    raise TypeError(f"a {type(value).__name__} cannot be stored")


def _given(noun: Any) -> dict[str, object]:  # noqa: ANN401 - any noun
    """The fields of a noun that are not as usual."""
    told = ((field.name, getattr(noun, field.name), _usual(field)) for field in fields(noun))
    return {name: _plain(value) for name, value, usual in told if value != usual}


def _usual(field: Field[Any]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _noun(given: dict[str, Any]) -> object:
    kind = given.pop(_KIND)
    if kind == _MAPPING:
        return dict(given[_VALUE])
    return _NOUNS[kind](**{name: _tupled(value) for name, value in given.items()})


def _tupled(value: object) -> object:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value
