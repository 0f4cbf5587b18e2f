"""The kind `citation`: how a page is backed by sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from healthpress.check.kinds.data.matched import hit_at, longest
from healthpress.check.kinds.data.template import filled
from healthpress.check.kinds.data.trigger import Cause, Trigger, causes_of
from healthpress.check.kinds.data.works import Work, cited_works
from healthpress.check.kinds.phrase import BODY
from healthpress.check.kinds.reading import AS_A_CLAIM, Reading
from healthpress.check.kinds.sentences import is_cited, is_paragraph_cited, sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Context, Match, Option


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """One of three demands; exactly one of `least`, `behind` and `max_age_years` is set.

    `least`: so many different works are cited on the page; with `kinds` only these count
    ("guideline", "rct"). `behind`: a sentence with one of these phrases has a citation in or right
    behind it, or at the end of its paragraph. `max_age_years`: no cited work (of `kinds`) is older
    by its year; works without one pass.
    Templates know `{count}` and `{limit}` with `least`, `{words}` with `behind`, `{key}`, `{year}`
    and `{limit}` with `max_age_years`; the others are empty.
    """

    message: str
    help: str
    least: int = 0
    behind: tuple[str, ...] = ()
    max_age_years: int = 0
    kinds: tuple[str, ...] = ()
    zones: tuple[str, ...] = BODY  # of the sentences
    when: Trigger | None = None
    reading: Reading = AS_A_CLAIM

    fields: ClassVar = frozenset({"count", "limit", "words", "key", "year"})

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the rule puts into the shared matcher: the trigger's words, then `behind`."""
        return (*(self.when.words if self.when else ()), *self.behind)

    @property
    def options(self) -> tuple[Option, ...]:
        """What a site may set of the rule: its number, if it has one."""
        if self.least:
            return (Option("least", self.least, "The fewest works a page cites."),)
        if self.max_age_years:
            help_ = "The oldest work a page may cite, in years."
            return (Option("max_age_years", self.max_age_years, help_),)
        return ()

    def __call__(self, article: Article, context: Context) -> Iterator[Finding]:
        """A finding for each place."""
        cause = next(causes_of(self.when, article, context), None)
        if cause is None:
            return
        if self.behind:
            yield from self._uncited(article, context)
        elif self.least:
            yield from self._too_few(article, context, cause)
        else:
            yield from self._too_old(article, context)

    def _uncited(self, article: Article, context: Context) -> Iterator[Finding]:
        triggers = len(self.phrases) - len(self.behind)
        for match in longest(
            found
            for found in context.matches
            if found.index >= triggers and found.prose.zone in self.zones
        ):
            if not _is_backed(match):
                hit = hit_at(match, self.reading)
                message, step = self._texts({"words": hit.words})
                yield hit.finding(article, context, message, help=step)

    def _too_few(self, article: Article, context: Context, cause: Cause) -> Iterator[Finding]:
        limit = context.options.get("least", self.least)
        count = len({work.key for work in self._works(article, context)})
        if count < limit:
            message, step = self._texts({"count": str(count), "limit": str(limit)})
            data = {"value": count, "limit": limit}
            yield context.finding(cause.span, message, help=step, zone=cause.zone, data=data)

    def _too_old(self, article: Article, context: Context) -> Iterator[Finding]:
        limit = context.options.get("max_age_years", self.max_age_years)
        for work in self._works(article, context):
            if work.year and context.today.year - work.year > limit:
                values = {"key": work.key, "year": str(work.year), "limit": str(limit)}
                message, step = self._texts(values)
                data = {"value": context.today.year - work.year, "limit": limit}
                yield context.finding(work.span, message, help=step, data=data)

    def _works(self, article: Article, context: Context) -> Iterator[Work]:
        works = cited_works(article, context)
        return (work for work in works if not self.kinds or work.kind in self.kinds)

    def _texts(self, values: Mapping[str, str]) -> tuple[str, str]:
        all_values = {**dict.fromkeys(self.fields, ""), **values}
        return filled(self.message, all_values), filled(self.help, all_values)


def _is_backed(match: Match) -> bool:
    prose = match.prose
    sentence = sentence_at(prose.text, match.start)
    return is_cited(prose, *sentence) or is_paragraph_cited(prose)
