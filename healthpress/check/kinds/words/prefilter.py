"""Which texts of an article a pattern may match in: most patterns are done with for a whole page.

The strings that a pattern needs (see `literals`) are looked for once in the whole article. Whether
one can be there at all is asked first of the runs of three letters that the article has.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from healthpress.check.kinds.same import Same
from healthpress.check.kinds.words.literals import SHORTEST, Clause, Need, folded, needs, satisfies
from healthpress.model.article import Article, Prose

Starts: TypeAlias = tuple[tuple[str, str], ...]  # first run of letters, string


def texts_with(
    pattern: re.Pattern[str], article: Article, zones: tuple[str, ...]
) -> Iterator[Prose]:
    """The texts of the zones in which the pattern may match in what is said, in order."""
    if not needs(pattern):
        yield from article.in_zones(*zones)
        return
    index = _index_of(Same(article))
    present = index.present(pattern)
    if present:
        for prose, said in index.texts:
            if prose.zone in zones and satisfies(said, present):
                yield prose


@dataclass(frozen=True, slots=True)
class _Index:
    """What is said in an article, folded: text by text, as a whole, and its runs of letters."""

    texts: tuple[tuple[Prose, str], ...]
    whole: str
    runs: frozenset[str]
    known: dict[tuple[str, int], tuple[Need, ...]] = field(default_factory=dict)  # asked already

    def present(self, pattern: re.Pattern[str]) -> tuple[Need, ...]:
        """The needs of a pattern that the article as a whole satisfies, less what it lacks."""
        key = (pattern.pattern, pattern.flags)
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = tuple(filter(None, map(self._reduced, needs(pattern))))
        return found

    def _reduced(self, need: Need) -> Need:
        """A need with those strings that the article has; empty when it lacks a whole clause."""
        reduced = []
        for clause in need:
            runs, by_run = _by_run(clause)
            there = frozenset(
                literal
                for run in runs & self.runs
                for first, literal in by_run[run]
                if first in self.runs and literal in self.whole
            )
            if not there:
                return ()
            reduced.append(there)
        return tuple(reduced)


@lru_cache(maxsize=8192)
def _by_run(clause: Clause) -> tuple[frozenset[str], Mapping[str, Starts]]:
    """The last runs of the strings of a clause, and by them the strings, each with its first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for literal in sorted(clause):
        found.setdefault(literal[-SHORTEST:], []).append((literal[:SHORTEST], literal))
    return frozenset(found), {run: tuple(literals) for run, literals in found.items()}


@lru_cache(maxsize=4)  # all rules look at one article before the next
def _index_of(same: Same[Article]) -> _Index:
    texts = tuple((prose, folded(prose.said)) for prose in same.thing.prose)
    whole = "\n".join(text for _, text in texts)
    runs = frozenset(map("".join, zip(whole, whole[1:], whole[2:], strict=False)))
    return _Index(texts, whole, runs)
