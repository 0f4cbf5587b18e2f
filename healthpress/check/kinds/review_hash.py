"""What a reviewer signed, as a short text that changes when the words or the references do."""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping

from healthpress.model.article import Article, Prose
from healthpress.model.citation import Reference

_METHOD = "sha256-"  # keeps the value a text in every syntax; another method gets another name
_LENGTH = 32  # hex digits: 128 bits, far more than chance could hit


def review_hash(article: Article, library: Mapping[str, Reference]) -> str:
    """The hash of all that readers are told: words, citations, supervision note and cited works.

    Markup, white space and the way a letter is composed do not count, nor do keys of the front
    matter that are not words of the page. `library` holds the site's references by key.
    """
    told = " ".join((*_words(article), *_works(article, library)))
    plain = " ".join(unicodedata.normalize("NFC", told).split())
    return _METHOD + hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def _words(article: Article) -> Iterator[str]:
    yield from map(_with_marks, article.prose)
    note = article.front_matter.supervision
    if note is not None:
        yield f"{note.by} {note.where} {note.monitoring} {note.not_at_home}"


def _with_marks(prose: Prose) -> str:
    """The text with its citations where they stand; then what is said, where some is struck out."""
    parts, behind = [], 0
    for mark in prose.marks:
        parts += [prose.text[behind : mark.offset], f"[@{mark.key}]"]
        behind = mark.offset
    said = f" ~~{prose.blanked}" if prose.blanked else ""
    return "".join((*parts, prose.text[behind:], said))


def _works(article: Article, library: Mapping[str, Reference]) -> Iterator[str]:
    own = {reference.id: reference for reference in article.front_matter.references}
    known = {**library, **own}
    cited = {mark.key for prose in article.prose for mark in prose.marks}
    for key in sorted(cited & known.keys()):
        work = known[key]
        yield f"{key} {work.title} {work.issued} {work.doi} {work.pmid} {work.url}"
