"""A frequency does not say in what time.

## Why it matters
"1 in 10 has a relapse" is good news for ten years and bad news for a month.

## What counts
"x in y" or a percentage together with what happened to people's health (responded, relapsed, died,
had side effects), with no time in the same sentence or the one before it. Always for review: with
what happens once, during an operation or a single dose, no time is needed.

## Example
1 in 10 people relapsed.

## Use instead
1 in 10 people relapsed within 4 weeks.

## Known problems
A time that the paragraph gives two sentences earlier does not count. Outcomes that the list does
not know pass.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.num.frequencies import OUTCOME, PEOPLE, PERCENT, X_IN_Y

HOW_OFTEN = re.compile(
    rf"(?:{X_IN_Y}|(?<![\d.,])\b{PERCENT})\s(?:of\s)?(?:(?:the|these|those|our)\s)?"
    rf"(?:{PEOPLE}\s)?(?:(?:who|on|given|with)\s(?:[\w-]+\s){{1,4}})?{OUTCOME}\b",
    re.IGNORECASE,
)
# Own list: units of time, and words that name a span without one.
TIME = re.compile(
    r"\b(?:minutes?|hours?|days?|daily|weeks?|weekly|months?|monthly|years?|yearly|annual(?:ly)?"
    r"|decades?|lifetime|overnight|during|at\s(?:birth|some\spoint|once)|ever|season|by\sage"
    r"|surgery|operation|procedure|injection|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
REACH = 600  # characters: three long sentences; keeps a text without full stops affordable
PHRASE = Phrase(HOW_OFTEN, zones=("meta.description", "meta.key_points", "prose"))


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such frequency without a time."""
    for prose, match in PHRASE.matches(article):
        if not _has_time(prose, match.start()):
            yield context.finding(
                prose.place(match.start(), match.end()),
                f"`{match.group()}` does not say in what time",
                help="say in how many days, weeks or years",
                decision=Decision.REVIEW,
                zone=prose.zone,
            )


def _has_time(prose: Prose, offset: int) -> bool:
    start, end = sentence_at(prose.said, offset)
    before, _ = sentence_at(prose.said, start - 2) if start > 1 else (start, end)
    return bool(TIME.search(prose.said, max(before, offset - REACH), min(end, offset + REACH)))


RULE = Rule(
    code="NUM006",
    name="missing-time-frame",
    severity=Severity.INFO,
    sources=(
        Source(
            title="Patient Information Forum. Communicating benefits, risks and uncertainties",
            section="time period of a risk",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    decision=Decision.REVIEW,
    status="preview",
    languages=("en",),
)
