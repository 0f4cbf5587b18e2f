"""The `:::` blocks of health pages and GitHub's alerts, which are other names for two of them."""

import re
from dataclasses import dataclass

from markdown_it.token import Token
from mdit_py_plugins.attrs.parse import ParseError, parse

from healthpress.model.finding import Fault
from healthpress.model.source import Span
from healthpress.model.suggestion import did_you_mean

# The components that every theme has. Most follow the NHS design system (service-manual.nhs.uk,
# "Components": care cards, warning callout, do and don't lists, inset text, details).
NAMES = (
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
ALIASES = {"expander": "details"}
# GitHub Docs, "Basic writing and formatting syntax", section "Alerts".
ALERTS = {
    "NOTE": "inset",
    "TIP": "inset",
    "IMPORTANT": "warning",
    "WARNING": "warning",
    "CAUTION": "warning",
}
OPENINGS = ("container_block_open", "alert_open")
CLOSINGS = ("container_block_close", "alert_close")

_OPENING = re.compile(
    r"\s*(?P<name>\S+)\s*(?P<title>.*?)\s*(?P<attributes>\{[^{}]*\})?\s*", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The first line of a block. `title_at` counts from the colons; an unknown name is ""."""

    name: str
    title: str = ""
    title_at: int = 0
    attributes: tuple[tuple[str, str], ...] = ()
    written: str = ""


def read_opening(token: Token) -> Opening:
    """What the opening line of a block or an alert says."""
    own = tuple((name, str(value)) for name, value in token.attrs.items() if name != "class")
    if token.type == "alert_open":
        return Opening(ALERTS[token.info], attributes=own)
    match = _OPENING.fullmatch(token.info)
    if match is None:
        return Opening("")
    written = match["name"]
    name = ALIASES.get(written, written)
    attributes = {**dict(own), **_attributes(match["attributes"] or "")}
    return Opening(
        name=name if name in NAMES else "",
        title=match["title"],
        title_at=len(token.markup) + match.start("title"),
        attributes=tuple(sorted(attributes.items())),
        written=written,
    )


def _attributes(text: str) -> dict[str, str]:
    try:
        return parse(text)[1] if text else {}
    except ParseError:
        return {}


def unknown_block(written: str, span: Span) -> Fault:
    """The fault of a block with a name that no theme knows."""
    return Fault(
        code="SRC011",
        span=span,
        message=f"block `{written}` is not known",
        help=did_you_mean(written, (*NAMES, *ALIASES), f"use one of {', '.join(NAMES)}"),
    )


def unclosed_block(opening: Opening, markup: str, span: Span) -> Fault:
    """The fault of a block that nothing closes."""
    return Fault(
        code="SRC012",
        span=span,
        message=f"block `{opening.written}` is not closed",
        help=f"put a line `{markup}` behind it; a block around it needs more colons",
    )


def stray_closing(span: Span) -> Fault:
    """The fault of colons that close nothing."""
    return Fault(
        code="SRC012",
        span=span,
        message="these colons close no block",
        help="delete the line, or give the outer block more colons than the inner one",
    )


def too_deep(span: Span) -> Fault:
    """The fault of text in too many lists, quotes and blocks, of which the page shows nothing."""
    return Fault(
        code="SRC017",
        span=span,
        message="this stands in too many lists, quotes or blocks and is not read",
        help="write it flatter",
    )
