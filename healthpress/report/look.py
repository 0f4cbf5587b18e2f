"""What a format is told besides the report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Look:
    """Who speaks, and whether to a terminal with colours (only text has any)."""

    version: str = ""
    colour: bool = False
