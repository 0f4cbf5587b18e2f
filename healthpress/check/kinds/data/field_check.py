"""The kind `field`: what a key of the front matter must be."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from healthpress.check.kinds.data.front_matter import Value, is_written, values_of
from healthpress.check.kinds.data.template import filled
from healthpress.check.kinds.data.trigger import Cause, Trigger, causes_of
from healthpress.check.kinds.faults import has_readable_header
from healthpress.check.kinds.words.searching import search
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Related
from healthpress.model.rule import Context, Option
from healthpress.model.source import Span


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """Holds the value of a key to one or more conditions.

    `key` is a key or a path ("supervision.by", "extra.campaign"); a path through a list means each
    of its entries. All but `required` let an absent key pass. Lengths count characters of a text
    and entries of a list; of a list, the other conditions hold for each entry. `not_future` and
    `max_age_days` are for dates. Nothing is told of a header that cannot be read.
    Templates know `{key}`, `{value}`, and `{problem}` ("is missing", "has 80 characters, 65 are the
    limit").
    """

    key: str
    message: str = "`{key}` {problem}"
    help: str = "change `{key}`"
    required: bool = False
    one_of: tuple[str, ...] = ()
    pattern: re.Pattern[str] | None = None  # must match somewhere in the value
    min_length: int = 0
    max_length: int = 0  # 0: none
    not_future: bool = False
    max_age_days: int = 0  # 0: none
    when: Trigger | None = None

    fields: ClassVar = frozenset({"key", "value", "problem"})

    @property
    def phrases(self) -> tuple[str, ...]:
        """What the rule puts into the shared matcher."""
        return self.when.words if self.when else ()

    @property
    def options(self) -> tuple[Option, ...]:
        """What a site may set of the rule: nothing."""
        return ()

    def __call__(self, article: Article, context: Context) -> Iterator[Finding]:
        """A finding for each condition that a value breaks."""
        cause = next(causes_of(self.when, article, context), None)
        if cause is None or not has_readable_header(article):
            return
        for span, value, problem in self._problems(article, context.today):
            values = {"key": self.key, "value": value, "problem": problem}
            yield context.finding(
                span,
                filled(self.message, values),
                help=filled(self.help, values),
                related=_why(cause) if self.when else (),
            )

    def _problems(self, article: Article, today: dt.date) -> Iterator[tuple[Span, str, str]]:
        """(place, value, what is wrong) of each broken condition."""
        if self.required and not is_written(article, self.key):
            yield article.places.value(*self.key.split(".")), "", "is missing"
        for value in values_of(article, self.key, whole=True):
            for problem in self._length(value):
                yield value.span, value.text, problem
        for value in values_of(article, self.key):
            for problem in (*self._form(value), *self._age(value, today)):
                yield value.span, value.text, problem

    def _length(self, value: Value) -> Iterator[str]:
        is_list = isinstance(value.raw, (list, tuple))
        length = len(value.raw if is_list else value.text)
        unit = "entries" if is_list else "characters"
        if length < self.min_length:
            yield f"has {length} {unit}, at least {self.min_length} are asked for"
        if self.max_length and length > self.max_length:
            yield f"has {length} {unit}, {self.max_length} are the limit"

    def _form(self, value: Value) -> Iterator[str]:
        if self.one_of and value.text not in self.one_of:
            yield f"is none of {', '.join(f'`{known}`' for known in self.one_of)}"
        if self.pattern and not any(search(self.pattern, value.text)):
            yield "does not have the form that is asked for"

    def _age(self, value: Value, today: dt.date) -> Iterator[str]:
        day = value.day
        if day is None:
            return
        if self.not_future and day > today:
            yield "lies in the future"
        if self.max_age_days and (today - day).days > self.max_age_days:
            yield f"is {(today - day).days} days old, {self.max_age_days} are the limit"


def _why(cause: Cause) -> tuple[Related, ...]:
    return (Related(cause.span, "asked for because of this"),)
