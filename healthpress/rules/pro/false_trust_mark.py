"""A page shows a badge or seal that cannot be true: "HONcode certified", "HIPAA certified".

## Why it matters
A seal stands in for trust that a reader cannot check. HONcode closed on 15 December 2022, nobody
certifies HIPAA compliance for the government, and the FDA approves no clinics.

## What counts
"HONcode certified" and the like, "HIPAA certified", "HIPAA compliant" and "HIPAA seal",
"FDA-approved clinic", the PIF TICK without membership (`pif_member` under
`[check.rules.PRO008]`), in text and image descriptions; and image files with such names. The
schemes may be written about: that HONcode closed passes, and what is negated, quoted or asked is
told for review.

## Example
HONcode certified 2026

## Use instead
Say who wrote and reviewed the page, and when.

## Known problems
Other seals are not known. "HIPAA compliant" as a promise about software is told as well.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.source import Span

_SEAL = r"(?:certified|certification|accredited|compliant|approved|verified|seal|badge|logo)"
_PLACE = r"(?:clinics?|facilit(?:y|ies)|cent(?:re|er)s?|practices?|hospitals?|doctors?|providers?)"
_ALWAYS = (
    rf"\bHON[- ]?code[- ](?:standard[- ])?{_SEAL}\b"
    r"|\b(?:certified|accredited|verified) by (?:the )?(?:HON\b|HON ?code|Health On the Net)"
    r"|\b(?:comply|complies) with (?:the )?HON ?code"
    r"|\bHIPAA[- ](?:compliance[- ])?(?:certified|certification|compliant|seal|badge|verified)\b"
    r"|\bcertified HIPAA\b"
    rf"|\bFDA[- ](?:approved|certified|licensed|accredited) (?:\w+ )?{_PLACE}\b"
    rf"|\b{_PLACE} (?:is|are) (?:FDA[- ](?:approved|certified)|approved by the FDA)\b"
)
_TICK = r"|\bPIF[- ]?TICK\b"
CLAIM = Phrase(re.compile(_ALWAYS, re.IGNORECASE))
CLAIM_OR_TICK = Phrase(re.compile(_ALWAYS + _TICK, re.IGNORECASE))
FILE = re.compile(
    r"hon-?code|hipaa|fda-?(?:approved|certified)-?(?:clinic|facility|seal|badge)", re.IGNORECASE
)
TICK_FILE = re.compile(r"pif-?tick", re.IGNORECASE)
STEP = "take the mark out, and say who wrote and reviewed the page"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such claim and picture."""
    is_member = bool(context.options["pif_member"])
    for hit in (CLAIM if is_member else CLAIM_OR_TICK).hits(article):
        yield hit.finding(article, context, f"`{hit.words}` is a mark that cannot hold", help=STEP)
    for span, url, zone in _pictures(article):
        name = re.sub(r"[_\s]", "-", url.partition("?")[0].rpartition("/")[2])
        if FILE.search(name) or (not is_member and TICK_FILE.search(name)):
            yield context.finding(
                span, "the picture is a mark that cannot hold", help=STEP, zone=zone
            )


def _pictures(article: Article) -> Iterator[tuple[Span, str, str]]:
    """(span of its address, address, zone) of every image."""
    for image in article.images:
        yield image.target or image.span, image.url, "alt"
    for tag in raw_tags(article, "img"):
        yield tag.span, tag.attributes.get("src", ""), "html"


RULE = Rule(
    code="PRO008",
    name="false-trust-mark",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Health On the Net Foundation, HONcode",
            section="closed on 15 December 2022",
            year=2022,
            read="2026, through secondary copies",
        ),
        Source(
            title="FTC v. GoodRx Holdings",
            section="complaint: a HIPAA seal that misled",
            year=2023,
            read="2026, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("pif_member", False, "whether the publisher is a member of the PIF TICK"),),  # noqa: FBT003 - a value, not a switch
    languages=("en",),
)
