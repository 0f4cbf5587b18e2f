"""A stigmatising word stands for substance use: "addict", "drug abuse", "clean and sober".

## Why it matters
Clinicians who read "abuser" judge the same person more harshly than those who read "person with a
substance use disorder", and people who expect blame stay away from care.

## What counts
About 20 terms of the vocabulary `stigma.toml` with their forms. "Abuse" alone is no term: "child
abuse" and the "abuse and misuse" of a boxed warning pass, and so do "addiction", "clean needles",
"an alcoholic drink", names with capitals inside a sentence and names of organisations and
instruments ("National Institute on Drug Abuse", "Alcoholics Anonymous"). The reference list is not
read. A question counts in full; a negated or quoted term is told for review.

## Example
The clinic treats drug abusers.

## Use instead
The clinic treats people who use drugs.

## Known problems
A diagnosis of older manuals ("alcohol abuse") is told, although its name cannot be changed.
"""

from collections.abc import Iterator

from healthpress.check.kinds.phrase import VISIBLE
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.lng.labels import tell


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such term."""
    yield from tell(article, context, "substance", VISIBLE)


RULE = Rule(
    code="LNG002",
    name="stigmatising-substance-term",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NIDA. Words Matter: Preferred Language for Talking About Addiction",
            section="table of terms to use and to avoid",
            url="https://nida.nih.gov/research-topics/addiction-science/words-matter-preferred-language-talking-about-addiction",
            read="2026-11-23, stored copy in part; the table through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
