"""What makes a sentence worthless as a supervision note, whatever else it says.

Own word lists, grown from the sentences of SAF001's specification.
"""

import re

from healthpress.check.kinds.sentences import words_before
from healthpress.rules.saf.supervision_words import GIVEN

_HOME = (
    r"(?:at|in|from) (?:the (?:comfort|privacy) of )?(?:(?:your|their|his|her|my|a) )?"
    r"(?:own )?homes?\b"
)
_NOT_BINDING = re.compile(
    r"\b(?:do(?:es)?(?: not|n['’]t) (?:\w+ )?(?:need|have to|require)|need(?: not|n['’]t)"
    r"|not (?:required|necessarily|only|just|always|needed|necessary|have to|here)|no longer"
    r"|no need|(?:isn|aren)['’]t (?:required|only|always)|never (?:has|have|needs?) to"
    r"|without having to|would (?:\w+ )?(?:have|need) to|(?:hardly|scarcely) ever|rarely|seldom"
    r"|now (?:you|it|they) (?:can|may)|the first time"
    r"|ideally|preferably|(?:if|where|when|whenever) possible)\b"
    r"|\bfirst (?:dose|infusion|session|treatment|visit|time)s? only\b"
    r"|\bonly (?:for |at |on |during )?(?:the|your) first\b"
    r"|\bor (?:by |with )?(?:your |an? )?(?:\w+ )?"
    r"(?:sitters?|hotels?|retreats?|friends?|partners?|spouses?|relatives?|famil(?:y|ies)|carers?"
    r"|yourself|alone)\b"
    r"(?! (?:doctors?|physicians?|medicine|practices?|clinics?|hospitals?|sites?"
    r"|cent(?:re|er)s?)\b)"
    r"|\bor (?:wherever|anywhere|elsewhere|online|remotely"
    r"|(?:by|via|over|through) (?:video|phone|telehealth|telemedicine|the internet))\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:myths?|untrue|not true|false|mistaken|outdated|claim(?:s|ed|ing)?|critics|formerly"
    r"|competitors?|other (?:clinics|providers|countries)|rumou?r(?:s|ed)?|supposedly|allegedly"
    r"|reportedly|wants? (?:us |you )?to say"
    r"|(?:some|many|other|most|nobody|no one) (?:\w+ )?(?:say|think|believe|insist|argue)s?"
    r"|used to (?:be|have|require|need|say|insist)|in the past|you may have (?:heard|read)"
    r"|unlike (?:other|most|some|many|traditional)|no (?:rule|law|reason|evidence|requirement)"
    r"|do(?:es)?(?: not|n['’]t) (?:mean|believe|think|agree))\b"
    r"|^(?:before|previously|until (?:now|recently|\d{4})),",
    re.IGNORECASE,
)
_AT_HOME = re.compile(rf"\b(?:or|and|it|them|treatment|{GIVEN})(?: \w+ly)? {_HOME}", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:not|never|nor|no|cannot|\w+n['’]t)\b[^.;:]{0,60}$|\b(?:rather than|instead of) $",
    re.IGNORECASE,
)
_HOME_ALLOWED = re.compile(
    r"\b(?:you|patients|people) (?:can|may|could)\b[^.;:]{0,60}"
    rf"\b(?:use|take|have|give|get|continue|{GIVEN})\b[^.;:]{{0,40}} {_HOME}",
    re.IGNORECASE,
)


def is_void(text: str) -> bool:
    """Whether a sentence asks, loosens the rule, tells what others say, or allows home use."""
    return bool(
        text.rstrip("\"'”’) ").endswith("?")
        or _NOT_BINDING.search(text)
        or _REPORTED.search(text)
        or _allows_home(_AT_HOME, text)
    )


def takes_back(text: str) -> bool:
    """Whether a sentence that follows a note allows at home what the note forbids."""
    return _allows_home(_HOME_ALLOWED, text)


def _allows_home(pattern: re.Pattern[str], text: str) -> bool:
    home = pattern.search(text)
    return home is not None and not _REFUSED.search(words_before(text, home.start()) + " ")
