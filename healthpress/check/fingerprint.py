"""A name for a finding that survives edits elsewhere in the file, and the file's own new name."""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Piece, Prose
from healthpress.model.finding import Finding
from healthpress.model.rule import CODE, Rule
from healthpress.model.source import Span

Placed: TypeAlias = tuple[Prose, Piece]

_LENGTH = 16  # hex digits: 64 bits, ample within one file
_NEXT_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t>]*")  # with the marks of block quotes
_QUOTED = re.compile(r"`([^`]+)`")
_NUMBER = re.compile(r"[\d.,%]+")


def with_fingerprints(
    article: Article | None, findings: Sequence[Finding], rules: Iterable[Rule] = ()
) -> tuple[Finding, ...]:
    """The findings of one file, in reading order, with their fingerprints.

    Hashed are the first code that the rule had, the words found, the hash of their sentence and
    the ordinal among equals; never path, line or markup (docs/adr/0009). Words are what readers
    see. A finding without a zone is about no words: what its message quotes first stands for them.
    """
    first_codes = {rule.code: _first_code(rule) for rule in rules if rule.formerly}
    placed = _placed(article) if article and any(item.zone for item in findings) else []
    seen: Counter[tuple[str, ...]] = Counter()
    done = []
    for finding in findings:
        code = first_codes.get(finding.code, finding.code)
        key = (code, *_words(article, finding, placed))
        seen[key] += 1
        text = "\x1f".join((*key, str(seen[key])))
        done.append(replace(finding, fingerprint=_digest(text)[:_LENGTH]))
    return tuple(done)


def on_one_line(text: str) -> str:
    """Source text without line ends, marks of block quotes at them, and doubled white space."""
    return " ".join(_NEXT_LINE.sub(" ", text).split())


def _first_code(rule: Rule) -> str:
    return next((word for word in rule.formerly if CODE.fullmatch(word)), rule.code)


def _placed(article: Article) -> list[Placed]:
    """Every exact piece of an article with its prose, in the order of the source."""
    found = [(prose, piece) for prose in article.prose for piece in prose.pieces if piece.exact]
    return sorted(found, key=_start)


def _start(placed: Placed) -> int:
    return placed[1].span.start


def _words(article: Article | None, finding: Finding, placed: Sequence[Placed]) -> tuple[str, str]:
    """What was found and the hash of its sentence, either empty where there is none."""
    if article is None or not finding.zone:
        return _quoted(finding.message), ""
    span = finding.span
    seen = _seen(placed, span)
    if seen is None:
        return on_one_line(article.source.text[span.start : span.end]).casefold(), ""
    prose, start, end = seen
    return _normalised(prose.text[start:end]), _sentence(prose.text, start)


def _quoted(message: str) -> str:
    """What a message quotes first; a number is passed over, since a measure changes any time."""
    words = (match.group(1) for match in _QUOTED.finditer(message))
    return next((_normalised(word) for word in words if not _NUMBER.fullmatch(word)), "")


def _seen(placed: Sequence[Placed], span: Span) -> tuple[Prose, int, int] | None:
    """The visible part of a span: a prose with the offsets of the part in its text."""
    first = bisect_right(placed, span.start, key=_start) - 1
    if first < 0 or placed[first][1].span.end <= span.start:
        first += 1
    last = bisect_left(placed, span.end, key=_start) - 1
    if last < first or placed[first][0] is not placed[last][0]:
        return None
    prose, head = placed[first]
    tail = placed[last][1]
    start = head.start + max(0, span.start - head.span.start)
    return prose, start, min(tail.end, tail.start + span.end - tail.span.start)


def _sentence(text: str, offset: int) -> str:
    return _hashed(text, *sentence_at(text, offset))


@lru_cache(maxsize=64)  # findings come in order: many in a row stand in one sentence
def _hashed(text: str, start: int, end: int) -> str:
    return _digest(_normalised(text[start:end]))


def _normalised(text: str) -> str:
    return " ".join(text.split()).casefold()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
