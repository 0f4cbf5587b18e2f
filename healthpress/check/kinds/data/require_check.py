"""The kind `require`: something that should stand on a page and does not."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from healthpress.check.kinds.data.reach import Reach, Stretch, Within, reaches
from healthpress.check.kinds.data.template import filled
from healthpress.check.kinds.data.trigger import Trigger, causes_of
from healthpress.check.kinds.phrase import VISIBLE, Hit, seen_as
from healthpress.check.kinds.reading import AS_A_CLAIM, Reading
from healthpress.check.kinds.sections import is_empty, is_heading
from healthpress.check.kinds.words.searching import matches_in
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Related
from healthpress.model.rule import Context, Option

Places: TypeAlias = tuple[int, int]  # start and end in a text
_LISTED = 3  # phrases that a message names


@dataclass(frozen=True, slots=True)
class Lack:
    """What was found and does not count: a heading with nothing below, words in doubt."""

    empty: Prose | None
    doubtful: Hit | None


@dataclass(frozen=True, slots=True)
class RequireCheck:
    """Tells that none of `any_of`, nor `pattern`, stands within reach of the trigger.

    `when` None asks it of every page. `within` "page" is told once, at the first trigger; "section"
    once for each section with a trigger; "sentence+1" asks for it in the trigger's sentence or the
    next one. A heading counts only when its section holds something. What stands only in a
    quotation, a question or under a "not" makes the finding a review that shows it.
    Templates know `{words}` (the trigger as written) and `{wanted}` (what is looked for).
    """

    message: str
    help: str
    any_of: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None
    when: Trigger | None = None
    within: Within = "page"
    zones: tuple[str, ...] = VISIBLE  # where the required words count
    reading: Reading = AS_A_CLAIM

    fields: ClassVar = frozenset({"words", "wanted"})

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the rule puts into the shared matcher: the trigger's words, then those required."""
        return (*(self.when.words if self.when else ()), *self.any_of)

    @property
    def options(self) -> tuple[Option, ...]:
        """What a site may set of the rule: nothing."""
        return ()

    def __call__(self, article: Article, context: Context) -> Iterator[Finding]:
        """A finding for each place where it is missing."""
        near = tuple(reaches(article, causes_of(self.when, article, context), self.within))
        wanted = self._wanted(article, context) if near else {}
        for reach in near:
            lack = self._lack(article, _within(reach, wanted))
            if lack:
                yield self._told(article, context, reach, lack)

    def _wanted(self, article: Article, context: Context) -> Mapping[int, list[Places]]:
        """(start, end) of all that is required, sorted, by the id of its text."""
        triggers = len(self.phrases) - len(self.any_of)
        found: dict[int, list[Places]] = {}
        for hit in context.matches:
            if hit.index >= triggers and hit.prose.zone in self.zones:
                found.setdefault(id(hit.prose), []).append((hit.start, hit.end))
        if self.pattern:
            for prose, match in matches_in(self.pattern, article, self.zones):
                found.setdefault(id(prose), []).append(match.span())
        return {text: sorted(places) for text, places in found.items()}

    def _lack(self, article: Article, places: Iterable[Stretch]) -> Lack | None:
        """What of the places does not count; None when one of them does."""
        empty, doubtful = None, None
        for prose, start, end in places:
            if is_heading(article, prose) and is_empty(article, prose.section):
                empty = empty or prose
                continue
            around = self.reading.around(prose, start)
            if around is None:
                return None
            doubtful = doubtful or Hit(prose, start, end, around)
        return Lack(empty, doubtful)

    def _told(self, article: Article, context: Context, reach: Reach, lack: Lack) -> Finding:
        cause, doubtful = reach.cause, lack.doubtful
        values = {"words": cause.words, "wanted": self._listed()}
        expected = reach.expected
        if lack.empty:
            expected = Related(lack.empty.span, "this section is empty")
        missing = context.finding(
            cause.span,
            filled(self.message, values),
            help=filled(self.help, values),
            zone=cause.zone,
            related=(expected,) if expected.span != cause.span else (),
        )
        return seen_as(missing, doubtful.around, doubtful.prose, article) if doubtful else missing

    def _listed(self) -> str:
        """What is looked for, as a message names it."""
        shown = [f"`{phrase}`" for phrase in self.any_of[:_LISTED]]
        if len(self.any_of) > _LISTED:
            return f"{', '.join(shown)} or the like"
        *others, last = shown or [""]
        return f"{', '.join(others)} or {last}" if others else last


def _within(reach: Reach, wanted: Mapping[int, list[Places]]) -> Iterator[Stretch]:
    for prose, first, last in reach.stretches:
        places = wanted.get(id(prose), [])
        begin, behind = bisect_left(places, (first, 0)), bisect_left(places, (last, 0))
        for start, end in places[begin:behind]:
            yield prose, start, end
