"""Where a page uses the terms of a vocabulary of wordings."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.check.kinds.words.literals import folded
from healthpress.model.article import Article, Prose
from healthpress.model.rule import Context
from healthpress.model.vocabulary import Wording

_OPENING = re.compile(r"[\"'“‘(\[*\s]{0,8}")


@dataclass(frozen=True, slots=True)
class Terms:
    """The pattern that finds all terms of some rows, and the row of each term."""

    phrase: Phrase
    rows: Mapping[str, Wording]

    def uses(self, article: Article) -> Iterator[tuple[Prose, re.Match[str], Wording]]:
        """Every use of a term with its row, in reading order.

        Left out are accepted uses and terms that are part of a name ("the Substance Abuse
        Program").
        """
        for prose, match in self.phrase.matches(article):
            if not _is_name(prose, match):
                yield prose, match, self.rows[folded(_plain(match.group()))]


def terms_of(rows: Iterable[Wording], context: Context, zones: tuple[str, ...]) -> Terms | None:
    """The terms of the rows that hold in the page's profiles; None where none does."""
    wanted = tuple(row for row in rows if not row.profiles or context.in_profile(*row.profiles))
    return _made(wanted, zones) if wanted else None


@lru_cache(maxsize=32)  # a few sets of rows for each combination of profiles
def _made(rows: tuple[Wording, ...], zones: tuple[str, ...]) -> Terms:
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


def _is_name(prose: Prose, match: re.Match[str]) -> bool:
    """Whether capitals inside a sentence show a name; in headings they show nothing."""
    if prose.zone in {"heading", "meta.title"} or match.group().islower():
        return False
    first, _ = sentence_at(prose.said, match.start())
    opening = _OPENING.match(prose.said, first)
    at_start = opening is None or opening.end() == match.start()
    words = match.group().split()[int(at_start) :]
    return any(word[:1].isupper() and not word.isupper() for word in words)
