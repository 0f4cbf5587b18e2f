"""References numbered in the order of their first citation."""

from collections import Counter
from collections.abc import Mapping

from healthpress.model.article import Article
from healthpress.model.body import Body, Cite
from healthpress.model.citation import Reference
from healthpress.model.site import Cited
from healthpress.resolve.body_parts import walk


def bibliography(
    article: Article, library: Mapping[str, Reference]
) -> tuple[tuple[Cited, ...], tuple[Reference, ...]]:
    """(cited, further reading) of one page.

    A key means a reference of the front matter, else one of the library, else the footnote of that
    name; a key that means nothing gets no number (EVD002 tells). What footnotes cite is numbered
    behind what the text cites. `marks` counts the markers that the page prints.
    """
    own = {reference.id: reference for reference in article.front_matter.references}
    notes = {note.key: index for index, note in reversed(list(enumerate(article.notes)))}
    marks: Counter[str] = Counter()
    waiting: list[Body] = [article.body]
    for body in waiting:  # grows while it is read: a cited footnote is printed, so it cites too
        for key in _cited_keys(body):
            known = key in own or key in library
            if not known and key in notes and not marks[key]:
                waiting.append(article.notes[notes[key]].body)
            if known or key in notes:
                marks[key] += 1
    cited = tuple(
        _cited(number, key, count, own.get(key) or library.get(key), notes)
        for number, (key, count) in enumerate(marks.items(), start=1)
    )
    further = tuple(ref for ref in own.values() if ref.further and ref.id not in marks)
    return cited, further


def _cited_keys(body: Body) -> list[str]:
    return [key for part in walk(body) if isinstance(part, Cite) for key in part.keys]


def _cited(
    number: int, key: str, marks: int, reference: Reference | None, notes: Mapping[str, int]
) -> Cited:
    return Cited(
        number=number,
        reference=reference,
        key=key,
        marks=marks,
        note_index=notes[key] if reference is None else None,
    )
