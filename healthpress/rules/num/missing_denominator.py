"""A percentage of people stands without saying of whom, and of how many.

## Why it matters
"64 % improved" can be 9 of 14 friends of the clinic or 640 of 1,000 people in a trial. Without the
group and its size nobody can judge what the number is worth.

## What counts
A percentage of patients or people together with what happened to their health ("improved",
"relapsed", "had side effects"), and percentages that are called success, response, remission or
relapse rates. One of these in the same paragraph is enough: how many people there were ("the 73
people", "N = 73", "trial of 156 adults", "46 of 73"), a frequency ("in 100"), or "among" with the
group. Surveys and mailings, how common an illness is ("20 % of adults have insomnia"), waiting
times, budgets and use of a site are not looked at.

## Example
64% improved.

## Use instead
46 % of the 73 people given ketamine improved.

## Known problems
A group that an earlier paragraph or the heading names does not count. Outcomes that the list does
not know pass.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.num.frequencies import COUNT, OUTCOME, PEOPLE, PERCENT, X_IN_Y

RATE = r"(?:success|response|remission|relapse|recovery|survival|complication|cure)"
BARE = re.compile(
    rf"(?<![\d.,–-])\b{PERCENT}\s(?:of\s)?(?:(?:all|our|the|these|those)\s){{0,2}}"
    rf"(?:{PEOPLE}\s)?(?:(?:who|that)\s(?:[\w-]+\s){{1,5}})?{OUTCOME}\b"
    rf"|(?<![\d.,–-])\b{PERCENT}\s{RATE}(?:\srates?)?\b(?!\s(?:or|and)\b)"
    rf"|\b{RATE}\srates?\s(?:of|is|was)\s(?:about\s|over\s|up\sto\s)?{PERCENT}",
    re.IGNORECASE,
)
TOTAL = re.compile(
    rf"\b(?:{COUNT})\s(?:[\w-]+\s){{0,3}}{PEOPLE}\b|\bn\s?=\s?\d"
    rf"|\b(?:of|in|among|with)\s(?:the\s)?(?:{COUNT})\s{PEOPLE}\b"
    rf"|\b(?:{COUNT})\s(?:out\s)?of\s(?:the\s)?(?:{COUNT})\b|\bamong\b|{X_IN_Y}",
    re.IGNORECASE,
)
SURVEY = re.compile(
    r"\b(?:surveys?|questionnaires?|letters?|mailings?|newsletters?|invitations?)\b", re.IGNORECASE
)
PHRASE = Phrase(
    BARE,
    zones=("meta.title", "meta.description", "meta.key_points", "heading", "prose", "quote"),
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such percentage whose paragraph names no group with its size."""
    for prose, hits in groupby(PHRASE.hits(article), key=attrgetter("prose")):
        if TOTAL.search(prose.said) or SURVEY.search(prose.said):
            continue
        for hit in hits:
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` does not say of how many people",
                help="name the group and its size: `46 of the 73 people given ketamine`",
            )


RULE = Rule(
    code="NUM002",
    name="missing-denominator",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Patient Information Forum. Communicating benefits, risks and uncertainties",
            section="numbers and their reference group",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="CDC. Clear Communication Index",
            section="numbers and risk",
            year=2013,
            read="2026-11-23, older pages; not confirmed item by item",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
