"""What the formulas count of a page.

Headings, tables, references, numbers and abbreviations are left out, since the formulas were fitted
to running text. A medicine's name counts as a word of two syllables: readers of its page have it on
the box, and it cannot be made plainer.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from healthpress.check.kinds.readability.formulas import Counts
from healthpress.check.kinds.readability.splitting import split
from healthpress.check.kinds.readability.syllables import syllables
from healthpress.model.vocabulary import Vocabularies

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LEAST_WORDS = 4  # shorter items of lists are no sentences
_OF_A_NAME = 2  # syllables
_POLYSYLLABLE = 3  # McLaughlin 1969
_LONG = 6  # letters; Björnsson 1968


def counts_of(
    texts: Iterable[str], language: str, names: frozenset[str] = frozenset()
) -> Counts | None:
    """The counts of some paragraphs together; None where no word is left.

    `names` are those of medicines, in lower case. Syllables are English; in another language they
    mean nothing, and no formula that needs them is offered for it.
    """
    words: Counter[str] = Counter()
    sentences = 0
    for text in texts:
        found = _WORD.findall(text)
        if len(found) >= _LEAST_WORDS:
            words.update(found)
            sentences += len(split(text, language))
    sums = [0, 0, 0, 0, 0]
    for word, number in words.items():
        for index, value in enumerate(_known(word, names)):
            sums[index] += number * value
    return Counts(sentences, *sums) if sums[0] else None


@lru_cache(maxsize=20_000)  # the words of a site repeat
def _known(word: str, names: frozenset[str]) -> tuple[int, ...]:
    """1, syllables, 1 for a polysyllable, 1 for a long word, letters; nothing for abbreviations."""
    if len(word) > 1 and word.isupper():
        return ()
    number = _OF_A_NAME if word.casefold() in names else syllables(word)
    return 1, number, int(number >= _POLYSYLLABLE), int(len(word) > _LONG), len(word)


@lru_cache(maxsize=8)
def names_of(vocabularies: Vocabularies) -> frozenset[str]:
    """Every name of every medicine, in lower case."""
    return frozenset(
        term.casefold() for medicine in vocabularies.medicines for term in medicine.terms
    )
