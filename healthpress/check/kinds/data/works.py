"""The works that a page cites."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.model.article import Article
from healthpress.model.rule import Context
from healthpress.model.source import Span

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Work:
    """One work, at its first citation; a footnote has neither kind nor year.

    `year` is 0 where it is not known.
    """

    key: str
    span: Span
    kind: str = ""
    year: int = 0


def cited_works(article: Article, context: Context) -> Iterator[Work]:
    """Every reference and footnote that is cited, once; marks that lead nowhere are none."""
    references = dict(context.facts.library)
    references |= {reference.id: reference for reference in article.front_matter.references}
    notes = {note.key for note in article.notes}
    seen: set[str] = set()
    for mark in (mark for prose in article.prose for mark in prose.marks):
        reference = references.get(mark.key)
        if mark.key in seen or (reference is None and mark.key not in notes):
            continue
        seen.add(mark.key)
        issued = _YEAR.match(reference.issued) if reference else None
        kind = (reference.kind or "") if reference else ""
        yield Work(mark.key, mark.span, kind, int(issued.group()) if issued else 0)
