"""What stands around a hit and changes how sure it is, never whether it is told."""

import re
from dataclasses import dataclass

from healthpress.check.kinds.sentences import sentence_at
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
    r"(?:myths?|misconceptions?|misleading|false|untrue|not true)\b",
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
_OPENING, _CLOSING = "“«", "”»"


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
        _OUTER_GUARD.search(text, near, start)
        or _NO_TREATMENT.search(text, clause, start)
        or (_NONE_IS.search(text, clause, start) if own_negative else None)
        or _GUARD_BEHIND.search(text, start, far)
    )
    if guard:
        return Surrounding("guarded", guard.group().strip(), guard.start(), guard.end())
    negation = None if own_negative else _negation_before(text, clause, start)
    if negation:
        return Surrounding("negated", negation.group(), negation.start(), negation.end())
    if not quotes_count and (prose.zone == "quote" or _is_quoted(text, first, start)):
        return Surrounding("quoted", "", 0, 0)
    if text[first:last].rstrip("\"'”’) ").endswith("?"):
        return Surrounding("question", "?", last - 1, last)
    return None


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


def _is_quoted(text: str, first: int, start: int) -> bool:
    before = text[:start]
    opened = max(before.rfind(mark) for mark in _OPENING)
    closed = max(before.rfind(mark) for mark in _CLOSING)
    if opened > closed:
        return True
    return before[first:].count('"') % 2 == 1
