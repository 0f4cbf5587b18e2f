"""The weaker note, for medicines that people take by themselves.

Own words, grown from the sentences of SAF001's specification.
"""

import re
from itertools import pairwise

from healthpress.check.kinds.details import is_behind_details
from healthpress.model.article import Article
from healthpress.rules.saf.supervision_note import passages

_PRESCRIBED = re.compile(
    r"(?<!without a )(?<!without )(?<!no )(?<!not )\bprescri(?:bed?|bes|ption)\b", re.IGNORECASE
)
_MONITORED = re.compile(
    r"\b(?:monitor\w*|supervis\w+|follow(?:s|ed|ing)?[- ]?up|check(?:s|ed|-?ups?)?|review(?:s|ed)?"
    r"|blood tests?|keeps? an eye)\b",
    re.IGNORECASE,
)
_PROFESSIONAL = re.compile(
    r"\b(?:doctors?|physicians?|clinicians?|psychiatrists?|nurses?|pharmacists?|prescribers?|GPs?"
    r"|specialists?|(?:health|medical|health[\s-]?care) (?:professionals?|teams?|providers?))\b",
    re.IGNORECASE,
)
_PARTS = (_PRESCRIBED, _MONITORED, _PROFESSIONAL)


def has_prescribed_note(article: Article) -> bool:
    """Whether two neighbouring sentences in plain view say "prescribed and monitored by ..."."""
    shown = [
        number
        for number, prose in enumerate(article.prose)
        if prose.zone in {"prose", "meta.key_points"} and not is_behind_details(article, prose)
    ]
    texts = [passage.text for passage in passages(article, shown)]
    told = ["" if text.endswith("?") else text for text in texts]
    return any(
        all(part.search(f"{first} {second}") for part in _PARTS)
        for first, second in pairwise([*told, ""])
    )
