"""Messages of rules that are only data: text with plain `{name}` fields."""

import re
from collections.abc import Mapping

_FIELD = re.compile(r"\{([^{}]*)\}")
LONGEST = 80  # characters of a value; a page can hold a word of any length


def fields_of(template: str) -> tuple[str, ...]:
    """The names between braces, in order, no doubles; whatever stands there counts as a name."""
    return tuple(dict.fromkeys(_FIELD.findall(template)))


def filled(template: str, values: Mapping[str, str]) -> str:
    """The template with its fields filled in, long values cut."""
    return put_in(template, {name: _shortened(value) for name, value in values.items()})


def put_in(template: str, values: Mapping[str, str]) -> str:
    """The template with its fields filled in once: braces in a value stay as they are."""
    return _FIELD.sub(lambda field: values.get(field[1], field[0]), template)


def _shortened(value: str) -> str:
    return value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…"
