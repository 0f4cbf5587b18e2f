"""Two frequencies of one sentence have different denominators: "1 in 10 ... 1 in 20".

## Why it matters
Many readers take the bigger number for the bigger risk, and hold 1 in 20 for more than 1 in 10.

## What counts
Two frequencies "x in y" or "x out of y" in one sentence with different numbers for y. A range
("between 1 in 100 and 1 in 1,000", "1 in 10 to 1 in 100") is one statement and passes.

## Example
It happens to 1 in 10 people with the drip and 1 in 20 with the spray.

## Use instead
It happens to 10 in 100 people with the drip and 5 in 100 with the spray.

## Fix
Display: the same frequencies in 100, 1,000 or 10,000 are shown where they are whole numbers;
nothing is written, since the numbers are for a person to check.

## Known problems
Frequencies of two different things ("1 in 4 people have it, and 1 in 10 of them ...") are told.
Frequencies in two sentences are not compared.
"""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.num.frequencies import X_IN_Y, value

PHRASE = Phrase(
    re.compile(X_IN_Y, re.IGNORECASE),
    zones=("meta.description", "meta.key_points", "heading", "prose", "quote"),
    own_negative=True,
    questions_count=True,
)
RANGE = re.compile(
    r"\s?(?:people\s)?(?:or\smore,?\s)?"
    r"(?P<joint>[-–—]|and|to|(?:but\s)?(?:up\sto|(?:more|less|fewer)\sthan))\s?",
    re.IGNORECASE,
)
OPENING = re.compile(r"\b(?P<word>between|from)\s(?:about\s)?\Z", re.IGNORECASE)
TWO = 2
ROUND = (100, 1_000, 10_000)
_REACH = 20  # characters: "between about "


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every frequency whose denominator is not that of the one before it."""
    for prose, matches in _sentences(article):
        for before, match in pairwise(matches):
            if value(before["y"]) == value(match["y"]) or _is_range(prose, before, match):
                continue
            yield PHRASE.hit(prose, match).finding(
                article,
                context,
                f"`{match.group()}` and `{before.group()}` have different denominators",
                help="give both out of the same number of people, such as 100",
                fix=_fix(article, prose, matches),
            )
            break


def _sentences(article: Article) -> Iterator[tuple[Prose, list[re.Match[str]]]]:
    """The frequencies of each sentence that has some; texts that cannot have two are passed by."""
    for prose in article.in_zones(*PHRASE.zones):
        said = prose.said
        if said.count(" in ") + said.count(" out of ") < TWO:
            continue
        found = PHRASE.pattern.finditer(said)
        for _, matches in groupby(found, key=lambda match: sentence_at(said, match.start())):
            yield prose, list(matches)


def _is_range(prose: Prose, first: re.Match[str], second: re.Match[str]) -> bool:
    joint = RANGE.fullmatch(prose.said, first.end(), second.start())
    if joint is None:
        return False
    opening = OPENING.search(prose.said[max(0, first.start() - _REACH) : first.start()])
    word = opening["word"].casefold() if opening else ""
    if joint["joint"].casefold() == "and":
        return word == "between"
    return word != "from"  # "fell from 12 in 100 to 8 in 1,000" compares


def _fix(article: Article, prose: Prose, matches: list[re.Match[str]]) -> Fix | None:
    """The same frequencies out of one round number; None where one would not be whole."""
    parts = [(value(match["x"]), value(match["y"])) for match in matches]
    for total in ROUND:
        if all(y and x * total % y == 0 for x, y in parts):
            break
    else:
        return None
    edits = []
    for match, (x, y) in zip(matches, parts, strict=True):
        span = prose.place(match.start(), match.end())
        if article.source.text[span.start : span.end] != match.group():
            return None
        new = f"{int(x * total / y):,} in {total:,}"
        if new != match.group():
            edits.append(Edit(span, new))
    return Fix(f"give them out of {total:,}", tuple(edits), Safety.DISPLAY)


RULE = Rule(
    code="NUM003",
    name="mixed-denominators",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Patient Information Forum. Communicating benefits, risks and uncertainties",
            section="use the same denominator",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="NHS digital service manual, content guide: Numbers",
            section="numbers in health content",
            url="https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
