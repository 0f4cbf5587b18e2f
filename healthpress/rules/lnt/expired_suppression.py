"""The last day of a suppression has passed.

## Why it matters
Somebody wanted to look again on that day. Until then it was allowed; now the finding counts again.

## What counts
`until` in the front matter, when today is later. On the day itself it still holds.

## Example
    lint:
      ignore:
        - {code: EVD001, reason: "The trial reports in spring", until: 2026-03-01}

## Use instead
Mend the page, or decide anew and give another day.

## Known problems
None known.
"""

from collections.abc import Iterator

from healthpress.check.kinds.allowed import is_over
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Judged, Rule, Source
from healthpress.model.source import Span
from healthpress.model.suppression import Suppression


def check(judged: Judged, context: Context) -> Iterator[Finding]:
    """Point at the last day of each suppression that is over."""
    for suppression in judged.article.suppressions:
        if suppression.until and is_over(suppression, context.today):
            day = suppression.until.isoformat()
            names = ", ".join(f"`{allowed.rule}`" for allowed in suppression.rules)
            yield context.finding(
                _place(judged.article, suppression),
                f"{names} was allowed until {day}",
                help="mend what it finds, or decide anew how long it may stay",
                data={"until": day},
            )


def _place(article: Article, suppression: Suppression) -> Span:
    """The day as it is written; the whole entry where that is not known."""
    entry = suppression.span
    days = (
        span
        for path, span in article.places.values.items()
        if path[:2] == ("lint", "ignore") and path[-1] == "until"
    )
    return next((day for day in days if entry.start <= day.start < entry.end), entry)


RULE = Rule(
    code="LNT008",
    name="expired-suppression",
    severity=Severity.WARNING,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
    ),
    since="0.1.0",
    check_judged=check,
    protected=True,
)
