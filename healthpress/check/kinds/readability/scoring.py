"""The reading score of a page, or why it has none."""

from dataclasses import dataclass

from healthpress.check.kinds.readability.counting import counts_of
from healthpress.check.kinds.readability.formulas import Formula
from healthpress.model.article import Article, Prose

_LEAST_OF_PARAGRAPH = 20  # words: shorter ones swing widely; own choice
_SHOWN = 3  # paragraphs: enough to begin with


@dataclass(frozen=True, slots=True)
class Score:
    """The value of a page by one formula, with what was counted of it."""

    value: float
    formula: Formula
    language: str
    names: frozenset[str]


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
    names: frozenset[str] = frozenset(),
) -> Score | NotScored | None:
    """The score of a page in a language ("en"); None where it has fewer words than asked."""
    if article.word_count < least_words:
        return None
    if language not in formula.languages:
        return NotScored(f"the {formula.name} was not made for `{language}`")
    total = counts_of((prose.said for prose in article.in_zones("prose")), language, names)
    if total is None or total.words < least_words:
        return None
    if total.sentences < formula.least_sentences:
        needed = f"needs {formula.least_sentences} sentences"
        return NotScored(f"the {formula.name} {needed}, the page has {total.sentences}")
    return Score(formula.score(total), formula, language, names)


def hardest(article: Article, score: Score) -> tuple[Prose, ...]:
    """The paragraphs to begin with, hardest first."""
    sign = 1 if score.formula.higher_is_easier else -1
    counted = (
        (prose, counts_of((prose.said,), score.language, score.names))
        for prose in article.in_zones("prose")
    )
    long = [
        (sign * score.formula.score(counts), prose.span.start, prose)
        for prose, counts in counted
        if counts and counts.words >= _LEAST_OF_PARAGRAPH
    ]
    return tuple(prose for _, _, prose in sorted(long, key=lambda item: item[:2])[:_SHOWN])
