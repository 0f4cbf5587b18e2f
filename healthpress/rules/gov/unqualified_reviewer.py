"""The reviewer has no recognised health credential, or not one for this treatment.

## Why it matters
"Medically reviewed" promises that somebody with the training and the licence has read the page.

## What counts
One reviewer with a credential of the vocabulary (MD, MBBS, RN, PharmD ...) is enough; a PhD counts
for clinical psychologists. "Dr" is a title and no credential. Pages on treatments, medicines and
procedures also need the reviewer's `specialty`, a schema.org MedicalSpecialty; when the page has
another one, a person should look whether the two fit. An NPI must have the right check digit.

## Example
    reviewers: [{name: Sam Glow, credentials: wellness expert}]

## Use instead
    reviewers: [{name: Dr R. Reviewer, credentials: MD, specialty: Psychiatric}]

## Known problems
Titles differ by country and language: an unknown credential is a warning, never an error. The rule
cannot tell whether a credential is genuine.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.medical.clinical import TREATMENT_TYPES
from healthpress.check.kinds.medical.npi import is_npi
from healthpress.check.kinds.medical.people import TITLES, Credit, people_of
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.person import Person
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.suggestion import did_you_mean

SEPARATOR = re.compile(r"\s*(?:[,;]|\band\b|&)\s*")
WORD_BREAK = re.compile(r"[\s/-]+")
NOT_PART_OF_IT = re.compile(r"\([^)]*\)|[.\s]")


@dataclass(frozen=True, slots=True)
class Lack:
    """What one reviewer lacks; `is_sure` is False when it may only be unknown here."""

    message: str
    step: str
    decision: Decision = Decision.VIOLATION
    is_sure: bool = True


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the reviewers when none of them is qualified, and at every wrong NPI."""
    reviewers = people_of(article, context, "reviewers")
    lacks = {
        credit: _lack(credit.person, article, context) for credit in reviewers if credit.person
    }
    if all(lacks.values()):
        for credit, lack in lacks.items():
            if lack:
                yield _finding(credit, lack, context)
    for credit in reviewers:
        yield from _wrong_number(credit, article, context)


def _finding(credit: Credit, lack: Lack, context: Context) -> Finding:
    return context.finding(
        credit.span,
        f"the reviewer `{credit.name}` {lack.message}",
        help=lack.step,
        severity=context.severity if lack.is_sure else context.severity.lowered(),
        decision=lack.decision,
    )


def _lack(person: Person, article: Article, context: Context) -> Lack | None:
    return _credential_lack(person, context) or _specialty_lack(person, article, context)


def _credential_lack(person: Person, context: Context) -> Lack | None:
    step = "give the reviewer's health credential, such as `MD` or `RN`, in `credentials`"
    given = [part for part in SEPARATOR.split(person.credentials) if part]
    known = [row.abbreviation for row in context.vocabularies.credentials]
    if any(_is_known(part, known) for part in given) or _is_clinical_phd(person):
        return None
    unknown = [part for part in given if _plain(part) not in TITLES]
    if unknown:
        return Lack(f"has no known health credential, only `{unknown[0]}`", step, is_sure=False)
    if given:
        return Lack(f"has only the title `{given[0]}`, which is no credential", step)
    return Lack("has no credentials", step)


def _is_known(part: str, known: list[str]) -> bool:
    """Whether it is a credential in any letters, or holds one as it is printed ("MD/PhD")."""
    words = WORD_BREAK.split(part.replace(".", ""))
    return any(_plain(part) == _plain(name) or name in words for name in known)


def _plain(credential: str) -> str:
    return NOT_PART_OF_IT.sub("", credential).casefold()


def _is_clinical_phd(person: Person) -> bool:
    text = f"{person.credentials} {person.role}".casefold()
    return "phd" in _plain(person.credentials) and ("clinical" in text or "psychologist" in text)


def _specialty_lack(person: Person, article: Article, context: Context) -> Lack | None:
    if article.front_matter.type not in TREATMENT_TYPES:
        return None
    known = {name.casefold(): name for name in context.vocabularies.specialties}
    specialty, wanted = person.specialty, article.front_matter.specialty
    if not specialty:
        step = "add the reviewer's `specialty`, such as `Psychiatric`"
        return Lack("has no `specialty`, which a page on a treatment needs", step)
    if specialty.casefold() not in known:
        step = did_you_mean(specialty, known.values(), "use a MedicalSpecialty of schema.org")
        return Lack(f"has the specialty `{specialty}`, which schema.org does not know", step)
    if wanted.casefold() in known and wanted.casefold() != specialty.casefold():
        message = f"has the specialty `{specialty}`, and the page is about `{wanted}`"
        step = f"let somebody of the specialty `{wanted}` review the page as well"
        return Lack(message, step, Decision.REVIEW, is_sure=False)
    return None


def _wrong_number(credit: Credit, article: Article, context: Context) -> Iterator[Finding]:
    registration = credit.person.registration if credit.person else None
    if registration is None or registration.body.casefold() != "npi":
        return
    if not is_npi(registration.number):
        yield context.finding(
            article.places.value("reviewers", credit.index, "registration", "number"),
            f"`{registration.number}` is no NPI: it has the wrong length or check digit",
            help=f"copy the number of `{credit.name}` from the NPI register again",
        )


RULE = Rule(
    code="GOV005",
    name="unqualified-reviewer",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Health On the Net Foundation: HON Code of Conduct (closed in 2022)",
            section="principle 1, authority",
            year=1995,
            read="2026, stored copy",
        ),
        Source(
            title="NHS England: Standard for creating health content",
            section="1 and 2, clinical approval",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="CMS: Requirements for NPI check digit",
            section="Luhn formula with the prefix 80840",
            read="2026-11-23, descriptions of it",
        ),
    ),
    since="0.1.0",
    check=check,
)
