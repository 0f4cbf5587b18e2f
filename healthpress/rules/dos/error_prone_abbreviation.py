"""A dose is written with an abbreviation that has caused overdoses: "QD", "10 U", "5 cc".

## Why it matters
"U" is read as a zero, "QD" as "QID", "cc" as units. Readers who are no professionals know none of
them.

## What counts
U, u, IU and cc behind a number; QD, QOD, QHS, BID, TID and QID, with full stops too, in a sentence
that writes a dose; and SC, SQ, HS and OD right behind a dose. Case counts. "Do not take 10 U" and a
quoted dose are as dangerous as any other. Amounts per litre, and an entry of a glossary ("QD means
once a day"), pass.

## Where
An error for patients and the public, a warning on pages for clinicians.

## Example
Take 1 tab QD.

## Use instead
Take 1 tablet once a day.

## Fix
Display: it is shown and never applied, since a dose is for a person to write.

## Known problems
An abbreviation alone in a cell of a table is not seen. "50 cc" of an engine is taken for a dose,
and so is an IU on the pack of a vitamin: write units there too.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.dos.doses import ANY_DOSE, IN_BLOOD, UNIT, dose_hits, sentence_of

# Short form without full stops, in small letters -> the words to write (facts of the ISMP list).
INSTEAD = {
    "qd": "once a day",
    "qod": "every other day",
    "qhs": "every night at bedtime",
    "bid": "twice a day",
    "tid": "3 times a day",
    "qid": "4 times a day",
    "hs": "at bedtime",
    "od": "once a day",
    "sc": "under the skin",
    "sq": "under the skin",
    "u": "units",
    "iu": "units",
    "cc": "ml",
}
AMBIGUOUS = frozenset({"hs", "od", "sc", "sq", "bid", "tid", "qid", "qhs", "cc"})
_HOW_OFTEN = (
    r"QD|Q\.D\.|q\.d\.|qd|QOD|Q\.O\.D\.|q\.o\.d\.|qod|QHS|qhs|BID|B\.I\.D\.|b\.i\.d\.|TID"
    r"|T\.I\.D\.|t\.i\.d\.|tid|QID|Q\.I\.D\.|q\.i\.d\.|qid"
)
_RIGHT_BEHIND = rf"(?<=\d)\s?(?:{UNIT}|drops?|tabs?)\s(?P<behind>SC|SQ|HS|hs|OD)"
ABBREVIATION = re.compile(
    rf"(?<![\w.-])(?P<often>{_HOW_OFTEN})(?![\w-]|\.\w)"
    rf"|(?<=\d)[\s-]?(?P<unit>U|u|IU|iu|cc)(?![\w-]|\.\w|{IN_BLOOD})"
    rf"|{_RIGHT_BEHIND}(?![\w-])"
)
EXPLAINED = re.compile(r"[\"”’)]?\s(?:means|stands for|is short for|is an abbreviation)\b")
PHRASE = Phrase(ABBREVIATION, own_negative=True, quotes_count=True, questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such abbreviation."""
    for_clinicians = article.front_matter.audience == "clinician"
    severity = min(context.severity, Severity.WARNING, key=lambda item: item.rank)
    for match in dose_hits(article, PHRASE):
        hit = _abbreviation_in(match)
        if not _is_of_dose(hit):
            continue
        short = hit.words.replace(".", "").lower()
        yield hit.finding(
            article,
            context,
            f"`{hit.words}` in a dose is easily misread",
            help=f"write `{INSTEAD[short]}`",
            severity=severity if for_clinicians else None,
            fix=None if short in AMBIGUOUS else _spelt(article, hit, INSTEAD[short]),
        )


def _abbreviation_in(hit: Hit) -> Hit:
    """The abbreviation without the number or dose in front of it."""
    found = ABBREVIATION.match(hit.prose.said, hit.start)
    start, end = found.span(found.lastgroup or 0) if found else (hit.start, hit.end)
    return Hit(hit.prose, start, end, hit.around)


def _is_of_dose(hit: Hit) -> bool:
    """Whether a dose is written in its sentence, and the abbreviation is not being explained."""
    is_explained = EXPLAINED.match(hit.prose.said, hit.end)
    return not is_explained and ANY_DOSE.search(sentence_of(hit)) is not None


def _spelt(article: Article, hit: Hit, by: str) -> Fix | None:
    span = hit.span
    if article.source.text[span.start : span.end] != hit.words:
        return None
    gap = " " if hit.prose.said[hit.start - 1 : hit.start].isdigit() else ""
    return Fix(f"write `{by}`", (Edit(span, gap + by),), Safety.DISPLAY)


RULE = Rule(
    code="DOS001",
    name="error-prone-abbreviation",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="abbreviations for doses, units, routes and frequencies",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, stored copy in part; further entries through secondary copies",
        ),
        Source(
            title="The Joint Commission. Do Not Use List",
            section="U, IU, QD, QOD; BID and TID are the house's own addition for lay readers",
            year=2004,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
)
