"""Structured data written by hand says something else than the page.

## Why it matters
Search engines read the data, people the page. A newer date or another reviewer in the data shows
a page as better checked than it is.

## What counts
`<script type="application/ld+json">` in an article whose dates (`lastReviewed`, `datePublished`,
`dateModified`), reviewers (`reviewedBy`) or audience (`audienceType`) differ from the front matter,
or have no counterpart there, and the property `aspect`, which `mainContentOfPage` has superseded.
healthpress makes the data of every page from its front matter by itself, so that none need be
written.

## Example
    last_reviewed: 2026-10-02
with "lastReviewed": "2026-11-20" in a script.

## Use instead
No script: the front matter is enough.

## Known problems
Data that is no JSON is not looked at, nor microdata in attributes. Dates are compared by day. In a
graph of several pages, the data of the others is compared too.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any

from healthpress.check.kinds.medical.people import Credit, people_of
from healthpress.model.article import Article, RawHtml
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source

SCRIPT = re.compile(
    r"<script\b[^<>]{0,200}application/ld\+json[^<>]{0,200}>(?P<data>.*?)(?:</script|\Z)",
    re.IGNORECASE | re.DOTALL,
)
DATES = {
    "lastReviewed": ("last_reviewed",),
    "datePublished": ("published",),
    "dateModified": ("updated", "published"),
}
DAY = 10  # characters of `2026-10-02`; a time of day may follow
LONGEST = 80  # characters shown of what somebody wrote
# Who the data may say it is for (schema.org: `Patient`, and members of MedicalAudienceType).
AUDIENCES = frozenset({"patient", "clinician", "public"})
# Where a script describes the page itself; works it cites have dates of their own.
INWARD = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart", "audience", "medicalAudience")
STEP = "delete the script: healthpress makes the data from the front matter"


@dataclass(frozen=True, slots=True)
class _Contrast:
    """A property of the data with its words, and the key and value of the page."""

    name: str
    says: str
    key: str
    value: str


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every script with what it contradicts."""
    for piece in article.raw_html:
        for script in SCRIPT.finditer(piece.text):
            for node in _nodes(script["data"]):
                yield from _about(node, piece, article, context)


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """Every object that describes the page; none where the text is no JSON."""
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):  # the latter for a million brackets
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            yield value
            waiting += [value[key] for key in INWARD if key in value]


def _about(
    node: dict[str, Any], piece: RawHtml, article: Article, context: Context
) -> Iterator[Finding]:
    told = (_dates(node, article), _reviewers(node, article, context), _audience(node, article))
    for found in chain(*told):
        page = f"`{found.value}`" if found.value else "not given"
        says = found.says[:LONGEST]
        yield context.finding(
            piece.span,
            f"the structured data says `{found.name}` is `{says}`; `{found.key}` is {page}",
            help=STEP,
            zone="html",
            related=(Related(article.places.value(found.key), "the page says so here"),),
        )
    if "aspect" in node:
        yield context.finding(
            piece.span,
            "`aspect` in the structured data is superseded by `mainContentOfPage`",
            help=STEP,
            zone="html",
        )


def _dates(node: dict[str, Any], article: Article) -> Iterator[_Contrast]:
    for name, keys in DATES.items():
        said = node.get(name)
        given = [(key, day) for key in keys if (day := getattr(article.front_matter, key))]
        key, day = given[0] if given else (keys[0], "")
        if isinstance(said, str) and said.strip()[:DAY] != str(day):
            yield _Contrast(name, said.strip(), key, str(day))


def _reviewers(node: dict[str, Any], article: Article, context: Context) -> Iterator[_Contrast]:
    people = people_of(article, context, "reviewers")
    known = {credit.key for credit in people}
    for name in _names(node.get("reviewedBy")):
        written = Credit(0, name.partition(",")[0], None, article.places.value("reviewers"))
        if written.key not in known:
            named = ", ".join(credit.name for credit in people)
            yield _Contrast("reviewedBy", name, "reviewers", named)


def _names(value: object) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip() and "://" not in name:
            yield name.strip()


def _audience(node: dict[str, Any], article: Article) -> Iterator[_Contrast]:
    """For clinicians in one and not in the other; patients are part of the public."""
    said = node.get("audienceType")
    plain = said.rpartition("/")[2].strip() if isinstance(said, str) else ""
    audience = article.front_matter.audience
    if plain.casefold() in AUDIENCES and (plain.casefold() == "clinician") != (
        audience == "clinician"
    ):
        yield _Contrast("audienceType", plain, "audience", audience)


RULE = Rule(
    code="GOV018",
    name="contradicting-structured-data",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="schema.org, health and life sciences extension",
            section="MedicalWebPage: lastReviewed, reviewedBy, medicalAudience, aspect",
            year=2026,
            url="https://schema.org/MedicalWebPage",
            read="2026-11-23, the vocabulary's own files",
        ),
    ),
    since="0.1.0",
    check=check,
)
