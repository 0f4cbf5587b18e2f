"""A preprint is cited without saying that it is one.

## Why it matters
A preprint has not been reviewed by peers, and its results may change. Readers take it for a
published study unless they are told.

## What counts
References of medRxiv, bioRxiv, Research Square, PsyArXiv, OSF Preprints, Preprints.org, arXiv and
SSRN, by their DOI, address or `container-title`. The word "preprint" must stand in the title or the
note of the reference, which are printed; where it is missing from the paragraph that cites the
work, the first such place is a note only.

## Example
    references:
      - {id: roe, title: A trial of tea, container-title: medRxiv, doi: 10.1101/2021.01.05.21249310}

## Use instead
    references:
      - {id: roe, title: A trial of tea (preprint), doi: 10.1101/2021.01.05.21249310}

## Fix
Unsafe: writes "(preprint)" behind the title in the front matter; look first whether the work has
been published since.

## Known problems
Whether it has been published in a journal since needs the network. Journals of Cold Spring Harbor
share a DOI prefix with medRxiv; they are told apart by the letters behind the slash.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.data.addresses import scheme_and_host
from healthpress.model.article import Article
from healthpress.model.citation import Reference
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.evd.entries import Entry, entries_of

# Prefixes as the servers print them (general knowledge, not confirmed): Cold Spring Harbor, whose
# preprints go on with a digit and whose journals with letters, Research Square, PsyArXiv, OSF,
# Preprints.org, arXiv, SSRN.
_DOI = re.compile(
    r"10\.1101/\d|10\.(?:21203|31234|31219|20944|48550)/|10\.2139/ssrn", re.IGNORECASE
)
_HOSTS = ("medrxiv.org", "biorxiv.org", "researchsquare.com", "psyarxiv.com", "preprints.org",
          "arxiv.org", "ssrn.com")  # fmt: skip
_SERVERS = re.compile(
    r"^(?:medrxiv|biorxiv|research square|psyarxiv|osf preprints|preprints\.org|arxiv|ssrn)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\bpre-?prints?\b|\bnot (?:yet )?(?:been )?peer[- ]reviewed\b", re.IGNORECASE)
_QUOTES = "\"'"
_MARK = " (preprint)"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at preprints without a label, in the list and where they are cited first."""
    preprints = [entry for entry in entries_of(article, context) if _is_preprint(entry.reference)]
    for entry in preprints:
        reference = entry.reference
        if not _LABEL.search(f"{reference.title} {reference.note}"):
            yield context.finding(
                entry.place(article, "title"),
                f"the preprint `{reference.id}` is not called one in the list of references",
                help="write `(preprint)` behind its title, or cite the published version",
                fix=_labelled(entry, article),
            )
    if preprints:
        yield from _in_texts({entry.reference.id for entry in preprints}, article, context)


def _is_preprint(reference: Reference) -> bool:
    if _DOI.match(reference.doi) or _SERVERS.match(reference.container_title):
        return True
    _, host = scheme_and_host(reference.url)
    return not reference.doi and any(host == name or host.endswith(f".{name}") for name in _HOSTS)


def _in_texts(keys: set[str], article: Article, context: Context) -> Iterator[Finding]:
    for prose in article.prose:
        for mark in prose.marks:
            if mark.key in keys:
                keys.discard(mark.key)
                if not _LABEL.search(prose.said):
                    yield context.finding(
                        mark.span,
                        f"the text does not say that `{mark.key}` is a preprint",
                        help="say that the study is a preprint, not yet reviewed by peers",
                        severity=Severity.INFO,
                        zone=prose.zone,
                    )


def _labelled(entry: Entry, article: Article) -> Fix | None:
    """The fix that adds the label; None where the title is not written in so many words."""
    span, title = entry.place(article, "title"), entry.reference.title
    written = article.source.text[span.start : span.end]
    quotes = written[:1] if written[:1] in _QUOTES and written[:1] == written[-1:] else ""
    end = span.end - len(quotes)
    if entry.index < 0 or not title or article.source.text[span.start + len(quotes) : end] != title:
        return None
    return Fix("write `(preprint)` behind the title", (Edit(Span(end, end), _MARK),))


RULE = Rule(
    code="EVD012",
    name="unlabelled-preprint",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="ICMJE: Recommendations for the conduct, reporting, editing and publication of "
            "scholarly work in medical journals",
            section="III.D.3, preprints",
            url="https://www.icmje.org/recommendations/",
            read="not read here: general knowledge, not confirmed",
        ),
    ),
    since="0.1.0",
    languages=("en",),
    check=check,
)
