"""A link or reference has an address that readers cannot reach.

## Why it matters
An address that worked on the author's computer, or through the author's library, ends at an error
or a login for everybody else.

## What counts
Hosts of one's own computer or network (`localhost`, `.local`, private numbers, names without a
dot), reserved names that never exist (`.invalid`, `.test`), names that none can have, proxies of
libraries (EZproxy), addresses with a session in them, and addresses that lead through somebody
else's counter (Google, Outlook and Facebook forwards, address shorteners). In references `file:`
and the names kept for examples count too. It is an error in a reference and in an emergency, urgent
or crisis block, a warning elsewhere; forwards and sessions are for review, for they may still work.

## Example
    references:
      - {id: a, title: A trial, url: "https://www-nejm-org.ezproxy.example.edu/doi/10.1056/x"}

## Use instead
    references:
      - {id: a, title: A trial, doi: 10.1056/x}

## Known problems
Nothing is fetched: whether an address answers today is not looked at. In links the names kept for
examples pass, since many texts need one.
"""

from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.data.addresses import scheme_and_host
from healthpress.check.kinds.raw_tags import raw_tags
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.evd.addresses import is_detour, trouble_with
from healthpress.rules.evd.entries import entries_of

_URGENT = frozenset({"emergency", "urgent", "non-urgent", "crisis"})


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at each address of a reference or link that others cannot reach."""
    for entry in entries_of(article, context):
        url = entry.reference.url
        if url:
            span = entry.place(article, "url")
            yield from _told(url, span, context, is_grave=True, is_reference=True)
    for link in article.links:
        if "//" in link.url:
            is_grave = not _URGENT.isdisjoint(link.blocks)
            place = link.target or link.span
            yield from _told(link.url, place, context, is_grave=is_grave, is_reference=False)
    for tag in raw_tags(article, "a", "area"):
        url = tag.attributes.get("href", "")
        yield from _told(url, tag.span, context, is_grave=False, is_reference=False)


def _told(
    url: str, span: Span, context: Context, *, is_grave: bool, is_reference: bool
) -> Iterator[Finding]:
    scheme, host = scheme_and_host(url)
    trouble = trouble_with(url, scheme, host, is_reference=is_reference)
    if not trouble:
        return
    as_shipped = context.severity is context.rule.severity
    detour = is_detour(url, host)
    finding = context.finding(
        span,
        f"`{url}` {trouble}",
        help="give the address that everybody can open, or the DOI",
        severity=Severity.ERROR if is_grave and as_shipped and not detour else None,
        zone="" if is_reference else "link",
    )
    yield replace(finding, decision=Decision.REVIEW) if detour else finding


RULE = Rule(
    code="EVD006",
    name="unreachable-address",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual: Know that a page is up to date",
            section="what a review covers: links that do not work",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/patterns/"
            "know-that-a-page-is-up-to-date",
            read="2026, stored copy",
        ),
        Source(
            title="IETF RFC 6761 and RFC 6762: Special-use domain names",
            section="6, reserved names; 3, .local",
            year=2013,
            url="https://www.rfc-editor.org/rfc/rfc6761",
            read="not read here: general knowledge, not confirmed",
        ),
    ),
    since="0.1.0",
    check=check,
)
