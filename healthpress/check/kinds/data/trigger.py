"""What makes a page one that a rule is about: words, a pattern or a key of the front matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.data.front_matter import values_of
from healthpress.check.kinds.phrase import VISIBLE
from healthpress.check.kinds.words.searching import matches_in
from healthpress.model.article import Article, Prose
from healthpress.model.rule import Context
from healthpress.model.source import Span


@dataclass(frozen=True, slots=True)
class Cause:
    """One place at which a rule applies: `text[start:end]` of a prose, or a key of the header."""

    span: Span
    words: str = ""
    prose: Prose | None = None
    start: int = 0
    end: int = 0

    @property
    def zone(self) -> str:
        """The zone of its prose; empty for a key."""
        return self.prose.zone if self.prose else ""


@dataclass(frozen=True, slots=True)
class Trigger:
    """The condition of a rule that is only data: exactly one of `words`, `pattern` and `field`.

    `words` are phrases of the shared matcher, the first of the rule's own; `pattern` is a regular
    expression; `field` is a key of the front matter ("type", "supervision.by") whose value must be
    one of `one_of`, or just be there where that is empty. Words and pattern count in `zones`, empty
    for all that a reader sees.
    """

    words: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    field: str = ""
    one_of: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()

    def causes(self, article: Article, context: Context) -> Iterator[Cause]:
        """Every place that makes the rule apply, in reading order."""
        zones = self.zones or VISIBLE
        if self.field:
            for value in values_of(article, self.field):
                if not self.one_of or value.text in self.one_of:
                    yield Cause(value.span, value.text)
        elif self.pattern:
            for prose, match in matches_in(self.pattern, article, zones):
                yield _cause(prose, *match.span())
        else:
            for found in context.matches:
                if found.index < len(self.words) and found.prose.zone in zones:
                    yield _cause(found.prose, found.start, found.end)


def causes_of(when: Trigger | None, article: Article, context: Context) -> Iterator[Cause]:
    """The causes of a condition; without one, the title of the page."""
    if when is None:
        yield Cause(article.places.value("title"))
    else:
        yield from when.causes(article, context)


def _cause(prose: Prose, start: int, end: int) -> Cause:
    return Cause(prose.place(start, end), prose.text[start:end], prose, start, end)
