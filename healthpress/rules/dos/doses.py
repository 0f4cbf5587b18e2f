"""What a dose is, and where an article writes one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article

# Units of the ISMP list and their spelt forms; mmol and kg measure blood and bodies, not doses.
UNIT = (
    r"(?:mcg|micrograms?|[µμ]g|mg|milligrams?|g|grams?|m[lL]|millilit(?:re|er)s?|[Uu]nits?|IU|mEq"
    r"|tablets?|capsules?|puffs?)"
)
SYMBOL = r"(?:mcg|[µμ]g|mg|g|m[lL])"
IN_BLOOD = r"(?:\s?/\s?|\s+per\s+)(?:d?[lL]|(?:deci)?lit(?:re|er)s?)\b"
ANY_DOSE = re.compile(rf"\d[\s-]?(?:{UNIT}|tabs?|caps?|drops?|doses?|U|cc)\b")
_REACH = 300  # characters: a long sentence; keeps a text without full stops affordable


def sentence_of(hit: Hit) -> str:
    """The sentence that a hit stands in, as far as it is near."""
    text = hit.prose.said
    first, last = sentence_at(text, hit.start)
    return text[max(first, hit.start - _REACH) : min(last, hit.end + _REACH)]


def dose_hits(article: Article, phrase: Phrase) -> Iterator[Hit]:
    """The hits of a phrase in texts that write a dose, in reading order.

    All rules on doses share one look for them: a form with digits has no words to look for first.
    """
    proses = tuple(article.in_zones(*phrase.zones))
    for number in _dosed(tuple(prose.said for prose in proses)):
        prose = proses[number]
        for match in phrase.pattern.finditer(prose.said):
            yield phrase.hit(prose, match)


@lru_cache(maxsize=4)  # all rules look at one article before the next
def _dosed(texts: tuple[str, ...]) -> tuple[int, ...]:
    """The indexes of the texts that write a dose."""
    return tuple(number for number, text in enumerate(texts) if ANY_DOSE.search(text))
