"""Which medicines a sentence is really about."""

import re

from healthpress.check.kinds.medicines import Mention, mentions
from healthpress.check.kinds.sentences import words_before
from healthpress.model.article import Article, Prose
from healthpress.model.rule import Context

_COMPARED = re.compile(
    r"\b(?:unlike|than|not|instead of|rather than|versus|vs\.?|related to|compared with)"
    r"(?: the)? $",
    re.IGNORECASE,
)


def own_mentions(article: Article, context: Context) -> list[Mention]:
    """The namings of medicines, but for those that are only compared with.

    "Unlike ketamine, esketamine ..." is about esketamine.
    """
    return [
        mention
        for mention in mentions(article, context)
        if not _COMPARED.search(words_before(mention.prose.text, mention.start))
    ]


def mentions_within(named: list[Mention], prose: Prose, start: int, end: int) -> list[Mention]:
    """The namings inside `text[start:end]` of a prose."""
    return [item for item in named if item.prose is prose and start <= item.start < end]
