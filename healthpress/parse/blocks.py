"""The `:::` blocks of health pages and GitHub's alerts, which are other names for two of them."""

import re
from dataclasses import dataclass, replace

from markdown_it.token import Token

from healthpress.config.wording import quoted
from healthpress.model.body import BLOCKS
from healthpress.model.finding import Fault
from healthpress.model.fix import Edit, Fix
from healthpress.model.source import Span
from healthpress.model.suggestion import did_you_mean, misspelt
from healthpress.parse.block_attributes import (
    misplaced_braces,
    missing_address,
    read_attributes,
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
_KINDS = ", ".join(ALERTS)
OPENINGS = ("container_block_open", "alert_open")
CLOSINGS = ("container_block_close", "alert_close")

_OPENING = re.compile(
    r"\s*(?P<name>[^\s{]+)\s*(?P<title>.*?)\s*(?P<attributes>\{[^{}]*(?:\}|\Z))?\s*", re.DOTALL
)
_BRACES_IN_TITLE = re.compile(r"\{[^{}]*=[^{}]*\}")
_ALERT = re.compile(r"\[!(?P<kind>[A-Za-z-]+)\](?![(\[])(?P<title>[^\n]*)")


@dataclass(frozen=True, slots=True)
class Opening:
    """The first line of a block; an unknown name is "".

    `title_at`, `name_at` and the spans of `faults` count from the colons.
    """

    name: str
    title: str = ""
    title_at: int = 0
    attributes: tuple[tuple[str, str], ...] = ()
    written: str = ""
    name_at: int = 0
    faults: tuple[Fault, ...] = ()


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
    name_at = len(token.markup) + match.start("name")
    if name not in BLOCKS:
        return Opening("", written=written, name_at=name_at)
    given, faults = _attributes(match, name, len(token.markup))
    return Opening(
        name=name,
        title=match["title"],
        title_at=len(token.markup) + match.start("title"),
        attributes=tuple(sorted({**dict(own), **given}.items())),
        written=written,
        name_at=name_at,
        faults=faults,
    )


def _attributes(
    match: re.Match[str], name: str, colons: int
) -> tuple[dict[str, str], tuple[Fault, ...]]:
    """The attributes of an opening line, and what of it is not read."""
    given, told = read_attributes(match["attributes"], name) if match["attributes"] else ({}, ())
    begin = colons + match.start("attributes")
    faults = [replace(fault, span=fault.span.shifted(begin)) for fault in told]
    if inside := _BRACES_IN_TITLE.search(match["title"]):
        at = colons + match.start("title")
        faults.append(misplaced_braces(Span(*inside.span()).shifted(at)))
    if name == "video" and "url" not in given and not faults:
        faults.append(missing_address(Span(0, colons + match.end("title"))))
    return given, tuple(faults)


def unread_alert(text: str, span: Span) -> Fault | None:
    """The fault of a block quote whose text begins like an alert and is none."""
    match = _ALERT.match(text)
    if match is None:
        return None
    kind, title = match["kind"].upper(), match["title"].strip()
    span = Span(span.start, span.start + match.end())
    if kind not in ALERTS:
        says = f"alert {quoted(match['kind'])} is not known"
        return Fault(
            code="SRC011",
            span=span,
            message=says,
            help=did_you_mean(kind, ALERTS, f"use one of {_KINDS}"),
            fix=_renamed(match["kind"], span.start + match.start("kind"), misspelt(kind, ALERTS)),
        )
    if not title:
        return None
    says = f"the alert `{kind}` has a title, so it is not read"
    return Fault("SRC011", span, says, f"put the title into a `::: {ALERTS[kind]} Title` block")


def unknown_block(opening: Opening, span: Span) -> Fault:
    """The fault of a block with a name that no theme knows."""
    written, known = opening.written, (*BLOCKS, *ALIASES)
    return Fault(
        code="SRC011",
        span=span,
        message=f"block {quoted(written)} is not known",
        help=did_you_mean(written, known, f"use one of {', '.join(BLOCKS)}"),
        fix=_renamed(written, span.start + opening.name_at, misspelt(written, known)),
    )


def _renamed(written: str, at: int, name: str) -> Fix | None:
    if not name:
        return None
    return Fix(f"write `{name}`", (Edit(Span(at, at + len(written)), name),))


def unclosed_block(opening: Opening, markup: str, span: Span, fix: Fix | None) -> Fault:
    """The fault of a block that nothing closes."""
    return Fault(
        fix=fix,
        code="SRC012",
        span=span,
        message=f"block {quoted(opening.written)} is not closed",
        help=f"put a line `{markup}` below it; a block around it needs more colons",
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
        message="this is inside too many lists, quotes or blocks and is not read",
        help="use fewer levels",
    )
