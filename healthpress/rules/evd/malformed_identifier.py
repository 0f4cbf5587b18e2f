"""A DOI, PMID, PMCID or trial number has a form that none can have, or belongs to another work.

## Why it matters
The identifier is how a reader finds the work. One that is mistyped leads nowhere, or to a study
that says something else.

## What counts
In references (and those of the library that the page cites): a DOI is `10.`, four to nine digits, a
slash and more; a PMID is one to eight digits. Parentheses and `;` are part of a DOI. The DOI or
PubMed number inside `url` must be the one of the reference, and two references must not share one.
In texts, footnotes and links: what follows `doi:` or `doi.org/` is a DOI, what follows `PMID` a
PMID, `PMC` stands before up to eight digits, and `NCT` before exactly eight.

## Example
    references:
      - {id: a, title: A trial, doi: "DOI 10.1176/appi.ajp.2017.17040472."}

## Use instead
    references:
      - {id: a, title: A trial, doi: 10.1176/appi.ajp.2017.17040472}

## Fix
Safe: takes away what stands around a DOI or PMID that is whole ("DOI", "PMID:", an address, a full
stop at the end).

## Known problems
Whether the work of that number has that title needs the network and is not looked at. An address
at a publisher that holds another DOI is for review, since some name the issue there.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.evd.entries import Entry, entries_of
from healthpress.rules.evd.identifiers import DOI, PMID, trimmed
from healthpress.rules.evd.mismatch import disagreements

_ZONES = ("prose", "quote", "table", "refs")
# ClinicalTrials.gov numbers are NCT and eight digits; PubMed Central's are PMC and up to eight.
_IN_TEXT = re.compile(
    r"\b(?:(?P<nct>(?-i:NCT)[ -]?\d{1,20}(?!\d))|PMID:? ?(?P<pmid>\d{1,20})(?!\d)"
    r"|(?P<pmc>(?-i:PMC)\d{1,20})(?!\d)"
    r"|(?:doi\.org/|doi: ?)(?P<doi>\d[^\s<>\"”]{0,200}))",
    re.IGNORECASE,
)
_SIGNS = ("NCT", "PMC", "PMID", "Pmid", "pmid", "doi.org/", "doi:", "DOI:", "Doi:")
_WHOLE = {
    "nct": re.compile(r"NCT\d{8}", re.IGNORECASE),
    "pmid": PMID,
    "pmc": re.compile(r"PMC[1-9]\d{0,7}"),
    "doi": DOI,
}
_NAMES = {"nct": "trial number", "pmid": "PMID", "pmc": "PMCID", "doi": "DOI"}
_FORMS = {
    "nct": "`NCT` and eight digits",
    "pmid": "one to eight digits",
    "pmc": "`PMC` and up to eight digits",
    "doi": "`10.`, four to nine digits, `/` and the rest",
}


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    form: re.Pattern[str]


_FIELDS = (_Field("doi", DOI), _Field("pmid", PMID))


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at identifiers of references, then at those of texts and links."""
    entries = entries_of(article, context)
    for field in _FIELDS:
        yield from _malformed(entries, field, article, context)
        yield from _doubled(entries, field.name, article, context)
    yield from disagreements(entries, article, context)
    yield from _in_texts(article, context)
    yield from _in_links(article, context)


def _malformed(
    entries: list[Entry], field: _Field, article: Article, context: Context
) -> Iterator[Finding]:
    for entry in entries:
        value = getattr(entry.reference, field.name)
        span = entry.place(article, field.name)
        name, form = _NAMES[field.name], _FORMS[field.name]
        if value and not field.form.fullmatch(value):
            yield context.finding(
                span,
                f"`{value}` is no {name} of `{entry.reference.id}`: it is {form}",
                help=f"copy the {name} from the work itself",
                fix=trimmed(article, span, field.form) if entry.index >= 0 else None,
            )


def _doubled(
    entries: list[Entry], name: str, article: Article, context: Context
) -> Iterator[Finding]:
    first: dict[str, Entry] = {}
    for entry in entries:
        value = getattr(entry.reference, name).casefold()
        other = first.setdefault(value, entry)
        if value and other is not entry and other.reference.id != entry.reference.id:
            yield context.finding(
                entry.place(article, name),
                f"`{other.reference.id}` and `{entry.reference.id}` have the same {_NAMES[name]}",
                help="keep one of the two references, or give each its own number",
                related=(Related(other.place(article, name), "the first one"),),
            )


def _in_texts(article: Article, context: Context) -> Iterator[Finding]:
    if not any(sign in article.source.text for sign in _SIGNS):
        return
    for prose in texts_with(_IN_TEXT, article, _ZONES):
        for match in _IN_TEXT.finditer(prose.said):
            kind = match.lastgroup or ""
            value = match[kind].rstrip(".,;:)]'’")
            if not _WHOLE[kind].fullmatch(value):
                yield context.finding(
                    prose.place(match.start(kind), match.start(kind) + len(value)),
                    f"`{value}` is no {_NAMES[kind]}: it is {_FORMS[kind]}",
                    help=f"copy the {_NAMES[kind]} from the work itself",
                    zone=prose.zone,
                )


def _in_links(article: Article, context: Context) -> Iterator[Finding]:
    for link in article.links:
        _, found, doi = link.url.partition("doi.org/")
        in_text = "doi.org/" in link.text
        if found and doi and not in_text and not DOI.match(doi.replace("%2F", "/")):
            yield context.finding(
                link.target or link.span,
                f"`{doi}` is no DOI: it is {_FORMS['doi']}",
                help="copy the DOI from the work itself",
                zone="link",
            )


RULE = Rule(
    code="EVD004",
    name="malformed-identifier",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="DOI Handbook",
            section="2.2, syntax of a DOI name",
            url="https://www.doi.org/the-identifier/resources/handbook/",
            read="not read here: general knowledge, not confirmed",
        ),
        Source(
            title="NLM: PubMed user guide",
            section="PMID, 1 to 8 digits with no leading zeros",
            url="https://pubmed.ncbi.nlm.nih.gov/help/",
            read="not read here: general knowledge, not confirmed",
        ),
    ),
    since="0.1.0",
    check=check,
)
