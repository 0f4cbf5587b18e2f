"""What stands around a hit, at a price that no text without full stops can drive up."""

from bisect import bisect_right
from operator import itemgetter

from healthpress.check.kinds.medical.medicines import mentions_in
from healthpress.check.kinds.sentences import sentences
from healthpress.model.article import Prose
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine

_REACH = 400  # characters to each side: longer than the sentences of people


def around(text: str, start: int, neighbours: int = 0) -> tuple[tuple[int, int], ...]:
    """(start, end) of the sentence at an offset, and of its neighbours, each cut to the reach."""
    spans = sentences(text)
    at = bisect_right(spans, start, key=itemgetter(1))
    low, high = start - _REACH, start + _REACH
    if neighbours:
        low, high = low - _REACH, high + _REACH
    near = spans[max(at - neighbours, 0) : at + neighbours + 1]
    return tuple((max(first, low), min(last, high)) for first, last in near if last > low)


def medicines_named(text: str, context: Context) -> tuple[Medicine, ...]:
    """The medicines that a short text names, in order."""
    prose = Prose("prose", text, Span(0, 0), ())
    return tuple(mention.medicine for mention in mentions_in(prose, context))
