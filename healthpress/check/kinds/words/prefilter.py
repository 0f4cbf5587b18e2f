"""Which texts of an article a pattern may match in: most patterns are done with for a whole page.

The strings that a pattern needs (`literals`) are looked for once in the whole article. Whether one
can be there at all is asked first of the runs of three letters that the article has.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from healthpress.check.kinds.words.literals import SHORTEST, folded, literals
from healthpress.model.article import Article, Prose


def texts_with(
    pattern: re.Pattern[str], article: Article, zones: tuple[str, ...]
) -> Iterator[Prose]:
    """The texts of the zones in which the pattern may match in what is said, in order."""
    if not literals(pattern):
        yield from article.in_zones(*zones)
        return
    index = _index_of(_Same(article))
    present = index.present(pattern)
    if present:
        for prose, said in index.texts:
            if prose.zone in zones and any(literal in said for literal in present):
                yield prose


def may_stand_in(pattern: re.Pattern[str], text: str, article: Article) -> bool:
    """False when the pattern surely matches nowhere in this part of what the article says."""
    if not literals(pattern):
        return True
    inside = folded(text)
    return any(literal in inside for literal in _index_of(_Same(article)).present(pattern))


class _Same:
    """An article as a key: the very same object, since comparing articles costs more than rules."""

    __slots__ = ("article",)

    def __init__(self, article: Article) -> None:
        self.article = article

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.article is self.article

    def __hash__(self) -> int:
        return id(self.article)


@dataclass(frozen=True, slots=True)
class _Index:
    """What is said in an article, folded: text by text, as a whole, and its runs of letters."""

    texts: tuple[tuple[Prose, str], ...]
    whole: str
    runs: frozenset[str]
    known: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)  # asked already

    def present(self, pattern: re.Pattern[str]) -> tuple[str, ...]:
        """The literals of a pattern that stand in the article."""
        key = (pattern.pattern, pattern.flags)
        if key not in self.known:
            runs, whole = self.runs, self.whole
            self.known[key] = tuple(
                literal
                for literal in literals(pattern)
                if literal[:SHORTEST] in runs and literal[-SHORTEST:] in runs and literal in whole
            )
        return self.known[key]


@lru_cache(maxsize=4)  # all rules look at one article before the next
def _index_of(same: _Same) -> _Index:
    texts = tuple((prose, folded(prose.said)) for prose in same.article.prose)
    whole = "\n".join(text for _, text in texts)
    runs = frozenset(map("".join, zip(whole, whole[1:], whole[2:], strict=False)))
    return _Index(texts, whole, runs)
