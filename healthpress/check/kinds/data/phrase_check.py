"""The kind `phrase`: words that should not stand on a page, as plain lists."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import ClassVar

from healthpress.check.kinds.data.matched import hit_at, longest
from healthpress.check.kinds.data.replacement import replacement
from healthpress.check.kinds.data.template import filled
from healthpress.check.kinds.phrase import VISIBLE
from healthpress.check.kinds.reading import AS_A_CLAIM, Reading
from healthpress.check.kinds.words.matcher import matcher_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.fix import Safety
from healthpress.model.rule import Context, Match, Option


@dataclass(frozen=True, slots=True)
class PhraseCheck:
    """Points at each of `words`, found by the shared matcher: `Rule.phrases` must be `phrases`.

    Of overlapping hits the leftmost and longest is told. `allowed` are accepted uses that contain
    the words ("test of cure"). `instead` is empty or holds one replacement for each of `words` (""
    for none); where the words stand in one piece they get a fix of this safety.
    Templates know `{words}` (as written) and `{instead}`.
    """

    words: tuple[str, ...]
    message: str
    help: str
    zones: tuple[str, ...] = VISIBLE
    allowed: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    safety: Safety = Safety.UNSAFE
    reading: Reading = AS_A_CLAIM

    fields: ClassVar = frozenset({"words", "instead"})

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the rule puts into the shared matcher."""
        return self.words

    @property
    def options(self) -> tuple[Option, ...]:
        """What a site may set of the rule."""
        return (Option("allowed", self.allowed, "Accepted uses that contain the words."),)

    def __call__(self, article: Article, context: Context) -> Iterator[Finding]:
        """A finding for each place."""
        accepted = matcher_of(tuple(context.options.get("allowed", self.allowed)))
        matches = (match for match in context.matches if match.prose.zone in self.zones)
        for prose, group in groupby(longest(matches), key=attrgetter("prose")):
            covered = accepted.covered(prose.said)
            for match in group:
                if match.start not in covered:
                    yield self._told(match, article, context)

    def _told(self, match: Match, article: Article, context: Context) -> Finding:
        hit = hit_at(match, self.reading)
        instead = self.instead[match.index] if self.instead else ""
        values = {"words": hit.words, "instead": instead}
        message, step = filled(self.message, values), filled(self.help, values)
        fix = replacement(article, hit, instead, self.safety)
        return hit.finding(article, context, message, help=step, fix=fix)
