"""A reference lacks what a reader needs to find the work.

## Why it matters
"Harvard study, 2019" cannot be looked up. Author, title, year, source and a lasting number or
address are what every style of citation asks for.

## What counts
References of the front matter, and those of the library that the page cites. Each needs an author
or a publisher, a title, a year, and a DOI, PubMed number or address; books and reports may name
their publisher instead of the last, and an article needs its journal. A page of the web may lack
the year, but needs the day it was read (`accessed`); a guideline at an address has one of the two.

## Example
    references:
      - {id: harvard, title: Harvard study, issued: 2019}

## Use instead
    references:
      - id: murrough13
        author: [{family: Murrough, given: JW}]
        title: Antidepressant efficacy of ketamine in treatment-resistant major depression
        container-title: Am J Psychiatry
        issued: 2013
        doi: 10.1176/appi.ajp.2013.13030392

## Known problems
Footnotes are free text and are not looked at. Nothing is looked up on the network.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.citation import Reference
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.evd.entries import entries_of

# CSL 1.0.2, appendix III (types), known by name.
_PAGES = frozenset({"webpage", "post", "post-weblog"})
_JOURNAL = frozenset({"article-journal", "article-magazine", "article-newspaper"})
_PRINTED = frozenset({"book", "chapter", "report", "thesis"})


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every reference that lacks something, once, with all that it lacks."""
    for entry in entries_of(article, context):
        lacking = list(_lacking(entry.reference))
        if lacking:
            yield context.finding(
                entry.span,
                f"the reference `{entry.reference.id}` has no {', no '.join(lacking)}",
                help="add what is missing from the work itself",
            )


def _lacking(reference: Reference) -> Iterator[str]:
    numbered = bool(reference.doi or reference.pmid)
    is_page = _is_page(reference)
    if not (reference.author or reference.publisher):
        yield "author or organisation (`author` or `publisher`)"
    if not reference.title:
        yield "title"
    if reference.type in _JOURNAL and not reference.container_title:
        yield "journal (`container-title`)"
    dated = reference.issued or (reference.accessed and not numbered)
    if not dated and not is_page:
        yield "year (`issued`)"
    if is_page and not reference.accessed:
        yield "day it was read (`accessed`)"
    printed = reference.type in _PRINTED and reference.publisher
    if not (numbered or reference.url or printed):
        yield "DOI, PubMed number or address (`DOI`, `PMID` or `URL`)"


def _is_page(reference: Reference) -> bool:
    """Whether it is a page of the web, which changes without notice."""
    if reference.doi or reference.pmid or not reference.url:
        return False
    return reference.type in _PAGES or (not reference.type and reference.kind in {"web", None})


RULE = Rule(
    code="EVD003",
    name="incomplete-reference",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Silberg WM, Lundberg GD, Musacchio RA. Assessing, controlling, and assuring the "
            "quality of medical information on the Internet. JAMA 1997;277:1244-5",
            section="attribution",
            year=1997,
            read="2026, secondary copies",
        ),
        Source(
            title="Health On the Net Foundation: HONcode",
            section="principle 4, attribution",
            year=1995,
            read="2026, stored copies; the code ended in 2022 and is used as a checklist",
        ),
    ),
    since="0.1.0",
    check=check,
)
