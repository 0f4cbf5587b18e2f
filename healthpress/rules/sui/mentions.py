"""Where suicide or self-harm is mentioned, and with which words."""

import re

from healthpress.check.kinds.words.literals import may_match

# Words of the WHO and Samaritans media guidelines, and own additions.
_ANYBODY = r"(?:your|their|his|her|my|one['’]s)"
MENTION = re.compile(
    r"\b(?:suicid\w*|self[- ]harm\w*|self[- ]injur\w*"
    r"|(?:kill|hurt|harm)(?:ing|ed)? (?:your|them|him|her|my|one)sel(?:f|ves)"
    rf"|end(?:ing|ed)? {_ANYBODY} (?:own )?li(?:fe|ves)"
    rf"|t(?:ak(?:e|es|ing)|ook) {_ANYBODY} own li(?:fe|ves)"
    r"|end(?:ing)? it all|better off dead|wish(?:ed|ing)? (?:\w+ )?(?:were|was) dead"
    r"|(?:not|n['’]t) want to (?:live(?! (?:in|at|with|near|on|alone|there|together)\b)|be alive"
    r"|go on living)"
    r"|(?:deliberate|intentional) overdoses?|overdos(?:e|ed|ing) on purpose)\b",
    re.IGNORECASE,
)
_OTHER_MEANING = re.compile(
    r"\b(?:(?:physician|medically)[- ]?assisted suicide|assisted suicide|suicide genes?"
    r"|suicide (?:gene )?therapy|suicide (?:inhibitors?|substrates?|inhibition|inactivation)"
    r"|Suicide Squad)\b",
    re.IGNORECASE,
)


def meant(text: str) -> re.Match[str] | None:
    """The first mention in a text; words with another meaning are none."""
    if not may_match(MENTION, text):
        return None
    others = [other.span() for other in _OTHER_MEANING.finditer(text)]
    for match in MENTION.finditer(text):
        if not any(start <= match.start() < end for start, end in others):
            return match
    return None
