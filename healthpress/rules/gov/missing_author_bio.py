"""An author has no biography, or one too short to tell what they know about.

## Why it matters
A name alone cannot be judged. Two sentences on training, work or own experience tell the reader why
to trust this person on this subject.

## What counts
The `bio` of every author of a page that needs clinical review (GOV004): 15 words at least. Training
and work count, and so does living with the illness; no medical degree is asked for. Role and
credentials are left to GOV001, an organisation as author too.

## Example
    [robin]
    name = "Robin Writer"
    role = "Health writer"

## Use instead
    [robin]
    name = "Robin Writer"
    role = "Health writer"
    bio = "Robin Writer trained as a nurse, worked on a ward for ten years and writes about sleep."

## Known problems
Words are counted, their sense is not read. Languages that write no spaces need a lower
`least-words`.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.clinical import review_need
from healthpress.check.kinds.medical.people import Credit, people_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source

WORD = re.compile(r"\w+")
LEAST_WORDS = 15  # editorial choice: one full sentence or two short ones


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every author whose biography is missing or too short."""
    authors = [credit for credit in people_of(article, context, "authors") if credit.person]
    if not authors or not (context.options["every-page"] or review_need(article, context)):
        return
    for credit in authors:
        yield from _about(credit, context)


def _about(credit: Credit, context: Context) -> Iterator[Finding]:
    bio = credit.person.bio if credit.person else ""
    words, least = len(WORD.findall(bio)), context.options["least-words"]
    if words >= least:
        return
    what = f"has {words} words, {least} are the least" if words else "is missing"
    yield context.finding(
        credit.span,
        f"the biography of the author `{credit.name}` {what}",
        help="say in `bio` what the author has studied, does or has lived through",
        data={"words": words, "least": least},
    )


RULE = Rule(
    code="GOV002",
    name="missing-author-bio",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Silberg, Lundberg, Musacchio: Assessing, controlling, and assuring the quality "
            "of medical information on the Internet",
            section="authorship, with affiliations and relevant credentials",
            year=1997,
            url="https://doi.org/10.1001/jama.1997.03540390074039",
            read="2026, a secondary copy",
        ),
        Source(
            title="Health On the Net Foundation: HON Code of Conduct (closed in 2022)",
            section="principle 1, authority",
            year=1995,
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    options=(
        Option("least-words", LEAST_WORDS, "The words that a biography has at least."),
        Option("every-page", default=False, help="Whether all pages are asked."),
    ),
    check=check,
)
