"""A form or a mail link of the page collects health data.

## Why it matters
What people write into a form of another company, or into a mail, about their symptoms leaves the
protection of the clinic.

## What counts
Raw `<form>` tags, links to services for forms, and mail links in or beside words that ask for
symptoms, conditions or medicines. A form for a newsletter without such words is told for review.

## Example
    [Tell us your symptoms](mailto:hello@clinic.example)

## Use instead
    [Log in to the patient portal](https://portal.clinic.example)

## Known problems
A link to a form on the clinic's own secure site passes, whatever it asks. What a form asks is not
known; the words around its link decide.
"""

import re
from collections.abc import Iterator
from typing import Final

from healthpress.check.kinds.data.addresses import Target, targets_of
from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Services known by name, 2026-11-23.
_SERVICES: Final = (
    "forms.gle", "forms.office.com", "forms.microsoft.com", "typeform.com", "jotform.com",
    "surveymonkey.com", "surveymonkey.co.uk", "formspree.io", "wufoo.com", "cognitoforms.com",
    "formstack.com", "smartsurvey.co.uk", "qualtrics.com", "tally.so",
)  # fmt: skip
_GOOGLE_FORMS = re.compile(r"docs\.google\.com/forms\b", re.IGNORECASE)
_HEALTH = re.compile(
    r"\b(?:symptoms?|diagnos[ei]s|conditions?|medical history|health (?:history|questions?)"
    r"|medicines?|medications?|how you (?:are )?feel(?:ing)?|your (?:story|mood|depression|anxiety"
    r"|pain|treatment)|self[- ]?assessment|am I eligible|eligibility|check if you)\b",
    re.IGNORECASE,
)
_NEAR = 80  # characters on each side of a link


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Look at forms, links to forms and mail links."""
    for tag in raw_tags(article, "form"):
        yield context.finding(
            tag.span,
            "a form collects what readers write",
            help="link to your secure portal instead",
            zone="html",
        )
    for target in targets_of(article):
        is_form = target.is_at(_SERVICES) or bool(_GOOGLE_FORMS.search(target.url))
        if not is_form and target.scheme != "mailto":
            continue
        asks = _HEALTH.search(target.text) or (is_form and _HEALTH.search(_around(article, target)))
        if is_form or asks:
            yield _told(target, context, asks_for_health=bool(asks))


def _around(article: Article, target: Target) -> str:
    text = article.source.text
    return text[max(0, target.span.start - _NEAR) : target.span.end + _NEAR]


def _told(target: Target, context: Context, *, asks_for_health: bool) -> Finding:
    through = "mail" if target.scheme == "mailto" else f"`{target.host}`"
    what = "collects health data" if asks_for_health else "collects what readers write"
    return context.finding(
        target.span,
        f"a link {what} through {through}",
        help="link to your secure portal instead, or give a telephone number",
        decision=Decision.VIOLATION if asks_for_health else Decision.REVIEW,
        zone="link",
    )


RULE = Rule(
    code="PRV005",
    name="form-for-health-data",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="FTC. In the matter of BetterHelp, Inc.",
            section="answers to a questionnaire given to advertisers",
            year=2023,
            read="2026, secondary copy",
        ),
        Source(
            title="45 CFR 164.312 (HIPAA Security Rule)",
            section="transmission security",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
    languages=("en",),
)
