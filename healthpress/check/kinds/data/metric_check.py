"""The kind `metric`: a number that a page, a section or a sentence should keep to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from healthpress.check.kinds.data.metrics import Metric, measures
from healthpress.check.kinds.data.template import filled
from healthpress.check.kinds.data.trigger import Trigger, causes_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Context, Option


@dataclass(frozen=True, slots=True)
class MetricCheck:
    """Tells each place where a number is above `most` or below `least` (exactly one is set).

    Templates know `{value}` and `{limit}`; both are in the finding's data too. Whole numbers are
    written without, others with one decimal.
    """

    metric: Metric
    message: str
    help: str
    most: float | None = None
    least: float | None = None
    zones: tuple[str, ...] = ("prose",)  # of sentences and paragraphs
    when: Trigger | None = None

    fields: ClassVar = frozenset({"value", "limit"})

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the rule puts into the shared matcher."""
        return self.when.words if self.when else ()

    @property
    def options(self) -> tuple[Option, ...]:
        """What a site may set of the rule: its limit."""
        if self.most is not None:
            return (Option("most", float(self.most), "The highest number that passes."),)
        return (Option("least", float(self.least or 0), "The lowest number that passes."),)

    def __call__(self, article: Article, context: Context) -> Iterator[Finding]:
        """A finding for each place."""
        if next(causes_of(self.when, article, context), None) is None:
            return
        most = context.options.get("most", self.most)
        least = context.options.get("least", self.least)
        limit = least if most is None else most
        for measure in measures(article, self.metric, self.zones):
            is_beyond = measure.value < least if most is None else measure.value > most
            if is_beyond:
                values = {"value": _shown(measure.value), "limit": _shown(limit)}
                yield context.finding(
                    measure.span,
                    filled(self.message, values),
                    help=filled(self.help, values),
                    zone=measure.zone,
                    data={"value": round(measure.value, 1), "limit": limit},
                )


def _shown(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
