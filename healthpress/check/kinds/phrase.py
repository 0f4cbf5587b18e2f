"""The kind of rule that points at words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.doubt import doubt
from healthpress.check.kinds.literals import texts_with
from healthpress.check.surroundings import Surrounding, surrounding
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context
from healthpress.model.source import Span

VISIBLE = ("meta.title", "meta.description", "meta.key_points", "heading", "prose", "quote",
           "table", "alt")  # fmt: skip
BODY = ("heading", "prose", "quote", "table", "alt")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words to look for, and how their surroundings count.

    `allowed` matches accepted uses that contain the words ("Breakthrough Therapy designation").
    `questions_count` keeps a question as serious as a statement (safety rules).
    """

    pattern: re.Pattern[str]
    zones: tuple[str, ...] = VISIBLE
    allowed: re.Pattern[str] | None = None
    own_negative: bool = False
    quotes_count: bool = False
    questions_count: bool = False

    def hits(self, article: Article) -> Iterator["Hit"]:
        """Every hit in the zones, in reading order; accepted uses and silent text are none."""
        for prose in texts_with(self.pattern, article.in_zones(*self.zones)):
            said = prose.said
            allowed = self._allowed_spans(said)
            for match in self.pattern.finditer(said):
                if not any(start <= match.start() < end for start, end in allowed):
                    yield Hit(prose, match.start(), match.end(), self._around(prose, match))

    def _allowed_spans(self, text: str) -> list[tuple[int, int]]:
        return [match.span() for match in self.allowed.finditer(text)] if self.allowed else []

    def _around(self, prose: Prose, match: re.Match[str]) -> Surrounding | None:
        around = surrounding(
            prose,
            match.start(),
            own_negative=self.own_negative,
            quotes_count=self.quotes_count,
        )
        if around and around.kind == "question" and self.questions_count:
            around = None
        return around or doubt(prose, match.start())


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where the words stand; `text[start:end]` of its prose."""

    prose: Prose
    start: int
    end: int
    around: Surrounding | None

    @property
    def words(self) -> str:
        """The words as the author wrote them."""
        return self.prose.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Their place in the source."""
        return self.prose.place(self.start, self.end)

    def finding(
        self,
        article: Article,
        context: Context,
        message: str,
        *,
        help: str,  # noqa: A002 - the word users see
        severity: Severity | None = None,
    ) -> Finding:
        """The finding at this place; its surroundings turn it into a review and are shown."""
        severity = severity or context.severity
        if self.around is None:
            return context.finding(
                self.span, message, help=help, severity=severity, zone=self.prose.zone
            )
        return context.finding(
            self.span,
            message,
            help=help,
            severity=severity.lowered() if self.around.lowers else severity,
            decision=Decision.REVIEW,
            zone=self.prose.zone,
            context=show(self.around, self.prose, article),
        )


def show(around: Surrounding, prose: Prose, article: Article) -> str:
    """The surroundings as printed: `negated: "not" at 12:9`."""
    if around.kind == "quoted":
        return "quoted"
    line, column = article.source.locate(prose.place(around.start, around.end).start)
    return f'{around.kind}: "{around.word}" at {line}:{column}'
