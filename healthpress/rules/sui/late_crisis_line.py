"""The crisis line comes long after the first mention of suicide.

## Why it matters
A reader at risk may stop at the word. Help at the foot of the page comes too late for them.

## What counts
The first crisis line of the page (a `::: crisis` block, a link that dials one, or its number in
the text) stands before the first mention of suicide or self-harm in the text, in the same section,
or in the next one. A page without any line is told by SUI001. A page for clinicians passes.

## Example
A mention in the first section and the block behind the last.

## Use instead
    Some people have suicidal thoughts.

    ::: crisis
    :::

## Known problems
A banner of the theme is not seen here. Subsections count as sections.
"""

from bisect import bisect_right
from collections.abc import Iterator

from healthpress.check.kinds.phrase import BODY
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.sui.mentions import MENTION, meant
from healthpress.rules.sui.numbers import digits, number_pattern, rings

NEXT = 1  # sections: "directly after", by the catalogue of the media guidelines


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first mention when help stands more than a section behind it."""
    if article.front_matter.is_for_professionals:
        return
    mention = _first_mention(article)
    line = min(_lines(article, context), default=None, key=lambda span: span.start)
    if mention is None or line is None:
        return
    starts = [heading.span.start for heading in article.headings]
    behind = bisect_right(starts, line.start) - bisect_right(starts, mention.start)
    if behind > NEXT:
        yield context.finding(
            mention,
            f"the first crisis line stands {behind} sections behind this mention",
            help="put a `::: crisis` block directly behind this paragraph",
            related=(Related(line, "the first crisis line"),),
        )


def _first_mention(article: Article) -> Span | None:
    for prose in texts_with(MENTION, article, BODY):
        words = meant(prose.said)
        if words:
            return prose.place(*words.span())
    return None


def _lines(article: Article, context: Context) -> Iterator[Span]:
    dials = {line.dial for country in context.countries for line in country.lines}
    for block in article.blocks:
        if block.name == "crisis":
            yield block.opening
    for link in article.links:
        if rings(link.url) and digits(link.url) in dials:
            yield link.span
    for dial in sorted(dials):
        for prose in article.in_zones(*BODY):
            found = number_pattern(dial).search(prose.said) if dial[:2] in prose.said else None
            if found:
                yield prose.place(*found.span())
                break


RULE = Rule(
    code="SUI007",
    name="late-crisis-line",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Samaritans: Media guidelines for reporting suicide",
            section="include sources of support",
            year=2020,
            url="https://www.samaritans.org",
            read="2026, stored copy; the distance of one section is our own",
        ),
    ),
    since="0.1.0",
    check=check,
)
