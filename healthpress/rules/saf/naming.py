"""Which medicine a sentence is really about."""

import re

from healthpress.check.kinds.medicines import Mention
from healthpress.model.article import Prose

_COMPARED = re.compile(
    r"\b(?:unlike|than|not|instead of|rather than|versus|vs\.?|related to|compared with)"
    r"(?: the)? $",
    re.IGNORECASE,
)


def mentions_within(named: list[Mention], prose: Prose, start: int, end: int) -> list[Mention]:
    """The medicines that `text[start:end]` of a prose names, but for those it only compares with.

    "Unlike ketamine, esketamine ..." is about esketamine.
    """
    return [
        mention
        for mention in named
        if mention.prose is prose
        and start <= mention.start < end
        and not _COMPARED.search(prose.text[start : mention.start])
    ]
