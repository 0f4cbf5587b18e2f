"""Sentences that tell the reader what to do with a medicine, and what needs a prescription.

Own lists, grown from the sentences of the specifications and from clinics' posts.
"""

import re

from healthpress.check.kinds.sentences import sentence_at, words_before
from healthpress.model.rule import Context
from healthpress.model.vocabulary import Medicine

# What stands right before the verb of an order ("Stop ...", "you can stop ...").
_ORDER = re.compile(
    r"(?:^|[.!?;:,…—–(\"“‘-]\s*|\b(?:please|just|simply|now|then|so|instead|finally|today|first"
    r"|you (?:can|could|may|might|should|must|will|need to|have to|are free to)"
    r"|you['’]ll(?: be able to)?|(?:able|free|safe|fine|ok|okay|time|best|right|ready) to|how to"
    r"|let['’]s|why not|we (?:tell|ask|advise|want|urge) (?:you|our patients|patients) to))"
    r"(?: (?:just|simply|finally|now|safely|then|also|always|even|usually))?\s*$",
    re.IGNORECASE,
)
# "And" joins an order to another one, but also what people do: only "your" tells them apart.
_JOINED = re.compile(r"\band\s*$", re.IGNORECASE)
_PROHIBITED = re.compile(
    r"\b(?:do not|don['’]t|never|(?:must|should|can|may|need) ?not|shouldn['’]t|mustn['’]t"
    r"|can['’]t|not (?:safe|ok|okay|fine|a good idea) to|avoid|nobody should|no one should)\b"
    r"[^.;:]{0,60}$",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:if|when|before|after|because|why|who|that) (?:you|they|people)?\s*$", re.IGNORECASE
)


def is_order(text: str, start: int, *, joined: bool = False) -> bool:
    """Whether the verb at `text[start]` tells the reader to do it; "do not ..." tells the opposite.

    With `joined` an "and" before the verb counts too.
    """
    before = words_before(text, start, sentence_at(text, start)[0])
    if _PROHIBITED.search(before) or _CONDITION.search(before):
        return False
    return bool(_ORDER.search(before) or (joined and _JOINED.search(before)))


def is_prohibited(text: str, start: int) -> bool:
    """Whether the sentence forbids what stands at `text[start]`."""
    return bool(_PROHIBITED.search(words_before(text, start, sentence_at(text, start)[0])))


def needs_prescription(medicine: Medicine, context: Context) -> bool:
    """Whether one of the page's jurisdictions sells it on prescription only."""
    return any(
        medicine.status.get(place.code) in {"rx", "controlled"} for place in context.jurisdictions
    )
