"""Where a page uses terms that label people, or a name that is wrong in its country."""

import re
from collections.abc import Iterable, Iterator

from healthpress.check.kinds.phrase import Hit
from healthpress.check.kinds.wordings import terms_of
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Context
from healthpress.model.vocabulary import Wording

_ARTICLES = ("a ", "an ", "the ")
# What may follow a label that stands as a noun: an "epileptic seizure" is no label of a person.
_NOUN_ENDS = re.compile(
    r"\s?(?:[^\w\s-]|$)|\s(?:and|are|as|at|but|by|can|could|did|do|does|for|from|had|has|have|if|in"
    r"|is|may|might|must|need|needs|of|often|on|or|should|than|that|to|was|were|when|who|whose|will"
    r"|with|without|would)\b",
    re.IGNORECASE,
)


def labels(
    article: Article, context: Context, rows: Iterable[Wording], zones: tuple[str, ...]
) -> Iterator[tuple[Hit, Wording]]:
    """Every use of a term of the rows that hold in the page's profiles, in reading order.

    Left out are labels behind an article that are adjectives ("a diabetic foot"). A question makes
    a label no better; a negation, a quotation and an argument against it make it one to review.
    """
    terms = terms_of(rows, context, zones)
    if terms is None:
        return
    for prose, match, row in terms.uses(article):
        hit = terms.phrase.hit(prose, match)
        if not _is_adjective(hit):
            yield hit, row


def tell(
    article: Article, context: Context, kind: str, zones: tuple[str, ...]
) -> Iterator[Finding]:
    """A finding for every stigmatising term of a kind, with the words to say instead."""
    rows = (row for row in context.vocabularies.stigma if row.kind == kind)
    for hit, row in labels(article, context, rows, zones):
        instead = " or ".join(f"`{words}`" for words in row.instead)
        message = f"`{hit.words}` is a term that hurts or labels people"
        yield hit.finding(article, context, message, help=f"write {instead}")


def _is_adjective(hit: Hit) -> bool:
    is_singular = hit.words.lower().startswith(_ARTICLES)
    return is_singular and not _NOUN_ENDS.match(hit.prose.said, hit.end)
