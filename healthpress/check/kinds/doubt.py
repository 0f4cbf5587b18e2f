"""Words that doubt a claim without a "not" in front of it: "little evidence that", "unlikely to".

They add to the guards of `surroundings.py`. Own lists, grown from the sentences of the rules'
specifications and from pages of the NHS and the Department of Veterans Affairs.
"""

import re

from healthpress.check.kinds.sentences import sentence_at
from healthpress.check.kinds.surroundings import Surrounding
from healthpress.check.kinds.words.literals import search_in
from healthpress.model.article import Prose

_REACH = 300  # characters: a long sentence; keeps a text without full stops affordable
_BEFORE = re.compile(
    r"\b(?P<word>(?:little|limited|weak|scant|insufficient) (?:\w+ )?(?:evidence|proof)|unlikely to"
    r"|(?:known|unclear|unknown|uncertain|clear|asked|tested|studied|to see) (?:if|whether)"
    r"|(?:may|might) (?:seem|look) (?:that|as if|like)|not your (?:job|fault|task|responsibility)"
    r"|(?:anyone|anybody|someone|somebody|sellers?|websites?|sites|clinics|adverts?|companies"
    r"|people) (?:who|that|which) (?:\w+ )?(?:promise|claim|say|advertise)s?)\b[^.;:,]{0,80}$",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"\b(?P<word>warning signs?|red flags?|too good to be true)\b", re.IGNORECASE)


def doubt(prose: Prose, start: int) -> Surrounding | None:
    """The words in the sentence of `prose.text[start]` that doubt what it says, or None."""
    text = prose.said
    first, last = sentence_at(text, start)
    near, far = max(first, start - _REACH), min(last, start + _REACH)
    word = search_in(_BEFORE, text, near, start) or search_in(_BEHIND, text, start, far)
    if word is None:
        return None
    return Surrounding("guarded", word["word"], word.start("word"), word.end("word"))
