"""A count, its total and the percentage beside them do not agree.

## Why it matters
One of the three numbers is wrong, and readers cannot know which. The abstract of a published trial
on ketamine prints "46 (63.0 %) of 83": 46 of 83 are 55.4 %.

## What counts
"46 of 83 (63 %)", "46 out of 83 people (63 %)", "46/83 (63 %)", "46 (63 %) of 83", "63 % (46 of
83)". The percentage may differ by 0.6 points, for rounding; the option `tolerance` sets another
number of tenths of a point. Rounded words ("about 60 %") are not looked at.

## Example
46 of 83 people (63 %) felt better.

## Use instead
46 of 73 people (63 %) felt better.

## Known problems
A percentage of something else in brackets behind two numbers is taken for theirs.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import BODY, Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.num.frequencies import COUNT

_P = r"(?P<p{0}>\d{{1,3}}(?:\.\d{{1,3}})?)\s?(?:%|per\s?cent)"
_OF = r"\s(?:out\s)?of\s(?:the\s|all\s)?"
_START = r"(?<![\d.,/–-])\b"
TIED = re.compile(
    rf"{_START}(?P<n1>{COUNT})(?:{_OF}|\s?/\s?)(?P<t1>{COUNT})(?:\s[\w-]+){{0,4}}"
    rf"\s?[(\[]{_P.format(1)}(?=[)\];,])"
    rf"|{_START}(?P<n2>{COUNT})(?:\s[\w-]+){{0,2}}\s?[(\[]{_P.format(2)}[)\]]{_OF}(?P<t2>{COUNT})\b"
    rf"|{_START}{_P.format(3)}\s?[(\[](?P<n3>{COUNT})(?:{_OF}|\s?/\s?)(?P<t3>{COUNT})"
    r"(?=[\s)\];,])",
    re.IGNORECASE,
)
PHRASE = Phrase(
    TIED,
    zones=("meta.title", "meta.description", "meta.key_points", *BODY),
    own_negative=True,
    questions_count=True,
)
MARKS = ("%", "per cent", "percent", "Per cent", "Percent")
HALF_A_ROUNDING = 6  # tenths of a point: 0.5 for rounding to a whole per cent, and a bit


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such statement whose arithmetic fails."""
    if not any(mark in article.source.text for mark in MARKS):
        return
    most = context.options["tolerance"] / 10
    for prose, match in PHRASE.matches(article):
        part, total, percent = _numbers(match)
        true = 100 * part / total if total else 0.0
        if not total or abs(true - percent) <= most:
            continue
        yield PHRASE.hit(prose, match).finding(
            article,
            context,
            f"{part} of {total} are {true:.1f} %, not {percent:g} %",
            help="look the three numbers up in the source",
        )


def _numbers(match: re.Match[str]) -> tuple[int, int, float]:
    """(count, total, percentage) of whichever form stands there."""
    form = next(form for form in "123" if match[f"n{form}"])
    part, total = (int(match[f"{name}{form}"].replace(",", "")) for name in "nt")
    return part, total, float(match[f"p{form}"])


RULE = Rule(
    code="NUM009",
    name="contradicting-percentage",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS England. Standard for creating health content",
            section="2, accuracy of the evidence",
            year=2024,
            read="2026-11-23, stored copy",
        ),
        Source(
            title="Abbar M and others. Ketamine for the acute treatment of severe suicidal "
            "ideation. BMJ 2022;376:e067194",
            section="abstract, results: the example of a percentage that does not tie out",
            year=2022,
            read="2026-11-23, abstract only",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(
        Option("tolerance", HALF_A_ROUNDING, "Tenths of a percentage point that are let pass."),
    ),
)
