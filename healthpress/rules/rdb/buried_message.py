"""The page does not begin with what the reader most needs to know.

## Why it matters
Most readers see the first screen only. What stands below a long introduction is not read.

## What counts
A page on a condition, treatment, medicine, procedure or test has key points, as a `::: key-points`
block or in the front matter, or a lead of 1 to 60 words before the first heading. Blocks such as
`::: supervision` are no part of the lead.

## Example
Depression has been described since antiquity. [… 200 words]

## Use instead
    key_points:
      - Ketamine can ease depression for some people when other treatments have not helped.
      - It must be given in a clinic.

## Known problems
Whether the lead holds the main message is for a person to judge: its length alone is looked at.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Look for key points, then at the lead."""
    if not article.front_matter.is_clinical or _has_key_points(article):
        return
    lead = [
        prose
        for prose in article.prose
        if prose.section < 0 and prose.zone in {"prose", "quote"} and not prose.blocks
    ]
    words = sum(len(prose.text.split()) for prose in lead)
    most = int(context.options["most"])
    if 0 < words <= most:
        return
    what = f"the lead has {words} words" if words else "no text stands before the first heading"
    yield context.finding(
        lead[0].span if lead else article.places.value("title"),
        f"{what}, and the page has no key points",
        help=f"add `key_points`, or a lead of at most {most} words with the main message",
        data={"value": words, "limit": most},
    )


def _has_key_points(article: Article) -> bool:
    blocks = (block.name for block in article.blocks)
    return bool(article.front_matter.key_points) or "key-points" in blocks


RULE = Rule(
    code="RDB006",
    name="buried-message",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="CDC Clear Communication Index",
            section="questions 1 and 2: the main message, at the top; 60 words are our own choice",
            year=2013,
            read="2026, stored copy",
        ),
        Source(
            title="Cochrane. Guidance for writing a Cochrane Plain language summary",
            section="key messages: two or three points first",
            year=2021,
            read="2026, secondary copy",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("most", 60, "The most words of a lead on a page without key points."),),
)
