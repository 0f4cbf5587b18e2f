"""Sentences of a text, by sentencex: the one home of that library, which comes with an extra.

Another splitter would count other sentences, and an author's grade would differ from that of the
build. So there is no second way: rules that need sentences for a number do not run without it.
"""

from collections.abc import Iterator
from functools import lru_cache

try:
    from sentencex import segment
except ImportError:  # the extra `language` is not installed
    segment = None

# The library looks for the end of each open quotation in all that follows; in parts of this many
# characters that costs what the length costs. No paragraph that people read is as long.
_LONGEST = 5000


def is_installed() -> bool:
    """Whether sentences can be told apart."""
    return segment is not None


@lru_cache(maxsize=4096)  # several rules ask for the same text
def split(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence of one paragraph, half-open; white space left out.

    Raises:
        RuntimeError: the extra is not installed; rules that set `Rule.extra` are not run then.
    """
    if segment is None:
        raise RuntimeError("sentences need the extra `language` of healthpress")
    spans: list[tuple[int, int]] = []
    start = 0
    for sentence in _segments(language, text):
        end = start + len(sentence)
        first = start + len(sentence) - len(sentence.lstrip())
        last = first + len(sentence.strip())
        if last > first:
            spans.append((first, last))
        start = end
    return tuple(spans)


def _segments(language: str, text: str) -> Iterator[str]:
    """The sentences with the white space behind them; together they are the text.

    The last one of a part that is cut off is read again, as the beginning of the next part.
    """
    start = 0
    while start < len(text):
        found = list(segment(language, text[start : start + _LONGEST]))
        whole = found if start + _LONGEST >= len(text) or len(found) == 1 else found[:-1]
        yield from whole
        start += sum(map(len, whole))
