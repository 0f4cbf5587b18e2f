"""Which pages need clinical review, and why."""

from dataclasses import dataclass

from healthpress.check.kinds.medical.medicines import first_mention, subjects
from healthpress.model.article import Article
from healthpress.model.finding import Severity
from healthpress.model.rule import Context
from healthpress.model.source import Span

TREATMENT_TYPES = frozenset({"treatment", "medicine", "procedure"})
# Editorial choice: what happened, or happened to somebody, weighs one level less than advice.
REPORTING_TYPES = frozenset({"news", "story"})


@dataclass(frozen=True, slots=True)
class Need:
    """Why a page needs clinical review (`its type is ...`), where that shows, and how much."""

    reason: str
    span: Span
    severity: Severity


def review_need(article: Article, context: Context) -> Need | None:
    """The need of a clinical type, else of a page about a medicine or procedure, else None."""
    front_matter = article.front_matter
    severity = context.severity
    if front_matter.type in REPORTING_TYPES:
        severity = severity.lowered()
    if front_matter.is_clinical:
        span = article.places.value("type")
        return Need(f"its type is `{front_matter.type}`", span, severity)
    for medicine in subjects(article, context):
        mention = first_mention(article, context, medicine)
        span = mention.span if mention else article.places.value("medicines")
        return Need(f"it is about `{medicine.name}`", span, severity)
    for procedure in front_matter.procedures:
        span = article.places.value("procedures", 0)
        return Need(f"it is about `{procedure}`", span, severity)
    return None
