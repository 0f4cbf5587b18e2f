"""A page says how many people a treatment helped, and not how many it did not.

## Why it matters
"55 in 100 responded" sounds better than "45 in 100 did not"; both together sound like what they
are.

## What counts
A frequency or percentage of people who improved, responded, recovered or got better, or a success
or response rate, when neither its sentence nor the two behind it say how many did not, or give
another number to compare with. Always for review.

## Example
55 in 100 people responded.

## Use instead
55 in 100 people responded; 45 did not.

## Known problems
Any "not" nearby is taken for the other side, and so is any second frequency.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.num.frequencies import FREQUENCY, PEOPLE, PERCENT, X_IN_Y

_HELPED = (
    r"(?:improved?|respond(?:ed)?|recover(?:ed)?|(?:got|felt|feel|get)\s(?:much\s|a\slot\s)?"
    r"(?:better|well))"
)
HELPED = re.compile(
    rf"(?:{X_IN_Y}|(?<![\d.,])\b{PERCENT})\s(?:of\s)?(?:(?:the|our|all)\s)?(?:{PEOPLE}\s)?{_HELPED}\b"
    rf"|\b{PERCENT}\s(?:success|response|remission)\b",
    re.IGNORECASE,
)
OTHERS = re.compile(
    rf"\bnot\b|n['’]t\b|\b(?:rest|others?|remaining|without|compared|versus)\b|{FREQUENCY.pattern}",
    re.IGNORECASE,
)
SENTENCES = 3  # its own and the two behind it
REACH = 400  # characters behind: two sentences of 25 words and a bit
PHRASE = Phrase(HELPED, zones=("meta.description", "meta.key_points", "prose"))


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such frequency whose other side is not told."""
    for prose, match in PHRASE.matches(article):
        if not OTHERS.search(prose.said, match.end(), _end_of_reach(prose, match.end())):
            yield context.finding(
                prose.place(match.start(), match.end()),
                f"`{match.group()}` does not say how many were not helped",
                help="say both: `55 in 100 responded; 45 did not`",
                decision=Decision.REVIEW,
                zone=prose.zone,
            )


def _end_of_reach(prose: Prose, offset: int) -> int:
    """The end of the second sentence behind that of an offset."""
    text, end = prose.said, offset - 1
    for _ in range(SENTENCES):
        _, end = sentence_at(text, end)
    return min(end, offset + REACH)


RULE = Rule(
    code="NUM008",
    name="one-sided-frequency",
    severity=Severity.INFO,
    sources=(
        Source(
            title="Patient Information Forum. Communicating benefits, risks and uncertainties",
            section="positive and negative framing",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    decision=Decision.REVIEW,
    status="preview",
    languages=("en",),
)
