"""Untrusted values in messages: short, in backticks, nothing a terminal would obey."""

import datetime as dt
from collections.abc import Mapping

LONGEST = 40  # characters of a value shown in a message


def quoted(value: object) -> str:
    """The value in backticks, cut, with control characters escaped."""
    text = str(value)
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    return "`" + "".join(map(_visible, text)) + "`"


def shown(value: object) -> str:
    """What a value is, in a word or as it is written."""
    match value:
        case None | "":
            return "empty"
        case bool():
            return "`true`" if value else "`false`"
        case Mapping():
            return "a table"
        case list() | tuple():
            return "a list"
        case dt.date():
            return quoted(value.isoformat())
        case _:
            return quoted(value)


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    return character.encode("unicode_escape").decode("ascii")
