"""The body of an article: plain HTML with holes that only the whole site can fill.

The token stream of the Markdown parser never leaves `parse`; what travels on is this. `parse`
writes everything that depends on the article alone; `render` fills the holes.
"""

from dataclasses import dataclass
from typing import TypeAlias

from healthpress.model.source import Span

# The `:::` blocks of articles; every theme has a component for each. Most follow the NHS design
# system (service-manual.nhs.uk, "Components": care cards, warning callout, do and don't lists,
# inset text, details).
BLOCKS = (
    "supervision",
    "warning",
    "emergency",
    "urgent",
    "non-urgent",
    "crisis",
    "do",
    "dont",
    "inset",
    "details",
    "key-points",
    "evidence",
    "story",
    "disclosure",
    "figure",
    "video",
)


@dataclass(frozen=True, slots=True)
class Html:
    """Finished, escaped markup."""

    text: str


@dataclass(frozen=True, slots=True)
class Address:
    """The value of one `href` or `src` as the author wrote it; filled without quotes, escaped."""

    url: str
    kind: str  # "link" or "image"
    span: Span


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation marker: the keys it names, in the order written."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """A `:::` block (or GitHub alert): the theme's component of that name draws it."""

    name: str
    title: str  # plain text; empty when the author gave none
    attributes: tuple[tuple[str, str], ...]
    body: "Body"


Part: TypeAlias = Html | Address | Cite | Component
Body: TypeAlias = tuple[Part, ...]
