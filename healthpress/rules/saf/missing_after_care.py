"""A page about a sedating treatment says nothing about driving or the way home.

## Why it matters
After a sedating medicine people feel awake before they are safe to drive, and on the way home
nobody watches them.

## What counts
Medicines of the front matter, title or level 1 heading that the vocabulary marks as sedating. The
page must speak of driving. Where staff give the medicine in a clinic, it must say until when not to
drive, and that somebody else takes the reader home.

## Example
After the drip you can go home.

## Use instead
Someone else must take you home. Do not drive until the next day, after a full night's sleep.

## Known problems
Whether the time is right for the medicine is not checked, nor what "drive" is said about.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.vocabulary import Medicine
from healthpress.rules.saf.page_medicines import page_medicines, weight
from healthpress.rules.saf.page_sections import SHOWN

_DRIVING = re.compile(r"\b(?:driv(?:e|es|ing)|machinery|machines)\b", re.IGNORECASE)
_UNTIL = re.compile(
    r"\b(?:driv(?:e|ing))\b[^.;!?]{0,80}\b(?:until|before the|for (?:at least )?(?:\d+|\w+) hours?"
    r"|(?:next|same|following) day|24 hours|overnight)\b",
    re.IGNORECASE,
)
_TAKEN_HOME = re.compile(
    r"\b(?:(?:driv(?:e|es|en)|tak(?:e|es|en)|bring|accompany|escort(?:ed)?) (?:you |them )?home"
    r"|(?:escort|lift|ride|taxi|way) home|escort)\b",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first sedating medicine whose after-care is missing."""
    for subject in page_medicines(article, context):
        missing = _missing(article, subject.medicine) if subject.medicine.sedating else ""
        if missing:
            yield context.finding(
                subject.span,
                f"`{subject.name}` makes people drowsy, and nothing is said about {missing}",
                help="say until when not to drive, and who takes the reader home",
                severity=weight(article, context.severity),
            )
            return


def _missing(article: Article, medicine: Medicine) -> str:
    """What the page does not say; empty when it says all."""
    if medicine.supervision != "clinical-setting":
        return "" if _stands(_DRIVING, article) else "driving"
    until, home = _stands(_UNTIL, article), _stands(_TAKEN_HOME, article)
    if not until:
        return "when to drive again" if home else "driving and the way home"
    return "" if home else "the way home"


def _stands(words: re.Pattern[str], article: Article) -> bool:
    return any(words.search(prose.said) for prose in texts_with(words, article, SHOWN))


RULE = Rule(
    code="SAF019",
    name="missing-after-care",
    severity=Severity.INFO,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="5: no driving until the next day after a restful sleep",
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
