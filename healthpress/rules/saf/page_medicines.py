"""The medicines that a page must be complete about, each with the place that shows it."""

from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.medical.clinical import REPORTING_TYPES
from healthpress.check.kinds.medical.medicines import first_mention, is_h1, mentions
from healthpress.model.article import Article
from healthpress.model.finding import Related, Severity
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine


@dataclass(frozen=True, slots=True)
class PageMedicine:
    """A medicine of the vocabulary that the page is about, and where that shows."""

    medicine: Medicine
    span: Span

    @property
    def name(self) -> str:
        """Its generic name."""
        return self.medicine.name

    @property
    def why(self) -> Related:
        """The place, for a finding that points elsewhere."""
        return Related(self.span, f"the page is about `{self.name}`")


def page_medicines(article: Article, context: Context) -> Iterator[PageMedicine]:
    """Those of the front matter; without any there, those named in the title or an h1.

    What the text merely names is not enough here: a page about depression that names ten tablets
    need not print ten boxed warnings.
    """
    names = article.front_matter.medicine_names
    seen: set[str] = set()
    for index, name in enumerate(names):
        medicine = context.vocabularies.medicine(name)
        if medicine and medicine.name not in seen:
            seen.add(medicine.name)
            mention = first_mention(article, context, medicine)
            entry = article.places.value("medicines", index)
            yield PageMedicine(medicine, mention.span if mention else entry)
    if names:
        return
    for mention in mentions(article, context, ("meta.title", "heading")):
        titled = mention.prose.zone == "meta.title" or is_h1(article, mention.prose)
        if titled and mention.medicine.name not in seen:
            seen.add(mention.medicine.name)
            yield PageMedicine(mention.medicine, mention.span)


def weight(article: Article, severity: Severity) -> Severity:
    """How much an absence weighs: less in news and stories, least for professionals."""
    if article.front_matter.is_for_professionals:
        return Severity.INFO
    reports = article.front_matter.type in REPORTING_TYPES
    return severity.lowered() if reports else severity


def treatment_place(article: Article, context: Context) -> tuple[Span, str]:
    """Where a page shows what it treats with, and the name of that, for messages."""
    for subject in page_medicines(article, context):
        return subject.span, f"`{subject.name}`"
    front_matter, places = article.front_matter, article.places
    if front_matter.procedures:
        return places.value("procedures", 0), f"`{front_matter.procedures[0]}`"
    return places.value("type"), f"this {front_matter.type}"
