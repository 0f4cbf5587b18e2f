"""The body has a level 1 heading beside the title.

## Why it matters
The title is the one heading of level 1. With two, search engines and screen reader users cannot
tell what the page is about.

## Example
    title: Ketamine for depression
    ...
    # Ketamine for depression

## Use instead
    title: Ketamine for depression
    ...
    ## What it is

## Fix
Unsafe: it is written at level 2. The headings below it keep their levels.

## Known problems
A page without a title (SRC007) keeps its first level 1 heading in peace.
"""

from collections.abc import Iterator

from healthpress.check.kinds.levels import at_level
from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every level 1 heading behind the first one, which is the title."""
    levels = [heading for heading in article.headings if heading.level == 1]
    fixes = {heading.span: at_level(article, heading, 2) for heading in levels}
    found = sorted([*fixes, *(tag.span for tag in raw_tags(article, "h1"))])
    if article.front_matter.title:
        first, note = article.places.value("title"), "the title is the level 1 heading"
    elif found:
        first, note = found.pop(0), "the first level 1 heading stands here"
    for span in found:
        yield context.finding(
            span,
            "the page has another heading of level 1",
            help="write it at level 2 (`##`), or delete it if it repeats the title",
            zone="heading",
            related=(Related(first, note),),
            fix=fixes.get(span),
        )


RULE = Rule(
    code="ACC004",
    name="doubled-h1",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS digital service manual, content guide: Formatting",
            section="headings: one h1",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
