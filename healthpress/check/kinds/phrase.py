"""The kind of rule that points at words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from healthpress.check.kinds.reading import Reading
from healthpress.check.kinds.surroundings import Surrounding
from healthpress.check.kinds.words.literals import may_match
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.fix import Fix
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
        return (self.hit(prose, match) for prose, match in self.matches(article))

    def matches(self, article: Article) -> Iterator[tuple[Prose, re.Match[str]]]:
        """The same without a look at the surroundings, which costs more than finding the words."""
        for prose in texts_with(self.pattern, article, self.zones):
            said = prose.said
            allowed = self._allowed(said)
            for match in self.pattern.finditer(said):
                if match.start() not in allowed:
                    yield prose, match

    def hit(self, prose: Prose, match: re.Match[str]) -> "Hit":
        """A match with its surroundings."""
        reading = Reading(self.own_negative, self.quotes_count, self.questions_count)
        around = reading.around(prose, match.start())
        return Hit(prose, match.start(), match.end(), around)

    def _allowed(self, text: str) -> frozenset[int]:
        """The offsets that lie inside accepted uses."""
        if self.allowed is None or not may_match(self.allowed, text):
            return frozenset()
        spans = (match.span() for match in self.allowed.finditer(text))
        return frozenset(offset for start, end in spans for offset in range(start, end))


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
        fix: Fix | None = None,
    ) -> Finding:
        """The finding at this place; its surroundings turn it into a review and are shown."""
        found = context.finding(
            self.span, message, help=help, severity=severity, zone=self.prose.zone, fix=fix
        )
        return seen_as(found, self.around, self.prose, article)


def seen_as(
    finding: Finding, around: Surrounding | None, prose: Prose, article: Article
) -> Finding:
    """The finding as its surroundings leave it: a review that shows them, or as it is."""
    if around is None:
        return finding
    severity = finding.severity.lowered() if around.lowers else finding.severity
    return replace(
        finding,
        severity=severity,
        decision=Decision.REVIEW,
        context=show(around, prose, article),
    )


def show(around: Surrounding, prose: Prose, article: Article) -> str:
    """The surroundings as printed: `negated: "not" at 12:9`."""
    if around.kind == "quoted":
        return "quoted"
    line, column = article.source.locate(prose.place(around.start, around.end).start)
    return f'{around.kind}: "{around.word}" at {line}:{column}'
