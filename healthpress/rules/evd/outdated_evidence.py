"""Everything that a clinical page cites is old.

## Why it matters
Newer reviews may have found something else. Landmark trials may be old; a page that cites nothing
newer may have missed what came since.

## What counts
Pages about a condition, treatment, medicine, procedure or test whose newest cited work is more than
five years old (a site may set another number). Of a footnote the newest year in its words counts.

## Example
The newest work of a page from 2026 is of 2012.

## Use instead
The trial of 2000, and a review of 2025.

## Known problems
The rule rests where one of the cited works has no year. That a newer review exists is not looked
up.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.citation import Reference
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.evd.entries import known_works

MOST_YEARS = 5  # editorial choice, after the reviews every three to five years of health publishers
_YEAR = re.compile(r"(?<![\d.-])(?:19|20)\d\d(?![\d-])")


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the newest work when it is too old."""
    marks = {mark.key: mark for prose in reversed(article.prose) for mark in reversed(prose.marks)}
    if not article.front_matter.is_clinical or not marks:
        return
    works = known_works(article, context)
    notes = {note.key for note in article.notes}
    cited = [works[key] for key in marks if key in works]
    years = {work.id: _year_of(work, is_note=work.id in notes) for work in cited}
    if not years or not all(years.values()):
        return
    newest = max(sorted(years), key=lambda key: years[key])
    limit = int(context.options.get("max_age_years", MOST_YEARS))
    age = context.today.year - years[newest]
    if age > limit:
        yield context.finding(
            marks[newest].span,
            f"the newest work that the page cites, `{newest}`, is of {years[newest]}",
            help="look for a newer guideline or review, and cite it",
            data={"value": age, "limit": limit},
        )


def _year_of(work: Reference, *, is_note: bool) -> int:
    """The year of a work; 0 where it is not known."""
    if not is_note or work.issued:
        return int(work.issued[:4]) if work.issued else 0
    return max((int(year) for year in _YEAR.findall(work.title)), default=0)


RULE = Rule(
    code="EVD011",
    name="outdated-evidence",
    severity=Severity.INFO,
    sources=(
        Source(
            title="NHS England: Standard for creating health content",
            section="2, evidence reviewed at every update",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026, stored copy",
        ),
        Source(
            title="Silberg WM, Lundberg GD, Musacchio RA. Assessing, controlling, and assuring the "
            "quality of medical information on the Internet. JAMA 1997;277:1244-5",
            section="currency",
            year=1997,
            read="2026, secondary copies",
        ),
    ),
    since="0.1.0",
    options=(Option("max_age_years", MOST_YEARS, "The age of the newest work, in years."),),
    check=check,
)
