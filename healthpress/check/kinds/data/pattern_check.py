"""The kind `pattern`: a regular expression over the visible text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from healthpress.check.kinds.data.replacement import replacement
from healthpress.check.kinds.data.template import filled, put_in
from healthpress.check.kinds.phrase import VISIBLE, Hit
from healthpress.check.kinds.reading import AS_A_CLAIM, Reading
from healthpress.check.kinds.words.searching import matches_in, search
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding
from healthpress.model.fix import Safety
from healthpress.model.rule import Context, Option


@dataclass(frozen=True, slots=True)
class PatternCheck:
    """Points at each match of `pattern` that does not begin inside a match of `allowed`.

    Before a pattern is used `hazards.hazard_of` must have nothing against it. `instead` is a
    template for the words that replace the match ("{number} mg"). Templates know `{words}` (as
    written), `{instead}` and the named groups of the pattern.
    """

    pattern: re.Pattern[str]
    message: str
    help: str
    zones: tuple[str, ...] = VISIBLE
    allowed: re.Pattern[str] | None = None
    instead: str = ""
    safety: Safety = Safety.UNSAFE
    reading: Reading = AS_A_CLAIM

    @property
    def fields(self) -> frozenset[str]:
        """The names that templates may use."""
        return frozenset({"words", "instead", *self.pattern.groupindex})

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the rule puts into the shared matcher: nothing."""
        return ()

    @property
    def options(self) -> tuple[Option, ...]:
        """What a site may set of the rule."""
        return ()

    def __call__(self, article: Article, context: Context) -> Iterator[Finding]:
        """A finding for each match."""
        for prose, group in groupby(
            matches_in(self.pattern, article, self.zones), key=itemgetter(0)
        ):
            accepted = self._accepted(prose.said)
            for _, match in group:
                if match.start() not in accepted:
                    yield self._told(prose, match, article, context)

    def _accepted(self, text: str) -> frozenset[int]:
        """The offsets that lie inside an accepted use."""
        found = search(self.allowed, text) if self.allowed else ()
        return frozenset(offset for match in found for offset in range(*match.span()))

    def _told(
        self, prose: Prose, match: re.Match[str], article: Article, context: Context
    ) -> Finding:
        around = self.reading.around(prose, match.start())
        hit = Hit(prose, match.start(), match.end(), around)
        values = {name: text or "" for name, text in match.groupdict().items()}
        values["words"] = hit.words
        instead = put_in(self.instead, values)
        values["instead"] = instead
        message, step = filled(self.message, values), filled(self.help, values)
        fix = replacement(article, hit, instead, self.safety)
        return hit.finding(article, context, message, help=step, fix=fix)
