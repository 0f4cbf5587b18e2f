"""A number on the page identifies a patient.

## Why it matters
One number is enough to find out who somebody is, and a page that was once public cannot be taken
back.

## What counts
NHS numbers (ten digits that pass their checksum, with words such as "NHS number" or "patient
number" before them), US Social Security and Medicare numbers, Australian Medicare cards, record,
member and policy numbers with their words, and full dates of birth; in text, tables, quotations and
the texts of images. Numbers given out for examples pass: NHS numbers that begin with 999 and Social
Security numbers that are never given out. So do telephone numbers, ISBNs, trial and grant numbers,
since no words of an identifier stand before them.

## Example
Her NHS number is 943 476 5919.

## Use instead
Her case is described with her consent.

## Known problems
Telephone numbers and mail addresses of a patient are not told from those of the clinic, so they are
not looked at. Faces and files behind links are for a person to judge. A date of birth of somebody
in public life ("born on 9 May 1960") is told for review when no word such as "patient" is near.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.identifiers import DIGITS, identifiers_in
from healthpress.check.kinds.phrase import VISIBLE
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_PATIENT = re.compile(
    r"\b(?:patients?|client|case|NHS|MRN|admitted|diagnos\w+|hospital|d\.?o\.?b|date of birth)\b",
    re.IGNORECASE,
)
_FULLNESS = 3  # digits shown of a number: enough to find it, not enough to use it


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at each number; the message does not repeat it."""
    for prose in article.in_zones(*VISIBLE):
        if not DIGITS.search(prose.text):
            continue
        for name, start, end in identifiers_in(prose.text):
            yield context.finding(
                prose.place(start, end),
                f"{name} stands on the page: `{prose.text[start : start + _FULLNESS]}…`",
                help="take it out",
                decision=_decision(name, prose),
                zone=prose.zone,
            )


def _decision(name: str, prose: Prose) -> Decision:
    is_date = name == "a date of birth"
    is_sure = not is_date or bool(_PATIENT.search(prose.text))
    return Decision.VIOLATION if is_sure else Decision.REVIEW


RULE = Rule(
    code="PRV003",
    name="patient-identifier",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="45 CFR 164.514(b)(2) (HIPAA Privacy Rule)",
            section="eighteen identifiers",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="NHS Data Model and Dictionary",
            section="NHS number: modulus 11",
            url="https://www.datadictionary.nhs.uk",
            read="general knowledge; tried on published numbers",
        ),
        Source(
            title="NHS digital service manual, content guide: Numbers",
            section="NHS numbers: 3 3 4; test numbers begin with 999",
            url="https://service-manual.nhs.uk/content/numbers-measurements-dates-time",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)
