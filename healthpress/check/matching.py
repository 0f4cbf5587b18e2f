"""The one look through an article for the phrases of all rules that run on it."""

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from healthpress.check.kinds.words.matcher import Matcher
from healthpress.model.article import Article
from healthpress.model.rule import Match

Phrases: TypeAlias = tuple[str, ...]
Owner: TypeAlias = tuple[int, int]  # number of the rule, index in its phrases


def matches_of(article: Article, phrases: Iterable[Phrases]) -> tuple[tuple[Match, ...], ...]:
    """For the phrases of each rule its matches, in reading order.

    They are looked for in all that is said, whatever its zone; a rule keeps to those it reads.
    """
    wanted = tuple(phrases)
    found: tuple[list[Match], ...] = tuple([] for _ in wanted)
    if any(wanted):
        matcher, owners = _shared(wanted)
        for prose in article.prose:
            for place in matcher.places(prose.said):
                for rule, index in owners[place.number]:
                    found[rule].append(Match(prose, place.start, place.end, index))
    return tuple(map(tuple, found))


@lru_cache(maxsize=32)  # a site has a few sets of rules, by language and profile of its pages
def _shared(wanted: tuple[Phrases, ...]) -> tuple[Matcher, tuple[tuple[Owner, ...], ...]]:
    """One matcher for all, and who wants each of its phrases."""
    owners: dict[str, list[Owner]] = {}
    for rule, phrases in enumerate(wanted):
        for index, phrase in enumerate(phrases):
            owners.setdefault(phrase, []).append((rule, index))
    return Matcher(tuple(owners)), tuple(map(tuple, owners.values()))
