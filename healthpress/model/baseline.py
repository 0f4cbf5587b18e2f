"""What a site's baseline file holds: the findings that were there before."""

from dataclasses import dataclass
from typing import Final, Literal

from healthpress.model.typed import TYPED

SCHEMA: Final = "healthpress-baseline/1"


@dataclass(frozen=True, slots=True)
class Entry:
    """Findings of one rule in one file that are let pass: `count` of them with this fingerprint."""

    code: str
    """The rule's code."""
    path: str
    """The article, from the site's folder, with "/" between its parts."""
    fingerprint: str
    """What the finding is about, in 16 hex digits; neither path nor line changes it."""
    count: int = 1
    """How many such findings are let pass."""
    text: str = ""
    """The words found, or what is missing, for people; nothing reads it."""
    line: int = 0
    """The line it had when it was written, likewise; 0 without a place."""

    __pydantic_config__ = TYPED

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes an entry the same as another, and the order of the file."""
        return self.path, self.code, self.fingerprint


@dataclass(frozen=True, slots=True)
class Baseline:
    """The whole file."""

    schema: Literal["healthpress-baseline/1"]
    """The version of this format."""
    entries: tuple[Entry, ...]
    """One for each finding, sorted by path, code and fingerprint."""

    __pydantic_config__ = TYPED
