"""Which medicines a sentence is really about."""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from healthpress.check.kinds.medical.medicines import Mention, mentions
from healthpress.check.kinds.sentences import words_before
from healthpress.model.article import Article, Prose
from healthpress.model.rule import Context

# By the identity of the prose they stand in, each in reading order: articles are long at worst.
Namings: TypeAlias = Mapping[int, Sequence[Mention]]

_COMPARED = re.compile(
    r"\b(?:unlike|than|not|instead of|rather than|versus|vs\.?|related to|compared with)"
    r"(?: the)? $",
    re.IGNORECASE,
)


def own_mentions(article: Article, context: Context) -> Namings:
    """The namings of medicines, but for those that are only compared with.

    "Unlike ketamine, esketamine ..." is about esketamine.
    """
    found: dict[int, list[Mention]] = {}
    for mention in mentions(article, context):
        if not _COMPARED.search(words_before(mention.prose.text, mention.start)):
            found.setdefault(id(mention.prose), []).append(mention)
    return found


def mentions_within(named: Namings, prose: Prose, start: int, end: int) -> Sequence[Mention]:
    """The namings inside `text[start:end]` of a prose."""
    here = named.get(id(prose), ())
    return here[bisect_left(here, start, key=_start) : bisect_left(here, end, key=_start)]


def _start(mention: Mention) -> int:
    return mention.start
