"""Where a page uses the terms of a vocabulary of wording, such as those that label people."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.check.kinds.words.literals import folded
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
_OPENING = re.compile(r"[\"'“‘(\[*\s]{0,8}")


@dataclass(frozen=True, slots=True)
class Terms:
    """The pattern that finds all terms of some rows, and the row of each term."""

    phrase: Phrase
    rows: Mapping[str, Wording]


def labels(
    article: Article, context: Context, rows: Iterable[Wording], zones: tuple[str, ...]
) -> Iterator[tuple[Hit, Wording]]:
    """Every use of a term of the rows that hold in the page's profiles, in reading order.

    Left out are accepted uses, terms that are part of a name ("the Substance Abuse Program") and
    labels behind an article that are adjectives ("a diabetic foot"). A question makes a label no
    better; a negation, a quotation and an argument against it make it one to review.
    """
    wanted = tuple(row for row in rows if not row.profiles or context.in_profile(*row.profiles))
    if not wanted:
        return
    terms = _terms_of(wanted, zones)
    for hit in terms.phrase.hits(article):
        if not (_is_name(hit) or _is_adjective(hit)):
            yield hit, terms.rows[folded(_plain(hit.words))]


def tell(
    article: Article, context: Context, kind: str, zones: tuple[str, ...]
) -> Iterator[Finding]:
    """A finding for every stigmatising term of a kind, with the words to say instead."""
    rows = (row for row in context.vocabularies.stigma if row.kind == kind)
    for hit, row in labels(article, context, rows, zones):
        instead = " or ".join(f"`{words}`" for words in row.instead)
        message = f"`{hit.words}` is a term that hurts or labels people"
        yield hit.finding(article, context, message, help=f"write {instead}")


@lru_cache(maxsize=32)  # a few sets of rows for each combination of profiles
def _terms_of(rows: tuple[Wording, ...], zones: tuple[str, ...]) -> Terms:
    found = {folded(_plain(form)): row for row in rows for form in (row.term, *row.forms)}
    allowed = tuple(words for row in rows for words in row.allowed)
    phrase = Phrase(
        _any_of(found),
        zones=zones,
        allowed=_any_of(allowed) if allowed else None,
        questions_count=True,
    )
    return Terms(phrase, found)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Finds the words as whole words, the longest first."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(re.escape(_plain(word)).replace("'", "['’]") for word in ordered)
    return re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", re.IGNORECASE)


def _plain(words: str) -> str:
    return words.replace("’", "'")


def _is_name(hit: Hit) -> bool:
    """Whether capitals inside a sentence show a name; in headings they show nothing."""
    text = hit.prose.said
    if hit.prose.zone in {"heading", "meta.title"} or hit.words.islower():
        return False
    first, _ = sentence_at(text, hit.start)
    opening = _OPENING.match(text, first)
    at_start = opening is None or opening.end() == hit.start
    words = hit.words.split()[int(at_start) :]
    return any(word[:1].isupper() and not word.isupper() for word in words)


def _is_adjective(hit: Hit) -> bool:
    is_singular = hit.words.lower().startswith(_ARTICLES)
    return is_singular and not _NOUN_ENDS.match(hit.prose.said, hit.end)
