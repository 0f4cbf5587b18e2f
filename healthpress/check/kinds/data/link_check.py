"""The kind `link`: where a page must or must not lead."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from healthpress.check.kinds.data.addresses import Target, targets_of
from healthpress.check.kinds.data.template import filled
from healthpress.check.kinds.data.trigger import Trigger, causes_of
from healthpress.check.kinds.words.searching import search
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Context, Option
from healthpress.model.source import Span


@dataclass(frozen=True, slots=True)
class LinkCheck:
    """Speaks of the links that `hosts`, `schemes`, `url` and `text` choose; all given must hold.

    A host stands for its subdomains too. Links to `allowed` hosts are never meant. Such a link is a
    fault; with `needs_text` only where its text lacks that pattern. With `required` it is a fault
    that the page has none, told at the trigger or the title.
    Templates know `{url}`, `{host}` and `{text}` of the link (empty with `required`) and `{words}`
    (the trigger as written).
    """

    message: str
    help: str
    hosts: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    url: re.Pattern[str] | None = None
    text: re.Pattern[str] | None = None
    allowed: tuple[str, ...] = ()
    needs_text: re.Pattern[str] | None = None
    required: bool = False
    when: Trigger | None = None

    fields: ClassVar = frozenset({"url", "host", "text", "words"})

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the rule puts into the shared matcher."""
        return self.when.words if self.when else ()

    @property
    def options(self) -> tuple[Option, ...]:
        """What a site may set of the rule."""
        return (Option("allowed", self.allowed, "Hosts that are never meant."),)

    def __call__(self, article: Article, context: Context) -> Iterator[Finding]:
        """A finding for each such link, or for the lack of one."""
        cause = next(causes_of(self.when, article, context), None)
        if cause is None:
            return
        allowed = context.options.get("allowed", self.allowed)
        meant = (target for target in targets_of(article) if self._is_meant(target, allowed))
        if self.required:
            if not any(self._has_text(target) for target in meant):
                yield self._told(context, cause.span, cause.words, cause.zone)
            return
        for target in meant:
            if self.needs_text is None or not self._has_text(target):
                yield self._told(context, target.span, cause.words, "link", target)

    def _is_meant(self, target: Target, allowed: Iterable[str]) -> bool:
        return (
            not target.is_at(allowed)
            and (not self.hosts or target.is_at(self.hosts))
            and (not self.schemes or target.scheme in self.schemes)
            and (self.url is None or any(search(self.url, target.url)))
            and (self.text is None or any(search(self.text, target.text)))
        )

    def _has_text(self, target: Target) -> bool:
        return self.needs_text is None or any(search(self.needs_text, target.text))

    def _told(
        self, context: Context, span: Span, words: str, zone: str, target: Target | None = None
    ) -> Finding:
        values = {"words": words, "url": "", "host": "", "text": ""}
        if target:
            values |= {"url": target.url, "host": target.host, "text": target.text}
        return context.finding(
            span, filled(self.message, values), help=filled(self.help, values), zone=zone
        )
