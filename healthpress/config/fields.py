"""What our dataclasses hold at a path: for "did you mean" and "choose one of"."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from healthpress.config.placed import Path
from healthpress.model.citation import CSL_NAMES, Reference


def names_at(type_: object, path: Path) -> tuple[str, ...]:
    """The keys that may stand in the table at a path, spelt as the docs spell them."""
    return tuple(
        CSL_NAMES.get(field.name, field.name) if found is Reference else field.name
        for found in _types_at(type_, path)
        if isinstance(found, type) and is_dataclass(found)
        for field in fields(found)
    )


def choices_at(type_: object, path: Path) -> tuple[str, ...]:
    """The words that may stand at a path, when only some may."""
    return tuple(
        str(choice)
        for found in _types_at(type_, path)
        for choice in (get_args(found) if get_origin(found) is Literal else _members(found))
    )


def _members(found: object) -> tuple[object, ...]:
    return tuple(getattr(found, "__members__", {}).values())


def _types_at(type_: object, path: Path) -> list[object]:
    found = list(_branches(type_))
    for part in path:
        found = [
            branch
            for outer in found
            for inner in _inside(outer, part)
            for branch in _branches(inner)
        ]
    return found


def _branches(type_: object) -> Iterator[object]:
    """The branches of a union; anything else is its own only branch."""
    if get_origin(type_) not in {Union, UnionType}:
        yield type_
        return
    for branch in get_args(type_):
        yield from _branches(branch)


def _inside(type_: object, part: str | int) -> tuple[Any, ...]:
    if isinstance(type_, type) and is_dataclass(type_):
        hint = get_type_hints(type_).get(str(part))
        return () if hint is None else (hint,)
    arguments = get_args(type_)
    if get_origin(type_) is tuple and isinstance(part, int):
        return arguments[:1]
    return arguments[1:] if get_origin(type_) is dict else ()
