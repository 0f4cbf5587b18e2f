"""The published readability formulas, each on counts alone.

Grades are years of school in the United States. Scores of two formulas are never compared: on the
same 148 leaflets SMOG ran 3.1 grades above Flesch-Kincaid (Grabeel KA et al. JMLA
2018;106(1):38-45, doi:10.5195/jmla.2018.262).
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas are about. All are positive where a text has a word."""

    sentences: int
    words: int
    syllables: int
    polysyllables: int  # words of three syllables or more
    long_words: int  # words of more than six letters
    letters: int  # letters and digits


def flesch_kincaid(counts: Counts) -> float:
    """Flesch-Kincaid grade (Kincaid JP et al. Research Branch Report 8-75, 1975)."""
    return 0.39 * _length(counts) + 11.8 * counts.syllables / counts.words - 15.59


def flesch_ease(counts: Counts) -> float:
    """Flesch reading ease, 0 (hard) to 100 (Flesch R. J Appl Psychol 1948;32:221-233)."""
    return 206.835 - 1.015 * _length(counts) - 84.6 * counts.syllables / counts.words


def smog(counts: Counts) -> float:
    """SMOG grade (McLaughlin GH. J Reading 1969;12:639-646), fitted to 30 sentences or more."""
    return 1.0430 * math.sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def ari(counts: Counts) -> float:
    """Automated readability index, a grade (Senter RJ, Smith EA. AMRL-TR-66-220, 1967)."""
    return 4.71 * counts.letters / counts.words + 0.5 * _length(counts) - 21.43


def coleman_liau(counts: Counts) -> float:
    """Coleman-Liau index, a grade (Coleman M, Liau TL. J Appl Psychol 1975;60:283-284)."""
    per_100 = 100 / counts.words
    return 0.0588 * counts.letters * per_100 - 0.296 * counts.sentences * per_100 - 15.8


def lix(counts: Counts) -> float:
    """LIX, about 20 (easy) to 60 (Björnsson CH. Läsbarhet, 1968); made for several languages."""
    return _length(counts) + 100 * counts.long_words / counts.words


def _length(counts: Counts) -> float:
    return counts.words / counts.sentences


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula with its name for people, and the languages it was fitted to.

    A greater value is harder to read, but for reading ease. `least_sentences` is what it needs.
    """

    name: str
    score: Callable[[Counts], float]
    languages: tuple[str, ...]
    least_sentences: int = 1
    higher_is_easier: bool = False


# LIX: Anderson J. J Reading 1983;26:490-496 (English); Björnsson CH. Reading Research Quarterly
# 1983;18:480-497 (eleven languages, of which these).
FORMULAS: Final[Mapping[str, Formula]] = {
    "flesch-kincaid": Formula("Flesch-Kincaid grade", flesch_kincaid, ("en",)),
    "flesch-ease": Formula("Flesch reading ease", flesch_ease, ("en",), higher_is_easier=True),
    "smog": Formula("SMOG grade", smog, ("en",), least_sentences=30),
    "ari": Formula("automated readability index", ari, ("en",)),
    "coleman-liau": Formula("Coleman-Liau index", coleman_liau, ("en",)),
    "lix": Formula(
        "LIX", lix, ("en", "sv", "da", "no", "nb", "de", "fr", "fi", "es", "it", "pt", "ru")
    ),
}
