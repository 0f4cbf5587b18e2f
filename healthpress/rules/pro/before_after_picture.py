"""A picture shows a patient before and after a treatment.

## Why it matters
A reader expects the second picture for themselves. Nobody sees the patients whose picture did not
change, and light and pose do much of the work. Some countries forbid such pictures.

## What counts
"Before and after" in the file name or description of an image, in the caption of a `::: figure`,
in `image` and `image_alt`, and in raw `<img>`; and two images in a row described as "Before ..."
and "After ...". Pictures of what to do before and after a visit, a meal or washing pass. Headings
and text are not looked at. An error in au and eu, a warning elsewhere.

## Example
    ![](before-after-brain-scan.jpg)

## Use instead
    ![A nurse sets up a drip](drip.jpg)

## Known problems
What a picture shows is not seen, only what it is called. Pictures of tissue or scans in an article
that teaches are told too: allow them with a reason.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span

PAIR = re.compile(r"(?<![a-z])before[\W_]{0,3}(?:and|vs|n)?[\W_]{0,3}after(?![a-z])", re.IGNORECASE)
# What one does before and after; own list.
TASK = re.compile(
    r"[\W_]*(?:(?:your|you|each|every|an?|the)[\W_]+)?"
    r"(?:appointment|visit|meal|eat|exercis|contact|touch|us(?:e|ing)\b|dose|tak(?:e|ing)\b|check"
    r"|care|advice|instruction|school|work)"
    r"|[\W_]*you\b",
    re.IGNORECASE,
)
FIRST = re.compile(r"\W*before\b", re.IGNORECASE)
SECOND = re.compile(r"\W*after\b", re.IGNORECASE)
STEP = "take the picture out, or show what happens during the treatment"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such picture and caption."""
    for span, zone in sorted(set(_places(article)), key=lambda place: place[0].start):
        yield context.finding(
            span, "a picture compares before and after a treatment", help=STEP, zone=zone
        )


def _places(article: Article) -> Iterator[tuple[Span, str]]:
    for image in article.images:
        if _compares(image.alt) or _compares(_file_name(image.url)):
            yield image.span, "alt"
    for first, second in pairwise(article.images):
        if FIRST.match(first.alt) and SECOND.match(second.alt):
            yield first.span, "alt"
    for tag in raw_tags(article, "img"):
        alt, src = tag.attributes.get("alt", ""), tag.attributes.get("src", "")
        if _compares(alt) or _compares(_file_name(src)):
            yield tag.span, "html"
    yield from _around_images(article)


def _around_images(article: Article) -> Iterator[tuple[Span, str]]:
    """The page's own image, and captions."""
    if _compares(_file_name(article.front_matter.image)):
        yield article.places.value("image"), "meta.image"
    if _compares(article.front_matter.image_alt):
        yield article.places.value("image_alt"), "alt"
    for prose in article.in_zones("prose"):
        if "figure" in prose.blocks and _compares(prose.said):
            yield prose.span, "prose"


def _file_name(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def _compares(text: str) -> bool:
    return any(not TASK.match(text, match.end()) for match in PAIR.finditer(text))


RULE = Rule(
    code="PRO003",
    name="before-after-picture",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health Practitioner Regulation National Law (Australia)",
            section="section 133(1)(d): unreasonable expectation of benefit",
            read="2026-11-23, through secondary copies",
        ),
        Source(
            title="Directive 2001/83/EC",
            section="article 90(k)",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
