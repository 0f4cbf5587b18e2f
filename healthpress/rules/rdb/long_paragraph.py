"""A paragraph has more sentences than readers take in at once.

## Why it matters
People look for their answer and do not read every line. A wall of text hides it.

## What counts
More than 5 sentences in a paragraph, or more than 3 under `uk`; the option `most` sets another
number. Text for clinicians is left alone.

## Example
You stay for two hours. A nurse sits with you. You can sleep. You can read. Someone must take you
home. Eat nothing before. Drink only water.

## Use instead
You stay for two hours, and a nurse sits with you. Someone must take you home.

## Known problems
Legal texts that must be printed whole are told as well: leave the rule off for their folder.
"""

from collections.abc import Iterator
from operator import attrgetter

from healthpress.check.kinds.readability.splitting import split
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.rdb.limits import language_of, most_of

_LEAST_LENGTH = 2  # characters of a sentence with its space: spares the splitter short texts


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at each long paragraph."""
    if article.front_matter.is_for_professionals:
        return
    most = most_of(context, attrgetter("paragraph_sentences"))
    language = language_of(article, context)
    for prose in article.in_zones("prose"):
        if len(prose.text) < _LEAST_LENGTH * most:
            continue
        number = len(split(prose.text, language))
        if number > most:
            yield context.finding(
                prose.span,
                f"a paragraph of {number} sentences; more than {most} are hard to take in",
                help="make it two paragraphs, or a list",
                zone=prose.zone,
                data={"value": number, "limit": most},
            )


RULE = Rule(
    code="RDB003",
    name="long-paragraph",
    severity=Severity.INFO,
    status="preview",
    sources=(
        Source(
            title="NHS digital service manual, content guide: How we write",
            section="paragraphs of up to 3 sentences; the number 5 elsewhere is our own choice",
            year=2019,
            url="https://service-manual.nhs.uk/content/how-we-write",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("most", 0, "The most sentences of a paragraph; 0 takes the profile's."),),
    extra="language",
)
