"""Sentences of a text, by offsets: enough for wording rules, not for reading grades."""

import re
from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from healthpress.model.article import Prose

# Abbreviations that end in a full stop without ending the sentence. Own list: titles and Latin
# shorthand that health pages use.
ABBREVIATIONS = frozenset(
    {"dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "etc", "fig", "approx", "al"}
    | {"dept", "inc", "ltd", "jr", "sr", "p.o", "i.v", "a.m", "p.m"}
)
_END = re.compile(r"(?<![.!?])[.!?]++[\"'”’)\]]*+(?=\s+[\"'“‘(\[]?[A-Z0-9À-Þ]|\s*$)")
_REACH = 100  # characters: more than any pattern that looks to the left needs
_LAST_WORD = re.compile(r"([A-Za-z.]+)$")
_LONGEST_WORD = 12  # characters looked at: more than any abbreviation has


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """(start, end) of each sentence, half-open, white space between them left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        word = _LAST_WORD.search(text, max(start, match.start() - _LONGEST_WORD), match.start())
        if match.group().startswith(".") and word and _is_abbreviation(word.group(1)):
            continue
        spans.append((start, match.end()))
        start = match.end()
        while start < len(text) and text[start].isspace():
            start += 1
    if start < len(text.rstrip()):
        spans.append((start, len(text.rstrip())))
    return tuple(spans)


def _is_abbreviation(word: str) -> bool:
    return word.casefold() in ABBREVIATIONS or (len(word) == 1 and word.isupper())


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """(start, end) of the sentence that holds an offset; the whole text when none does."""
    spans = sentences(text)
    index = bisect_right(spans, offset, key=itemgetter(1))
    return spans[index] if index < len(spans) else (0, len(text))


def words_before(text: str, offset: int, first: int = 0) -> str:
    """The text right before an offset, from `first` on; short, so that long texts cost no more."""
    return text[max(first, offset - _REACH) : offset]


def is_cited(prose: Prose, start: int, end: int) -> bool:
    """Whether a citation stands in or directly behind the sentence `text[start:end]`."""
    return any(start < mark.offset <= end for mark in prose.marks)


def is_paragraph_cited(prose: Prose) -> bool:
    """Whether a citation stands at the end of the text, and so speaks for all of it."""
    end = len(prose.text.rstrip())
    return any(mark.offset >= end - 1 for mark in prose.marks)
