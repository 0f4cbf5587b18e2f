"""A name for a finding that survives edits elsewhere in the file."""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Finding

_LENGTH = 16  # hex digits: 64 bits, ample within one site


def with_fingerprints(article: Article | None, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings with their fingerprints.

    Hashed are code, path, the matched text and its sentence (white space folded, case ignored) and
    the ordinal among equals; never the line.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    done = []
    for finding in findings:
        key = (finding.code, finding.path, *_words(article, finding))
        seen[key] += 1
        text = "\x1f".join((*key, str(seen[key])))
        digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        done.append(replace(finding, fingerprint=digest[:_LENGTH]))
    return tuple(done)


def _words(article: Article | None, finding: Finding) -> tuple[str, str]:
    if article is None:
        return finding.message, ""
    matched = article.source.text[finding.span.start : finding.span.end]
    return _normalised(matched), _normalised(_sentence(article, finding.span.start))


def _sentence(article: Article, offset: int) -> str:
    for prose in article.prose:
        for piece in prose.pieces:
            if piece.exact and piece.span.start <= offset < piece.span.end:
                start, end = sentence_at(prose.text, piece.start + offset - piece.span.start)
                return prose.text[start:end]
    return ""


def _normalised(text: str) -> str:
    return " ".join(text.split()).casefold()
