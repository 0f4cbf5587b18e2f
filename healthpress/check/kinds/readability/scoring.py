"""The reading score of a page, or why it has none."""

from dataclasses import dataclass
from functools import reduce
from operator import add

from healthpress.check.kinds.readability.counting import Counted, counted
from healthpress.check.kinds.readability.formulas import Formula
from healthpress.model.article import Article, Prose
from healthpress.model.vocabulary import Medicine


@dataclass(frozen=True, slots=True)
class Score:
    """A page's value by one formula, with its hardest paragraphs, hardest first."""

    value: float
    hardest: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class NotScored:
    """Why a page has no value. It is never guessed."""

    reason: str


def score_of(
    article: Article,
    formula: Formula,
    *,
    language: str,
    least_words: int,
    medicines: tuple[Medicine, ...] = (),
) -> Score | NotScored | None:
    """The score of a page in a language ("en"); None where it has fewer words than asked.

    Paragraphs of one sentence and few words swing widely, so the hardest are sought among those of
    `_LEAST_OF_PARAGRAPH` words or more.
    """
    if article.word_count < least_words:
        return None
    if language not in formula.languages:
        return NotScored(f"the {formula.name} was not made for `{language}`")
    paragraphs = tuple(counted(article, language, medicines))
    if not paragraphs:
        return None
    total = reduce(add, (paragraph.counts for paragraph in paragraphs))
    if total.words < least_words:
        return None
    if total.sentences < formula.least_sentences:
        least = formula.least_sentences
        return NotScored(f"the {formula.name} needs {least} sentences, the page has {total.sentences}")
    return Score(formula.score(total), _hardest(paragraphs, formula))


_LEAST_OF_PARAGRAPH = 20  # words: own choice
_SHOWN = 3  # paragraphs: enough to begin with


def _hardest(paragraphs: tuple[Counted, ...], formula: Formula) -> tuple[Prose, ...]:
    sign = 1 if formula.higher_is_easier else -1
    long = [one for one in paragraphs if one.counts.words >= _LEAST_OF_PARAGRAPH]
    long.sort(key=lambda one: sign * formula.score(one.counts))
    return tuple(one.prose for one in long[:_SHOWN])
