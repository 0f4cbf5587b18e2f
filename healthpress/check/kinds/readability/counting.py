"""What the formulas count of a page.

Headings, tables, references, numbers and abbreviations are left out, since the formulas were fitted
to running text. A medicine's name counts as a word of two syllables: readers of its page have it on
the box, and it cannot be made plainer.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.readability.formulas import Counts
from healthpress.check.kinds.readability.splitting import split
from healthpress.check.kinds.readability.syllables import syllables
from healthpress.model.article import Article, Prose
from healthpress.model.vocabulary import Medicine

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST_WORDS = 4  # shorter items of lists are no sentences
_OF_A_NAME = 2  # syllables
_POLYSYLLABLE = 3  # McLaughlin 1969
_LONG = 6  # letters; Björnsson 1968


@dataclass(frozen=True, slots=True)
class Counted:
    """A paragraph with its counts."""

    prose: Prose
    counts: Counts


def counted(
    article: Article, language: str, medicines: tuple[Medicine, ...] = ()
) -> Iterator[Counted]:
    """Each paragraph and item of running text that has words to count, in reading order.

    Syllables are English; in another language they mean nothing, and no formula that needs them is
    offered for it.
    """
    names = _names(medicines)
    for prose in article.in_zones("prose"):
        counts = counts_of(prose.said, language, names)
        if counts and counts.words >= _LEAST_WORDS:
            yield Counted(prose, counts)


def counts_of(text: str, language: str, names: frozenset[str] = frozenset()) -> Counts | None:
    """The counts of one paragraph; None where no word is left. `names` are in lower case."""
    words = [word for word in _WORD.findall(text) if not _is_abbreviation(word)]
    if not words:
        return None
    spoken = [_OF_A_NAME if word.casefold() in names else syllables(word) for word in words]
    letters = [len(word) for word in words]
    return Counts(
        sentences=len(split(text, language)),
        words=len(words),
        syllables=sum(spoken),
        polysyllables=sum(number >= _POLYSYLLABLE for number in spoken),
        long_words=sum(number > _LONG for number in letters),
        letters=sum(letters),
    )


def _is_abbreviation(word: str) -> bool:
    return len(word) > 1 and word.isupper()


@lru_cache(maxsize=8)
def _names(medicines: tuple[Medicine, ...]) -> frozenset[str]:
    return frozenset(term.casefold() for medicine in medicines for term in medicine.terms)
