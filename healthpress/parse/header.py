"""What the head of a file says, before its body is read."""

from dataclasses import dataclass

from healthpress.model.article import Places
from healthpress.model.finding import Fault
from healthpress.model.front_matter import FrontMatter


@dataclass(frozen=True, slots=True)
class Header:
    """The front matter of one file.

    `body_start` is the offset in the source text at which the Markdown begins.
    """

    front_matter: FrontMatter
    places: Places
    faults: tuple[Fault, ...] = ()
    body_start: int = 0
