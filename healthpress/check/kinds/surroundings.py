"""What stands around a hit and changes how sure it is, never whether it is told."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.sentences import sentence_at
from healthpress.check.kinds.words.literals import search_in
from healthpress.model.article import Prose

# Own lists, grown from the sentences of the rules' specifications. A guard in the same sentence
# says that somebody else's claim is being refuted.
_NEGATION = re.compile(
    r"\b(?:no|not|never|cannot|nor|neither|nothing|nobody|none|without|\w+n['’]t)\b", re.IGNORECASE
)
_PSEUDO_NEGATION = re.compile(
    r"\b(?:not only|not just|not merely|no doubt|no wonder|without (?:a )?doubt"
    r"|(?:cannot|can['’]t|never|won['’]t) fail|won['’]t believe)\b",
    re.IGNORECASE,
)
_OUTER_GUARD = re.compile(
    r"\bdo(?:es)?(?:n['’]t| not) (?:mean|believe|trust)|\b(?:untrue|myths?|misleading)\b"
    r"|(?:\bnot|n['’]t) true\b|\bno such thing as\b"
    r"|\bfalse(?:ly)?\b|\bwrong(?:ly)?\b|\bbe ?ware\b|\bbe (?:wary|careful|sceptical|skeptical)\b"
    r"|\bavoid (?:any|clinics|sites)\b|(?<!\bwe )\bclaim(?:s|ed|ing)?(?: (?:that|of|to)\b)?"
    r"|\badvertis\w+|(?<!\bwe )\bpromis(?:e[sd]?|ing) (?:of|that|to)\b",
    re.IGNORECASE,
)
_GUARD_BEHIND = re.compile(
    r"\b(?:is|are) (?:just |simply )?(?:an? )?"
    r"(?:myths?|misconceptions?|misleading|false|untrue|not true|wrong(?! (?:for|to|with)\b))\b"
    r"|\bshould (?:make|put) you (?:be |feel )?(?:wary|suspicious|sceptical|skeptical|off)\b",
    re.IGNORECASE,
)
# "No treatment is ..." and "nothing is ..." speak of all there are; they reach within their clause.
_NO_TREATMENT = re.compile(
    r"\bno (?:\w+ ){0,2}(?:treatment|medicine|medication|drug|therapy|procedure|infusion)s?\b",
    re.IGNORECASE,
)
_NONE_IS = re.compile(
    r"\b(?:no|none of|nothing|neither)(?: (?!(?:and|or|so|it|they|which|that)\b)[\w’'-]+){1,5}\s*$",
    re.IGNORECASE,
)
_CLAUSE_BREAK = re.compile(
    r"[;:,–—]|\b(?:but|however)\b|\band (?:it|they|this|we)\b", re.IGNORECASE
)
_TOKEN = re.compile(r"\S+")
_REACH = 600  # characters: three long sentences; keeps a text without full stops affordable
_TOKENS_LEFT = 6  # a negation reaches six tokens, within its clause
_OPENING = "“«"
_BEHIND_THE_END = "\"'”’) "
_QUOTATION_MARK = re.compile('[“«”»"]')


@dataclass(frozen=True, slots=True)
class Surrounding:
    """Why a hit is less sure: `kind` is negated, guarded, quoted or question.

    `start` and `end` mark the word in the prose that decides; both 0 for a whole block quote.
    """

    kind: str
    word: str
    start: int
    end: int

    @property
    def lowers(self) -> bool:
        """Whether the severity drops by one level as well."""
        return self.kind in {"negated", "guarded"}


def surrounding(
    prose: Prose, start: int, *, own_negative: bool = False, quotes_count: bool = False
) -> Surrounding | None:
    """What stands around a hit at `prose.text[start]`, or None.

    With `own_negative` the pattern holds its own "no" ("no side effects"), so that only outer
    guards count. With `quotes_count` quotations are as serious as the author's own words.
    """
    text = prose.said
    first, last = sentence_at(text, start)
    near, far = max(first, start - _REACH), min(last, start + _REACH)
    clause = _clause_start(text, near, start)
    guard = (
        search_in(_OUTER_GUARD, text, near, start)
        or search_in(_NO_TREATMENT, text, clause, start)
        or (_NONE_IS.search(text, clause, start) if own_negative else None)
        or search_in(_GUARD_BEHIND, text, start, far)
    )
    if guard:
        return Surrounding("guarded", guard.group().strip(), guard.start(), guard.end())
    negation = None if own_negative else _negation_before(text, clause, start)
    if negation:
        return Surrounding("negated", negation.group(), negation.start(), negation.end())
    if not quotes_count and is_quoted(prose, start):
        return Surrounding("quoted", "", 0, 0)
    if _is_question(text, first, last):
        return Surrounding("question", "?", last - 1, last)
    return None


def _is_question(text: str, first: int, last: int) -> bool:
    while last > first and text[last - 1] in _BEHIND_THE_END:
        last -= 1
    return last > first and text[last - 1] == "?"


def _clause_start(text: str, first: int, start: int) -> int:
    """Where the clause begins that `text[start]` stands in."""
    return max((match.end() for match in _CLAUSE_BREAK.finditer(text, first, start)), default=first)


def _negation_before(text: str, clause: int, start: int) -> re.Match[str] | None:
    tokens = list(_TOKEN.finditer(text, clause, start))[-_TOKENS_LEFT:]
    if not tokens:
        return None
    left = tokens[0].start()
    pseudo = [match.span() for match in _PSEUDO_NEGATION.finditer(text, left, start)]
    for match in _NEGATION.finditer(text, left, start):
        if not any(low <= match.start() < high for low, high in pseudo):
            return match
    return None


def is_quoted(prose: Prose, start: int) -> bool:
    """Whether somebody else's words stand at `prose.text[start]`."""
    if prose.zone == "quote":
        return True
    text = prose.said
    first, _ = sentence_at(text, start)
    curly, straight = _quotation_marks(text)
    last = bisect_left(curly, start) - 1
    if last >= 0 and text[curly[last]] in _OPENING:
        return True
    return (bisect_left(straight, start) - bisect_left(straight, first)) % 2 == 1


@lru_cache(maxsize=64)  # many hits in a row stand in one text
def _quotation_marks(text: str) -> tuple[Sequence[int], Sequence[int]]:
    """The offsets of curly and of straight quotation marks."""
    marks = list(_QUOTATION_MARK.finditer(text))
    curly = [mark.start() for mark in marks if mark.group() != '"']
    return curly, [mark.start() for mark in marks if mark.group() == '"']
