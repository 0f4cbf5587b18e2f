"""A page about a controlled medicine does not say that it is controlled.

## Why it matters
Readers learn from the schedule that a medicine can be misused, why it cannot be sent by post and
what it means to carry or pass it on. "A natural relaxant" hides that.

## What counts
Medicines of the front matter, title or level 1 heading that the vocabulary lists as controlled in
one of the page's countries. The page must say "controlled substance", "controlled drug" or
"controlled medicine", or name a schedule or class of its country. The finding stands where misuse
or dependence is first spoken of, else where the medicine is first named.

## Example
Ketamine can be misused.

## Use instead
Ketamine is a controlled substance (Schedule III) and can be misused.

## Known problems
A wrong schedule beside "controlled substance" is not seen. Schedules differ by country, and the
vocabulary knows them for some countries only.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import BODY, VISIBLE
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.saf.page_medicines import PageMedicine, page_medicines, weight

_CONTROLLED = re.compile(
    r"\bcontrolled (?:substances?|drugs?|medicines?|medications?|under)\b", re.IGNORECASE
)
_MISUSE = re.compile(
    r"\b(?:misus(?:e[sd]?|ing)|abus(?:e[sd]?|ing)|addict(?:ion|ive|ed)|dependence|dependent"
    r"|habit[- ]forming|recreational(?:ly)?)\b",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first word on misuse, else at the medicine, when no status is told."""
    for subject in page_medicines(article, context):
        controlled = subject.medicine.controlled
        for place in context.jurisdictions:
            status = controlled.get(place.code, "")
            if status and not _is_told(article, status):
                yield context.finding(
                    _anchor(article, subject),
                    f"nothing says that `{subject.name}` is a controlled medicine",
                    help=f"say that it is controlled ({place.name}: {status})",
                    severity=weight(article, context.severity),
                    related=(subject.why,),
                )
                break


def _is_told(article: Article, status: str) -> bool:
    if any(_CONTROLLED.search(prose.said) for prose in texts_with(_CONTROLLED, article, VISIBLE)):
        return True
    classes = re.findall(r"(?:Schedule|Class) \w+", status)
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, classes))})\b", re.IGNORECASE)
    return bool(classes) and any(
        words.search(prose.said) for prose in texts_with(words, article, VISIBLE)
    )


def _anchor(article: Article, subject: PageMedicine) -> Span:
    for prose in texts_with(_MISUSE, article, BODY):
        word = _MISUSE.search(prose.said)
        if word:
            return prose.place(*word.span())
    return subject.span


RULE = Rule(
    code="SAF018",
    name="unstated-controlled-status",
    severity=Severity.INFO,
    sources=(
        Source(
            title="21 CFR 1308.13, Schedule III",
            section="(c)(7)",
            url="https://www.ecfr.gov/current/title-21/section-1308.13",
            read="2026, an undated copy",
        ),
        Source(
            title="FDA: 21 CFR 202.1, prescription-drug advertisements",
            section="(e)(5)(ii), fair balance",
            url="https://www.ecfr.gov/current/title-21/section-202.1",
            read="paragraph from general knowledge; a benchmark, not the law for clinics",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
    protected=True,
)
