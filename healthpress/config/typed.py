"""The one home of pydantic: plain data to frozen dataclasses, every problem with its path."""

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from healthpress.config.misfits import Misfit, settle
from healthpress.config.problems import Problem

T = TypeVar("T")


@cache
def _adapter(type_: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any annotation pydantic reads
    return TypeAdapter(type_)


def validate(type_: type[T], data: object) -> tuple[T | None, list[Problem]]:
    """`data` as `type_`, or None with every problem found, in the order of the data."""
    wanted: Any = type_  # mypy does not take a `type[T]` for hashable
    try:
        return _adapter(wanted).validate_python(data), []
    except ValidationError as error:
        misfits = [
            Misfit.found(data, item["loc"], item["type"], item["input"])
            for item in error.errors(include_url=False, include_context=False)
        ]
        return None, settle(type_, misfits)


def json_schema(type_: Any) -> dict[str, Any]:  # noqa: ANN401 - any annotation pydantic reads
    """The JSON Schema (2020-12) of a typed slice, described by its attribute docstrings."""
    return _adapter(type_).json_schema()
