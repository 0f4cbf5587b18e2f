"""The references of a page, each with the places a finding can point at."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter

from healthpress.model.article import Article, Mark, Prose
from healthpress.model.citation import CSL_NAMES, Reference
from healthpress.model.rule import Context
from healthpress.model.source import Span

# Own list, grown from the titles of preclinical papers.
_ANIMALS = re.compile(
    r"\b(?:animal (?:models?|stud(?:y|ies)|experiments?)|in animals"
    r"|rats?(?! (?:poison|bite))|mouse|mice|murine|rodents?|zebrafish|in vitro"
    r"|cell (?:lines?|cultures?)|cultured (?:\w+ )?(?:cells|neurons)"
    r"|monkeys?|primates?|piglets?|drosophila|rabbits?)\b",
    re.IGNORECASE,
)
_MOST_MARKS = 20  # at the end of a paragraph are looked at, which is more than people write
_PEOPLE = re.compile(
    r"(?<!non-)\b(?:humans?|patients?|people|adults|participants|volunteers|children|women|men)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference of the front matter (`index` counts them), or one of the library (-1).

    `span` is its key; of the library's, whose file is another, the first citation.
    """

    reference: Reference
    span: Span
    index: int = -1

    def place(self, article: Article, name: str) -> Span:
        """Where the value of a field stands; the entry itself where it cannot be told."""
        if self.index < 0:
            return self.span
        for key in (name, CSL_NAMES.get(name, name)):
            span = article.places.values.get(("references", self.index, key))
            if span:
                return span
        return self.span


def entries_of(article: Article, context: Context) -> list[Entry]:
    """The references of the front matter in order, then those of the library that are cited."""
    own = [
        Entry(reference, article.places.value("references", index, "id"), index)
        for index, reference in enumerate(article.front_matter.references)
    ]
    library = context.facts.library
    seen = {entry.reference.id for entry in own}
    if library:
        for mark in (mark for prose in article.prose for mark in prose.marks):
            if mark.key in library and mark.key not in seen:
                seen.add(mark.key)
                own.append(Entry(library[mark.key], mark.span))
    return own


def known_works(article: Article, context: Context) -> dict[str, Reference]:
    """Everything that a mark of the page can lead to; a footnote is a work with its words alone."""
    works = {note.key: Reference(note.key, title=note.text) for note in article.notes}
    works |= context.facts.library
    works |= {reference.id: reference for reference in article.front_matter.references}
    return works


def is_of_animals(reference: Reference) -> bool:
    """Whether a work was done on animals or cells: as flagged, or by its title."""
    if reference.species != "human" or reference.kind == "animal":
        return True
    if reference.kind in {"rct", "guideline", "label", "regulator", "systematic-review"}:
        return False
    return speaks_of_animals(reference.title) and not _PEOPLE.search(reference.title)


def speaks_of_animals(text: str) -> bool:
    """Whether a sentence or title names animals or cells."""
    return _ANIMALS.search(text) is not None


def cited_in(prose: Prose, start: int, end: int) -> tuple[Mark, ...]:
    """The citations in a sentence; where it has none, those at the end of its paragraph."""
    marks, place = prose.marks, attrgetter("offset")
    if not marks:
        return ()
    first = bisect_right(marks, start, key=place)
    inside = marks[first : bisect_right(marks, end, lo=first, key=place)]
    last = bisect_left(marks, len(prose.text.rstrip()) - 1, key=place)
    return inside or marks[max(last, len(marks) - _MOST_MARKS) :]
