"""Who wrote and who reviewed an article, with their places in the front matter."""

import re
from dataclasses import dataclass
from typing import Literal

from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.person import Person
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.suggestion import did_you_mean

TITLES = frozenset({"dr", "doctor", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir"})
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Credit:
    """One entry of `authors` or `reviewers`.

    `id` is empty for an inline table; `person` is None when nobody has the id.
    """

    index: int
    id: str
    person: Person | None
    span: Span

    @property
    def name(self) -> str:
        """The name, or the id when nobody has it."""
        return self.person.name if self.person else self.id

    @property
    def key(self) -> str:
        """The name without titles and punctuation: the same for one person written two ways."""
        words = _WORD.findall(self.name.casefold())
        return " ".join(word for word in words if word not in TITLES)


def people_of(
    article: Article, context: Context, role: Literal["authors", "reviewers"]
) -> tuple[Credit, ...]:
    """The authors or reviewers in the order written; ids are looked up in the site's people."""
    entries = article.front_matter.authors if role == "authors" else article.front_matter.reviewers
    return tuple(
        Credit(
            index=index,
            id="" if isinstance(entry, Person) else entry,
            person=entry if isinstance(entry, Person) else context.facts.people.get(entry),
            span=article.places.value(role, index),
        )
        for index, entry in enumerate(entries)
    )


def unknown_person(credit: Credit, context: Context) -> Finding:
    """The finding for an id that nobody has."""
    return context.finding(
        credit.span,
        f"nobody in `people.toml` has the id `{credit.id}`",
        help=did_you_mean(
            credit.id, context.facts.people, f"add a table `[{credit.id}]` to `people.toml`"
        ),
    )
