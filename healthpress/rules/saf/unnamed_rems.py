"""A medicine under a REMS is described without the programme or what it asks of the reader.

## Why it matters
A Risk Evaluation and Mitigation Strategy (REMS) decides where a medicine can be had and how long
the patient is watched. Who does not know of it plans the day, and the way home, wrongly.

## What counts
The programme by name: "REMS", "Risk Evaluation and Mitigation Strategy", "restricted" or "safety
programme", "iPLEDGE". And what it means. For a medicine that staff give: that the place is
certified, that patients are monitored, and for how long. For one that people take themselves: one
of enrolment, certified prescribers or pharmacies, or required tests.

The medicines are those of the front matter; where it lists none, those in the title. News and
stories get a warning instead of an error, pages for professionals a remark.

## Example
Esketamine is a nasal spray that you use twice a week.

## Use instead
Esketamine is given under a safety program (REMS): only in certified clinics, where staff monitor
you for at least 2 hours.

## Known problems
What the programme means is looked for on the whole page. Whether it is described rightly is for a
person to judge.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.vocabulary import Medicine
from healthpress.rules.saf.page_medicines import page_medicines, weight
from healthpress.rules.saf.page_sections import shown_text

_NAMED = re.compile(
    r"(?-i:\bREMS\b)|\brisk evaluation and mitigation strateg(?:y|ies)\b|\biPLEDGE\b"
    r"|\b(?:restricted|safety|limited)(?:[- ](?:access|distribution|use))? program(?:me)?s?\b",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(r"\b(?:re)?certif(?:ied|ication)\b", re.IGNORECASE)
_WATCHED = re.compile(
    r"\b(?:monitor\w*|observ(?:e|es|ed|ation|ing)|supervis(?:e|es|ed|ion|ing)"
    r"|watch(?:es|ed|ing)?(?: (?:over )?you)?|checks?)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:\d+|one|two|three|four|several|a few|sixty)[-\s]*(?:hours?|minutes?|h)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:re)?certif(?:ied|ication)\b|\benrol(?:l\w*|s|ment)?\b|\bregist(?:er\w*|ry|ration)\b"
    r"|\b(?:pregnancy|blood) tests?\b|\bsign(?:s|ed)? (?:a|the|up)\b",
    re.IGNORECASE,
)
# The parts of the SPRAVATO REMS: certified setting, monitoring, at least two hours.
_IN_CLINIC = (
    (_CERTIFIED, "that the place is certified"),
    (_WATCHED, "that patients are monitored"),
    (_LENGTH, "for how long"),
)
_BY_ONESELF = ((_ASKED, "what patients must do for it"),)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the medicine when the programme is not named or not explained."""
    subjects = [item for item in page_medicines(article, context) if item.medicine.rems]
    text = shown_text(article) if subjects else ""
    for subject in subjects:
        missing = _missing(subject.medicine, text)
        if missing:
            yield context.finding(
                subject.span,
                f"the page on `{subject.name}` does not say {_joined(missing)}",
                help="name the REMS and say what it asks: certified places, monitoring and its "
                "length, or enrolment and tests",
                severity=weight(article, context.severity),
            )


def _missing(medicine: Medicine, text: str) -> list[str]:
    in_clinic = medicine.supervision == "clinical-setting"
    parts = _IN_CLINIC if in_clinic else _BY_ONESELF
    missing = [words for pattern, words in parts if not pattern.search(text)]
    return missing if _NAMED.search(text) else ["that it is under a REMS", *missing]


def _joined(missing: list[str]) -> str:
    *others, last = missing
    return f"{', '.join(others)} or {last}" if others else last


RULE = Rule(
    code="SAF004",
    name="unnamed-rems",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="SPRAVATO REMS",
            section="certified setting, direct observation, at least 2 hours",
            year=2025,
            url="https://www.spravatorems.com",
            read="2026, stored copies",
        ),
        Source(
            title="FDA: Risk Evaluation and Mitigation Strategies (REMS)",
            section="what a REMS may ask: certification, enrolment, tests, monitoring",
            url="https://www.fda.gov/drugs/drug-safety-and-availability/risk-evaluation-and-mitigation-strategies-rems",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=("us",),
    protected=True,
    languages=("en",),
)
