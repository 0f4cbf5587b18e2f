"""A link's words do not say where it leads: "click here", a bare address, the same words twice.

## Why it matters
Screen reader users often go through a page link by link, without the text around them. Ten times
"read more" is ten times nothing.

## What counts
Words such as "click here", "read more" or "this page"; no words at all; a file without its type
and size. Outside footnotes, where sources are listed, also a web address as the words, and the same
words for another address.

## Example
    To book, [click here](/book/).

## Use instead
    [Book a first visit](/book/)

## Known problems
Words that are clear only with the sentence around them ("as described in the last chapter") pass.
The words of raw HTML links are not looked at.

All 20 findings on public-health pages, judged by hand in November 2026, were right: nearly all were
files without type and size. Elsewhere web addresses in a list of sources that is no footnote were
told.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article, Link
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source

# Own list; the NHS service manual names "click here".
VAGUE = re.compile(
    r"(?:please )?(?:(?:click|tap|see|go|press) (?:here|this)(?: link)?|click|here|link|more|this"
    r"|(?:this|the) (?:link|page|article|site|website|document|post)"
    r"|(?:read|learn|see|find out) more|more (?:info|information|details)|details"
    r"|continue(?: reading)?|download)",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
DECORATION = " \t\u00a0.,:;!…»\u203a→>"  # arrows and what ends a sentence
FILE = re.compile(r"\.(pdf|docx?|xlsx?|pptx?|odt|zip|csv)(?:[?#].*)?$", re.IGNORECASE)
SIZE = re.compile(r"\d\s?(?:k|m|g)i?b\b|\d\s?pages?\b", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such link."""
    first: dict[str, Link] = {}
    for link in article.links:
        text = " ".join(link.text.split())
        message, step = _fault(article, link, text)
        if not message:
            if not _is_in_note(article, link):
                yield from _doubled(link, first.setdefault(text.casefold(), link), context)
            message, step = _file_fault(link, text)
        if message:
            yield context.finding(link.span, message, help=step, zone="link")


def _fault(article: Article, link: Link, text: str) -> tuple[str, str]:
    """(message, help) for words that say nothing; both empty for others."""
    step = "name what the reader finds there"
    bare = text.strip(DECORATION)
    if not bare:
        return "a link has no words", step
    if VAGUE.fullmatch(bare):
        return f"the words `{text}` do not say where the link leads", step
    if ADDRESS.fullmatch(bare) and not _is_in_note(article, link):
        return "the words of the link are its address", step
    return "", ""


def _doubled(link: Link, earlier: Link, context: Context) -> Iterator[Finding]:
    if earlier.url.casefold() != link.url.casefold():
        yield context.finding(
            link.span,
            f"the words `{' '.join(link.text.split())}` lead to two places",
            help="give each link words of its own",
            zone="link",
            related=(Related(earlier.span, "they lead elsewhere here"),),
        )


def _file_fault(link: Link, text: str) -> tuple[str, str]:
    match = FILE.search(link.url)
    if match is None:
        return "", ""
    kind = match[1].upper()
    if re.search(rf"\b{kind}\b", text, re.IGNORECASE) and SIZE.search(text):
        return "", ""
    return (
        f"the words `{text}` lead to a file without saying its type and size",
        f"add them, such as `({kind}, 200 kB)`",
    )


def _is_in_note(article: Article, link: Link) -> bool:
    return any(note.span.start <= link.span.start < note.span.end for note in article.notes)


RULE = Rule(
    code="ACC005",
    name="vague-link-text",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="W3C. Web Content Accessibility Guidelines 2.2",
            section="2.4.4 Link purpose (in context)",
            year=2023,
            url="https://www.w3.org/TR/WCAG22/#link-purpose-in-context",
            read="not read here: known by name",
        ),
        Source(
            title="NHS digital service manual, content guide: Links",
            section="link text; files",
            url="https://service-manual.nhs.uk/content/links",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
