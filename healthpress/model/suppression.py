"""What an author allowed on purpose, and why."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from healthpress.model.source import Span
from healthpress.model.typed import TYPED

SHORTEST_REASON = 10  # characters, by house rule: "see ticket" is the shortest that says anything


@dataclass(frozen=True, slots=True)
class Ignore:
    """One entry of `lint.ignore` in the front matter."""

    code: str = ""
    """The rule, by code or name."""
    reason: str = ""
    """Why this page may do it: at least 10 characters."""
    until: dt.date | None = None
    """The last day it holds; for good when absent."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Lint:
    """What the front matter says to the checker."""

    ignore: tuple[Ignore, ...] = ()
    """Rules whose findings are allowed on the whole page."""

    __pydantic_config__ = TYPED


@dataclass(frozen=True, slots=True)
class Allowed:
    """A rule as an author named it, by code or name, and where."""

    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Suppression:
    """One well-formed comment or front matter entry that hides findings.

    It hides findings of its rules that start inside `covers`. `span` is the whole comment, or the
    entry of the front matter. What is not well formed is a fault (LNT002, LNT004 to LNT006) and
    hides nothing. `removal` is what to delete to take it out of the file and leave the page as it
    is: the comment, of a range both; empty for an entry of the front matter. `ends` are the rules
    again, as the `enable` of a range names them.
    """

    rules: tuple[Allowed, ...]
    reason: str
    span: Span
    covers: Span
    scope: Literal["line", "block", "range", "page"]
    until: dt.date | None = None  # the last day it holds
    removal: tuple[Span, ...] = ()
    ends: tuple[Allowed, ...] = ()
