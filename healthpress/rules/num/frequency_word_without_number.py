"""Side effects are called rare or common, and no number says how often they happen.

## Why it matters
People who read that a side effect is common expect it far more often than those who wrote it: the
word means up to 1 in 10 people on a European leaflet, and most readers guess far more.

## What counts
"Rare", "common", "uncommon", "frequent" and their forms said of side effects, adverse events,
reactions or complications, also as an adverb ("rarely causes"). A number in the same paragraph, in
the next one behind a colon, in the heading above or in the title of the block is enough. Headings
are not looked at.

## Example
Side effects are rare.

## Use instead
Serious side effects are rare: fewer than 1 in 1,000 people have them.

## Known problems
A number in a table below the paragraph does not count, unless a colon leads to it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.num.frequencies import COUNT, FREQUENCY, PEOPLE

_HOW = r"(?:very|extremely|quite|fairly|relatively|generally|usually|most|more|less)\s"
WORD = r"(?:rare|uncommon|common|infrequent|frequent|unusual)"
HARM = (
    r"(?:side[- ]effects?|adverse\s(?:events?|effects?|reactions?)|allergic\sreactions?"
    r"|complications?)"
)
PATTERN = re.compile(
    rf"\b{HARM}\s(?:[\w-]+\s){{0,4}}?(?:are|is|were|was|be)\s(?:{_HOW})?(?:\w+\sand\s)?{WORD}\b"
    rf"|\b(?:{_HOW})?{WORD}\s(?:but\s\w+\s)?(?:\w+\s)?{HARM}\b"
    rf"|\b(?:very\s)?(?:rarely|seldom|commonly|frequently|infrequently|occasionally)\s"
    rf"(?:causes?|leads?\sto|has|have)\s(?:[\w-]+\s){{0,2}}{HARM}\b"
    rf"|\b{HARM}\s(?:very\s)?(?:rarely|seldom|commonly|frequently|infrequently|occasionally)\s"
    rf"(?:happens?|occurs?|develops?)\b",
    re.IGNORECASE,
)
NUMBER = re.compile(
    rf"{FREQUENCY.pattern}|\b(?:{COUNT})\s(?:[\w-]+\s){{0,2}}{PEOPLE}\b", re.IGNORECASE
)
NEAR = 8  # items of a list or cells of a table behind a colon
PHRASE = Phrase(PATTERN, zones=("meta.description", "meta.key_points", "prose", "quote"))


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such word without a number."""
    for prose, hits in groupby(PHRASE.hits(article), key=attrgetter("prose")):
        if _has_number(article, prose):
            continue
        for hit in hits:
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` gives no number",
                help="say how often: `common (up to 1 in 10 people)`",
            )


def _has_number(article: Article, prose: Prose) -> bool:
    """Whether a number stands in the text, in its heading, or behind the colon that ends it."""
    if NUMBER.search(prose.said):
        return True
    if prose.section >= 0 and NUMBER.search(article.headings[prose.section].text):
        return True
    index = article.prose.index(prose)
    if prose.blocks and NUMBER.search(_title_around(article, index)):
        return True
    if not prose.text.rstrip().endswith(":"):
        return False
    return any(NUMBER.search(text.said) for text in article.prose[index + 1 : index + 1 + NEAR])


def _title_around(article: Article, index: int) -> str:
    """The title of the innermost block that holds a text."""
    last = bisect_right(article.blocks, index, key=attrgetter("prose.start")) - 1
    holds = last >= 0 and index in article.blocks[last].prose
    return article.blocks[last].title if holds else ""


RULE = Rule(
    code="NUM005",
    name="frequency-word-without-number",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Patient Information Forum. Communicating benefits, risks and uncertainties",
            section="always use a statistic with words such as rare or common",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
