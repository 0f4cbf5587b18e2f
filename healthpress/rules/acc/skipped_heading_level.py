"""A heading level is skipped, a heading is empty, or bold text stands for a heading.

## Why it matters
Screen reader users move through a page by its headings. A gap in the levels looks like a missing
part, and bold text is no heading for them at all.

## What counts
The title is level 1; each heading may be one level deeper than the one before it, or any level
higher. A paragraph that is all bold, ends without a full stop and has text behind it in the same
section is taken for a heading, as a warning; a line that ends with a colon and leads to a list, or
that is a sentence leading in ("Mail the form to:"), is none.

## Example
    ## Side effects
    #### Common side effects

## Use instead
    ## Side effects
    ### Common side effects

## Fix
Unsafe: a heading behind a gap is written one level below the heading before it.

## Known problems
Headings that the theme prints for blocks are not looked at, nor headings in raw HTML. A bold line
of a poem or an address is taken for a heading.

Of 20 findings on public-health pages, judged by hand in November 2026, 18 were right; the other two
headings stood below headings in raw HTML.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from healthpress.check.kinds.levels import at_level
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import line_start

BOLD = re.compile(r"\s*(\*{2,3}|_{2,3})(?![\s*_])(?:(?!\1).)+(?<![\s.!…])\1:?\s*", re.DOTALL)
LIST_ITEM = re.compile(r"[ \t>]*(?:[-+*]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?$")
# "Mail the form to:" leads to what follows; "Side effects:" is a heading.
LEADS_IN = re.compile(
    r"(?:\b(?:about|at|by|for|from|if|in|of|or|to|when|with|you)|(?:\S+ ){5}\S+):\s*$"
)
BEHIND = frozenset({"prose", "table", "quote"})


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the headings and the bold paragraphs."""
    yield from _skipped(article, context)
    for heading in article.headings:
        if not heading.text.strip():
            yield context.finding(
                heading.span,
                "a heading has no text",
                help="give it words or delete it",
                zone="heading",
            )
    for prose, behind in pairwise(article.prose):
        if _is_bold_heading(article, prose, behind):
            yield context.finding(
                prose.span,
                f"bold text stands for a heading: `{prose.text.strip()}`",
                help="write it as a heading with `#` signs",
                severity=min(context.severity, Severity.WARNING, key=lambda item: item.rank),
                zone=prose.zone,
            )


def _skipped(article: Article, context: Context) -> Iterator[Finding]:
    before, above, is_sure = 1, article.places.value("title"), True
    for heading in article.headings:
        if heading.level > before + 1:
            yield context.finding(
                heading.span,
                f"the heading level jumps from {before} to {heading.level}",
                help=f"write it at level {before + 1} (`{'#' * (before + 1)}`)",
                zone="heading",
                related=(Related(above, f"the heading before it has level {before}"),),
                fix=at_level(article, heading, before + 1) if is_sure else None,
            )
        before, above = heading.level, heading.span
        is_sure = before > 1  # what stands below a second title waits until that has its level


def _is_bold_heading(article: Article, prose: Prose, behind: Prose) -> bool:
    if prose.zone != "prose" or behind.zone not in BEHIND or behind.section != prose.section:
        return False
    is_open = prose.text.rstrip().endswith(":")
    leads_in = is_open and (_is_item(article, behind) or LEADS_IN.search(prose.text))
    is_bold = BOLD.fullmatch(article.source.text, prose.span.start, prose.span.end)
    return bool(is_bold) and not leads_in and not _is_item(article, prose)


def _is_item(article: Article, prose: Prose) -> bool:
    """Whether a text begins an item of a list."""
    text, start = article.source.text, prose.span.start
    return bool(LIST_ITEM.fullmatch(text, line_start(text, start), start))


RULE = Rule(
    code="ACC003",
    name="skipped-heading-level",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="W3C. Web Content Accessibility Guidelines 2.2",
            section="1.3.1 Info and relationships",
            year=2023,
            url="https://www.w3.org/TR/WCAG22/#info-and-relationships",
            read="not read here: known by name",
        ),
        Source(
            title="NHS digital service manual, content guide: Formatting",
            section="headings",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
