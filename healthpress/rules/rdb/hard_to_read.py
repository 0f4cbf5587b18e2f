"""The page reads at a higher grade than most of its readers have.

## Why it matters
Many adults read below the level of a usual leaflet. Who cannot follow a page takes a dose
wrongly or does not come.

## What counts
The running text of a page of 150 words or more for patients or the public, by one formula:
Flesch-Kincaid with grade 8 as the limit, unless the site sets another (`formula`, `limit`):
`flesch-kincaid` 8, `smog` 10, `ari` 8, `coleman-liau` 8, `lix` 40, and `flesch-ease`, of which 60
is the least. Scores of two formulas cannot be compared. Headings, tables, references, numbers and
abbreviations are left out; a medicine's name counts as a word of two syllables. The three hardest
paragraphs are shown. A page in a language for which the formula was not made, or with fewer
sentences than it needs, is reported as not scored; it never gets a number.

## Example
Individuals experiencing treatment-refractory symptomatology necessitate multidisciplinary
evaluation.

## Use instead
If treatments have not helped, ask to see a team of specialists.

## Known problems
A formula counts words and syllables and knows no meaning: short words in a hard order pass. The
NHS does not recommend such tools except to choose which pages to work on first, so under `uk` it is
for information. Syllables are counted by rules of spelling and are off by about 2 in 100.

Of 20 findings on public-health pages, judged by hand in November 2026, 16 were right; two lay
within 0.2 of the limit, where syllables counted by rules cannot decide, and on two lists of places
and poisons made the grade.
"""

from collections.abc import Iterator
from typing import Final

from healthpress.check.kinds.readability.counting import names_of
from healthpress.check.kinds.readability.formulas import FORMULAS, Formula
from healthpress.check.kinds.readability.scoring import NotScored, Score, hardest, score_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.rdb.limits import language_of

# Flesch-Kincaid: AMA 6th grade, NIH below the 8th. SMOG ran 3.1 grades above it (JMLA 2018). The
# other grades follow Flesch-Kincaid; LIX 40 ends "medium" (Björnsson 1968); ease 60 begins "plain
# English" (Flesch 1949).
_LIMITS: Final = {
    "flesch-kincaid": 8.0,
    "flesch-ease": 60.0,
    "smog": 10.0,
    "ari": 8.0,
    "coleman-liau": 8.0,
    "lix": 40.0,
}


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Score the page."""
    if article.front_matter.is_for_professionals:
        return
    name = str(context.options["formula"])
    formula = FORMULAS.get(name)
    if formula is None:
        yield context.finding(
            article.places.value("title"),
            f"the option `formula` names `{name}`, which is no formula",
            help=f"write one of {', '.join(f'`{known}`' for known in FORMULAS)}",
        )
        return
    limit = float(context.options["limit"]) or _LIMITS[name]
    score = score_of(
        article,
        formula,
        language=language_of(article, context),
        least_words=int(context.options["least-words"]),
        names=names_of(context.vocabularies),
    )
    if isinstance(score, NotScored):
        yield context.finding(
            article.places.value("lang"),
            f"not scored: {score.reason}",
            help="choose another `formula`, or set the severity of this rule to `off`",
            severity=Severity.INFO,
        )
    elif score and _is_hard(score, formula, limit):
        yield _told(article, context, formula, score, limit)


def _is_hard(score: Score, formula: Formula, limit: float) -> bool:
    value = round(score.value, 1)  # as it is told: "8.0, above 8" would be untrue
    return value < limit if formula.higher_is_easier else value > limit


def _told(
    article: Article, context: Context, formula: Formula, score: Score, limit: float
) -> Finding:
    side = "below" if formula.higher_is_easier else "above"
    return context.finding(
        article.places.value("title"),
        f"the {formula.name} of the page is {score.value:.1f}, {side} {limit:g}",
        help="shorten the sentences and use plainer words, first in the paragraphs shown",
        related=tuple(
            Related(prose.span, "one of the hardest paragraphs")
            for prose in hardest(article, score)
        ),
        data={"value": round(score.value, 1), "limit": limit},
    )


RULE = Rule(
    code="RDB001",
    name="hard-to-read",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Grabeel KA et al. J Med Libr Assoc 2018;106(1):38-45",
            section="grades asked for by AMA and NIH; 148 leaflets by two formulas",
            year=2018,
            url="https://doi.org/10.5195/jmla.2018.262",
            read="2026, stored copy",
        ),
        Source(
            title="NHS digital service manual, content guide: Health literacy",
            section="reading age of 9 to 11; tools only to help choose",
            year=2023,
            url="https://service-manual.nhs.uk/content/health-literacy",
            read="2026, stored copy",
        ),
        Source(
            title="Kincaid JP et al. Research Branch Report 8-75, Naval Technical Training Command",
            section="the formula",
            year=1975,
            read="not read here: the formula is known, and tried on published examples",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(
        Option("formula", "flesch-kincaid", "The formula, by the name given on this page."),
        Option("limit", 0.0, "The limit; 0 takes the formula's own."),
        Option("least-words", 150, "Pages with fewer words are not scored."),
    ),
    extra="language",
)
