"""A table has no header cells, or one of them is empty.

## Why it matters
A screen reader says the header of a cell before the cell. Without it "27 in 100" is a number in
the dark.

## What counts
Tables in Markdown whose header row is empty, or has an empty cell behind the first (the corner
above the names of the rows may be empty). Raw `<table>` without a `<th>`, and one without a
`<caption>`; `role="presentation"` marks a table that only lays out, and passes.

## Example
    | | |
    |---|---|
    | with the spray | 27 in 100 |

## Use instead
    | Treatment | Ill again |
    |---|---|
    | with the spray | 27 in 100 |

## Known problems
Tables in Markdown cannot have a caption, so that none is asked for: say in the sentence before what
they show. Whether the words of a header fit is for a person to judge.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.raw_tags import RawTag, raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span, line_start

DELIMITER = re.compile(r"[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?")
PARTS = frozenset({"th", "caption"})


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every header row with an empty cell, and at raw tables without header or caption."""
    yield from _in_markdown(article, context)
    yield from _in_html(article, context)


def _in_markdown(article: Article, context: Context) -> Iterator[Finding]:
    for start, end in _header_rows(article):
        text = article.source.text[start:end]
        row = text.lstrip(" \t>").rstrip()
        cells = [cell.strip() for cell in row.removeprefix("|").removesuffix("|").split("|")]
        if any(cells) and all(cells[1:]):
            continue
        at = end - len(text.lstrip(" \t>"))
        message = "a header cell is empty" if any(cells) else "the header row is empty"
        yield context.finding(
            Span(at, at + len(row)),
            message,
            help="write in the first row what each column holds",
            zone="table",
        )


def _header_rows(article: Article) -> Iterator[tuple[int, int]]:
    """Where the first line of each Markdown table stands; found from the cells that have text."""
    text = article.source.text
    seen = set[int]()
    for prose in article.in_zones("table"):
        start = line_start(text, prose.span.start)
        if start in seen:
            continue
        seen.add(start)
        end = _line_end(text, start)
        above = line_start(text, start - 1) if start else 0
        if DELIMITER.fullmatch(text, end + 1, _line_end(text, end + 1)):
            yield start, end
        elif above < start and DELIMITER.fullmatch(text, above, start - 1):
            first = line_start(text, above - 1) if above else above
            if first < above and first not in seen:
                seen.add(first)
                yield first, above - 1


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _in_html(article: Article, context: Context) -> Iterator[Finding]:
    table: RawTag | None = None
    parts = set[str]()
    for tag in (*raw_tags(article, "table", *PARTS), None):
        if tag is not None and tag.name in PARTS:
            parts.add(tag.name)
            continue
        if table and table.attributes.get("role") not in {"presentation", "none"}:
            yield from _missing(table, parts, context)
        table, parts = tag, set()


def _missing(table: RawTag, parts: set[str], context: Context) -> Iterator[Finding]:
    if "th" not in parts:
        yield context.finding(
            table.span,
            "the table has no header cells",
            help="write the cells of its first row as `<th>`",
            zone="html",
        )
    elif "caption" not in parts:
        yield context.finding(
            table.span,
            "the table has no caption",
            help="say in a `<caption>` what it shows",
            zone="html",
        )


RULE = Rule(
    code="ACC006",
    name="headless-table",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="W3C. Web Content Accessibility Guidelines 2.2",
            section="1.3.1 Info and relationships",
            year=2023,
            url="https://www.w3.org/TR/WCAG22/#info-and-relationships",
            read="not read here: known by name",
        ),
        Source(
            title="AHRQ. Patient Education Materials Assessment Tool, Pub. 14-0002-EF",
            section="understandability: tables with short and clear headings",
            year=2014,
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
