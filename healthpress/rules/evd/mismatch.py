"""References whose address belongs to another work than their identifiers."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from healthpress.check.kinds.data.addresses import scheme_and_host
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Related
from healthpress.model.rule import Context
from healthpress.rules.evd.entries import Entry

_DOI_INSIDE = re.compile(r"10\.\d{4,9}/[^?#]{1,300}")
_NUMBER_INSIDE = re.compile(r"nlm\.nih\.gov/(?:pubmed/)?(\d{1,20})")


def disagreements(entries: list[Entry], article: Article, context: Context) -> Iterator[Finding]:
    """A finding for each address that holds another DOI or PubMed number than its reference."""
    for entry in entries:
        url = unquote(entry.reference.url)
        _, host = scheme_and_host(url)
        doi = _DOI_INSIDE.search(url)
        own = entry.reference.doi.casefold()
        if doi and own and not doi.group().casefold().startswith(own):
            resolver = host == "doi.org" or host.endswith(".doi.org")
            decision = None if resolver else Decision.REVIEW
            yield _finding(entry, "doi", doi.group(), article, context, decision)
        number = _NUMBER_INSIDE.search(url)
        if number and entry.reference.pmid not in {"", number[1]}:
            yield _finding(entry, "pmid", number[1], article, context, None)


def _finding(
    entry: Entry,
    name: str,
    inside: str,
    article: Article,
    context: Context,
    decision: Decision | None,
) -> Finding:
    own = getattr(entry.reference, name)
    return context.finding(
        entry.place(article, "url"),
        f"the address of `{entry.reference.id}` leads to `{inside}`, and its {name} is `{own}`",
        help="look which of the two is the work that is meant",
        decision=decision,
        related=(Related(entry.place(article, name), f"the {name}"),),
    )
