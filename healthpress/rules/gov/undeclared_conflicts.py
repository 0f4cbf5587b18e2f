"""Financial interests are not declared, or the page hides that its publisher sells the treatment.

## Why it matters
Who earns by a treatment writes about it differently. Readers can weigh that only if they know it,
and "none" is an answer they need too.

## What counts
* Pages of the types condition, treatment, medicine, procedure and test have `conflicts`: a text, a
  list, or `none`.
* When the publisher offers a medicine or procedure that the page is about, the page says so in
  words that are not folded away ("We provide this treatment"), or `conflicts` does, in plain words
  for selling it or for a financial interest ("We sell it"). The ownership line that a theme may
  print does not count: other themes and feeds do not have it, so the article must say it itself.

## Example
    medicines: [ketamine]
    conflicts: none

## Use instead
    medicines: [ketamine]
    conflicts: Example Clinic provides ketamine infusions and has a financial interest in them.

## Known problems
Only the words for providing and for a financial interest are known, in English.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.faults import has_readable_header
from healthpress.check.kinds.medical.medicines import first_mention, subjects
from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span

VISIBLE_ZONES = ("heading", "prose", "table")
# Own lists, grown from the sentences of this rule's specification.
SPEAKERS = ("we", "our clinic", "this clinic", "the clinic", "our owners", "the owners")
PROVIDES = (
    r"(?:also |currently |ourselves )?(?:provides?|offers?|sells?|prescribes?|gives?|administers?"
    r"|performs?|carry out|carries out|charges? for|(?:is|are) paid for"
    r"|treats? (?:people|patients) with"
    r"|(?:earns?|makes?) (?:money |an? (?:profit|income) )?(?:from|with|by))"
)
INTEREST = r"(?:also )?(?:have|has|holds?|declares?) (?:an? )?(?:(?!no\b)\w+ )?financial interest"

# `conflicts` is about interests, so that nobody need be named there as the one who sells.
SALE = (
    r"(?:financial interests?|sales? of|s(?:ell(?:s|ing)?|old)|provid(?:e[sd]?|ing)"
    r"|offer(?:s|ed|ing)?|prescrib(?:e[sd]?|ing))"
)
DENIED = re.compile(
    r"\b(?:no|not|never|none|nobody|nor|without|[a-z]+n['’]t)\b[^.;:,]*$", re.IGNORECASE
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the missing declaration, and at the treatment whose sale is not told."""
    front_matter = article.front_matter
    if front_matter.is_clinical and not front_matter.conflicts and has_readable_header(article):
        yield _undeclared(article, context)
    for name, span in _offered(article, context):
        if not _is_told(article, context, name):
            yield context.finding(
                span,
                f"the publisher offers `{name}`, and the page does not say so",
                help="say so in the text (`We provide this treatment`) or in `conflicts`",
                related=(Related(article.places.key("conflicts"), "may be said here"),),
            )


def _undeclared(article: Article, context: Context) -> Finding:
    return context.finding(
        article.places.value("type"),
        f"no financial interests are declared, though the type is `{article.front_matter.type}`",
        help="add `conflicts` with the interests of authors and reviewers, or `conflicts: none`",
        related=(Related(article.places.key("conflicts"), "expected here: `conflicts`"),),
    )


def _offered(article: Article, context: Context) -> Iterator[tuple[str, Span]]:
    """What the publisher sells and the page is about, with the place that shows it."""
    offers = [offer.casefold() for offer in context.facts.publisher.offers]
    for medicine in subjects(article, context) if offers else ():
        sold = re.compile(rf"\b{_any_of(*medicine.terms)}\b", re.IGNORECASE)
        if any(map(sold.search, offers)):
            mention = first_mention(article, context, medicine)
            yield medicine.name, mention.span if mention else article.places.value("medicines")
    for index, procedure in enumerate(article.front_matter.procedures):
        if procedure.casefold() in offers:
            yield procedure, article.places.value("procedures", index)


def _is_told(article: Article, context: Context, name: str) -> bool:
    medicine = context.vocabularies.medicine(name)
    who = _any_of(*SPEAKERS, context.facts.publisher.name)
    what = _any_of(*(medicine.terms if medicine else (name,)))
    these = r"(?:this|these|both) (?:treatment|medicine|procedure|service|test|infusion)s?"
    told = re.compile(
        rf"\b{who} (?:{INTEREST}|{PROVIDES} [^.?!]*?\b(?:{what}|{these})\b)", re.IGNORECASE
    )
    sold = re.compile(rf"\b{SALE}\b[^.?!]*?\b(?:{what}|{these}|it|them|both)\b", re.IGNORECASE)
    declared = article.front_matter.conflicts
    text = declared if isinstance(declared, str) else ". ".join(declared)
    if told.search(text) or any(
        not DENIED.search(text, 0, hit.start()) for hit in sold.finditer(text)
    ):
        return True
    hits = Phrase(told, zones=VISIBLE_ZONES).hits(article)
    return any(hit.around is None and not is_behind_details(article, hit.prose) for hit in hits)


def _any_of(*words: str) -> str:
    return f"(?:{'|'.join(re.escape(word) for word in words if word)})"


RULE = Rule(
    code="GOV014",
    name="undeclared-conflicts",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Silberg, Lundberg, Musacchio: Assessing, controlling, and assuring the quality "
            "of medical information on the Internet",
            section="disclosure",
            year=1997,
            url="https://doi.org/10.1001/jama.1997.03540390074039",
            read="2026, a secondary copy",
        ),
        Source(
            title="Health On the Net Foundation: HON Code of Conduct (closed in 2022)",
            section="principle 7, financial disclosure",
            year=1995,
            read="2026, stored copy",
        ),
        Source(
            title="NHS England: Standard for creating health content",
            section="1, process: conflicts of interest",
            year=2024,
            url="https://service-manual.nhs.uk/content/standard-for-creating-health-content",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
