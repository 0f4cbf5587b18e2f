"""A page about a medicine is silent on pregnancy, breastfeeding, children or older people.

## Why it matters
What is safe for most can harm an unborn child, or an older person with failing kidneys. Silence
reads as "no difference".

## What counts
Pages with a medicine in the front matter, title or level 1 heading. Each of the four groups must be
named in plain view at least once; "not studied" is an answer too.

## Example
Esketamine is a nasal spray for depression.

## Use instead
Do not use it if you are pregnant or breastfeeding. It is not approved for under-18s. Few people
over 65 took part in the trials.

## Known problems
That a group is named says nothing about whether the sentence is right or complete.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.listing import listed
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.page_medicines import page_medicines, weight
from healthpress.rules.saf.page_sections import SHOWN

# The groups of 21 CFR 201.57(c)(9), in the words of patient leaflets; own list.
GROUPS = {
    "pregnancy": re.compile(r"\b(?:pregnan\w+|unborn|trying for a baby)\b", re.IGNORECASE),
    "breastfeeding": re.compile(
        r"\b(?:breast[- ]?feed\w*|breast[- ]?milk|chest[- ]?feed\w*|lactat\w+|nursing (?:mothers?"
        r"|parents?|a baby|your baby))\b",
        re.IGNORECASE,
    ),
    "children": re.compile(
        r"\b(?:child(?:ren)?|teenagers?|adolescen\w+|p(?:a)?ediatric|young people"
        r"|(?:under|younger than|below)[- ](?:the age of )?1[2-8]s?|adults only"
        r"|only (?:for|in) adults|(?:aged )?18 (?:years )?(?:and|or) (?:over|older))\b",
        re.IGNORECASE,
    ),
    "older people": re.compile(
        r"\b(?:(?:older|elderly) (?:people|adults?|patients?|age)|elderly|seniors"
        r"|(?:over|above|older than)[- ](?:the age of )?(?:6[05]|7[05])s?|aged 6[05]"
        r"|6[05] (?:years )?(?:of age )?(?:and|or) (?:over|older|above))\b",
        re.IGNORECASE,
    ),
}


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the page's first medicine when a group is missing."""
    subject = next(page_medicines(article, context), None)
    if subject is None:
        return
    missing = [name for name, words in GROUPS.items() if not _is_named(article, words)]
    if missing:
        yield context.finding(
            subject.span,
            f"nothing is said about {listed(missing)}, though the page is about `{subject.name}`",
            help="write a sentence for each, or that it was not studied",
            severity=weight(article, context.severity),
        )


def _is_named(article: Article, words: re.Pattern[str]) -> bool:
    return any(
        words.search(prose.said) and not is_behind_details(article, prose)
        for prose in texts_with(words, article, SHOWN)
    )


RULE = Rule(
    code="SAF014",
    name="missing-populations",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="FDA: 21 CFR 201.57, labeling of prescription drugs",
            section="(c)(9), use in specific populations",
            url="https://www.ecfr.gov/current/title-21/section-201.57",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="8: pregnancy, lactation, pediatric and geriatric use",
            year=2025,
            url="https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=esketamine",
            read="2026, a secondary copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
    protected=True,
)
