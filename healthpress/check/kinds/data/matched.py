"""What rules do with the matches of the shared matcher."""

from collections.abc import Iterable, Iterator

from healthpress.check.kinds.phrase import Hit
from healthpress.check.kinds.reading import Reading
from healthpress.model.rule import Match


def longest(matches: Iterable[Match]) -> Iterator[Match]:
    """Of matches that overlap the leftmost, and of those the longest; in reading order."""
    by_text: dict[int, list[Match]] = {}
    for match in matches:
        by_text.setdefault(id(match.prose), []).append(match)
    for group in by_text.values():
        behind = 0
        for match in sorted(group, key=_leftmost):
            if match.start >= behind:
                behind = match.end
                yield match


def hit_at(match: Match, reading: Reading) -> Hit:
    """A match as a hit, with what stands around it."""
    around = reading.around(match.prose, match.start)
    return Hit(match.prose, match.start, match.end, around)


def _leftmost(match: Match) -> tuple[int, int]:
    return match.start, -match.end
