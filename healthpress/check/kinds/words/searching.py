"""Where a pattern from a file stands in an article, at a price that no text can drive up."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from healthpress.check.kinds.sentences import sentences
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose

# Characters that a match cannot reach beyond; the longest paragraphs of people are shorter. What a
# pattern costs on so many characters is bounded by `hazards`.
LONGEST = 2000


def matches_in(
    pattern: re.Pattern[str], article: Article, zones: tuple[str, ...]
) -> Iterator[tuple[Prose, re.Match[str]]]:
    """Every match in what is said in the zones, in reading order; empty ones are none."""
    for prose in texts_with(pattern, article, zones):
        for match in search(pattern, prose.said):
            yield prose, match


def search(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match in a text; a long one is searched in parts, cut between sentences if possible."""
    for start, end in _parts(text):
        yield from (match for match in pattern.finditer(text, start, end) if match.group())


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    ends = [last for _, last in sentences(text)] if len(text) > LONGEST else []
    while len(text) - start > LONGEST:
        limit = start + LONGEST
        sentence = ends[bisect_right(ends, limit) - 1] if ends[0] <= limit else 0
        word = text.rfind(" ", start + 1, limit)
        cut = sentence if sentence > start else max(word, 0) or limit
        yield start, cut
        start = cut
    yield start, len(text)
