"""A name for a finding that survives edits elsewhere in the file."""

import hashlib
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeAlias

from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Piece, Prose
from healthpress.model.finding import Finding

Placed: TypeAlias = tuple[Prose, Piece]

_LENGTH = 16  # hex digits: 64 bits, ample within one site


def with_fingerprints(article: Article | None, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings with their fingerprints.

    Hashed are code, path, the matched text, the hash of its sentence (of both white space folded
    and case ignored) and the ordinal among equals; never the line.
    """
    placed = _placed(article) if article and findings else []
    seen: Counter[tuple[str, ...]] = Counter()
    done = []
    for finding in findings:
        key = (finding.code, finding.path, *_words(article, finding, placed))
        seen[key] += 1
        text = "\x1f".join((*key, str(seen[key])))
        done.append(replace(finding, fingerprint=_digest(text)[:_LENGTH]))
    return tuple(done)


def _placed(article: Article) -> list[Placed]:
    """Every exact piece of an article with its prose, in the order of the source."""
    found = [(prose, piece) for prose in article.prose for piece in prose.pieces if piece.exact]
    return sorted(found, key=_start)


def _start(placed: Placed) -> int:
    return placed[1].span.start


def _words(article: Article | None, finding: Finding, placed: Sequence[Placed]) -> tuple[str, str]:
    if article is None:
        return finding.message, ""
    matched = article.source.text[finding.span.start : finding.span.end]
    return _normalised(matched), _sentence(placed, finding.span.start)


def _sentence(placed: Sequence[Placed], offset: int) -> str:
    index = bisect_right(placed, offset, key=_start) - 1
    if index < 0 or offset >= placed[index][1].span.end:
        return ""
    prose, piece = placed[index]
    return _hashed(prose.text, *sentence_at(prose.text, piece.start + offset - piece.span.start))


@lru_cache(maxsize=64)  # findings come in order: many in a row stand in one sentence
def _hashed(text: str, start: int, end: int) -> str:
    return _digest(_normalised(text[start:end]))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _normalised(text: str) -> str:
    return " ".join(text.split()).casefold()
