"""A sentence is longer than readers can hold in mind.

## Why it matters
In a long sentence the condition, the dose and the exception blur into each other.

## What counts
A sentence of more than 25 words, or of more than 20 under `uk`; the option `most` sets another
number. Up to 10 words more are told for information only. Items of a list are sentences of their
own; a label before a colon is not counted. Text for clinicians, quotations and tables are
left alone.

## Example
If you have been told that you have high blood pressure, or if you have had a stroke or any other
bleeding in the brain at any time, tell the nurse before the spray is given to you.

## Use instead
Tell the nurse before you get the spray if you have high blood pressure. Tell them too if you have
ever had a stroke or bleeding in the brain.

## Known problems
A sentence that lists many things is long and may still be easy to read: make it a list.

Of 20 findings on public-health pages, judged by hand in November 2026, 19 were right; in the other
an address in raw HTML ran into the sentence behind it. Sentences inside quotation marks or brackets
are counted as one.
"""

import re
from collections.abc import Iterator
from operator import attrgetter

from healthpress.check.kinds.readability.splitting import split
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.rdb.limits import language_of, most_of

_LABEL = re.compile(r"[^:.;!?]{1,60}: (?=[A-Z])")  # "Palliative care: Nurses come to ..."
_WORD = re.compile(r"\S*\w\S*")  # a dash between spaces is none
SLACK = 10  # words above the limit that are told for information only; own choice


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at each long sentence."""
    if article.front_matter.is_for_professionals:
        return
    most = most_of(context, attrgetter("sentence_words"))
    language = language_of(article, context)
    for prose in article.in_zones("prose"):
        text = prose.text
        if text.count(" ") < most:
            continue
        for start, end in split(text, language):
            label = _LABEL.match(text, start, end)
            number = len(_WORD.findall(text, label.end() if label else start, end))
            if number > most:
                yield context.finding(
                    prose.place(start, end),
                    f"a sentence of {number} words; more than {most} are hard to follow",
                    help="make it two sentences, or a list",
                    severity=Severity.INFO if number <= most + SLACK else context.severity,
                    zone=prose.zone,
                    data={"value": number, "limit": most},
                )


RULE = Rule(
    code="RDB002",
    name="long-sentence",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual, content guide: How we write",
            section="sentences of up to 20 words",
            year=2019,
            url="https://service-manual.nhs.uk/content/how-we-write",
            read="2026, stored copy",
        ),
        Source(
            title="AHRQ. Patient Education Materials Assessment Tool, Pub. 14-0002-EF",
            section="understandability; the number 25 is our own choice",
            year=2014,
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("most", 0, "The most words of a sentence; 0 takes the profile's number."),),
    extra="language",
)
