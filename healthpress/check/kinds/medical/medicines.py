"""Where an article names medicines of the vocabulary."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.phrase import VISIBLE
from healthpress.check.kinds.sections import is_heading
from healthpress.check.kinds.sentences import sentence_at
from healthpress.check.kinds.words.literals import folded
from healthpress.model.article import Article, Prose
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine, Vocabularies

_WORD = re.compile(r"(?<![\w-])\w+")
MENTIONS_IN_BODY = 2  # editorial choice: a name in title or h1, or twice in the body, is a subject


@dataclass(frozen=True, slots=True)
class Mention:
    """A medicine named at `text[start:end]` of a prose."""

    medicine: Medicine
    prose: Prose
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Its place in the source."""
        return self.prose.place(self.start, self.end)

    @property
    def term(self) -> str:
        """The name as written."""
        return self.prose.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Name:
    """One name of a medicine and the pattern that finds it where its first word stands."""

    term: str
    pattern: re.Pattern[str]
    medicine: Medicine

    def counts_as(self, written: str) -> bool:
        """Whether these letters mean the medicine: a brand in small letters is another word."""
        if written.casefold() != self.term.casefold():  # a letter that only looks alike
            return False
        generic = self.term.casefold() == self.medicine.name.casefold()
        return generic or written != written.lower() or written in self.medicine.synonyms


@lru_cache(maxsize=8)
def _finders(vocabularies: Vocabularies) -> Mapping[str, tuple[_Name, ...]]:
    """The first word of each name, folded -> the names that begin with it, longest first."""
    names: dict[str, list[_Name]] = {}
    for medicine in vocabularies.medicines:
        for term in medicine.terms:
            first = folded(_WORD.findall(term)[0])
            pattern = re.compile(rf"{re.escape(term)}(?!\w)", re.IGNORECASE)
            names.setdefault(first, []).append(_Name(term, pattern, medicine))
    return {
        first: tuple(sorted(found, key=lambda name: (-len(name.term), name.term)))
        for first, found in names.items()
    }


def mentions(
    article: Article, context: Context, zones: tuple[str, ...] = VISIBLE
) -> Iterator[Mention]:
    """Every naming of a medicine in the zones, in reading order.

    Brands are ordinary words at times, so a name that is not the generic one counts only with a
    capital letter.
    """
    yield from _mentions(article.in_zones(*zones), context)


def mentions_in(prose: Prose, context: Context) -> Iterator[Mention]:
    """Every naming of a medicine in one text, in reading order."""
    yield from _mentions((prose,), context)


def _mentions(texts: Iterable[Prose], context: Context) -> Iterator[Mention]:
    proses = tuple(texts)
    words = tuple(prose.text for prose in proses)
    for number, start, end, medicine in _named(words, context.vocabularies):
        yield Mention(medicine, proses[number], start, end)


@lru_cache(maxsize=16)  # a dozen rules ask for the medicines of one page, one after another
def _named(
    texts: tuple[str, ...], vocabularies: Vocabularies
) -> tuple[tuple[int, int, int, Medicine], ...]:
    """(index of the text, start, end, medicine) of every naming, in reading order."""
    finders = _finders(vocabularies)
    found = []
    for number, text in enumerate(texts):
        if finders.keys().isdisjoint(_WORD.findall(folded(text))):
            continue
        behind = 0
        for word in _WORD.finditer(text):
            names = finders.get(folded(word.group()))
            if names is None or word.start() < behind:
                continue
            for name in names:
                match = name.pattern.match(text, word.start())
                if match and name.counts_as(match.group()):
                    behind = match.end()
                    found.append((number, match.start(), behind, name.medicine))
                    break
    return tuple(found)


def subjects(article: Article, context: Context) -> tuple[Medicine, ...]:
    """The medicines the page is about, in order.

    Those of the front matter, those in the title or an h1, and those named at least twice in the
    body; two names in one sentence count once, and lines that are nothing but a link (lists of
    other pages) not at all.
    """
    found = [context.vocabularies.medicine(name) for name in article.front_matter.medicine_names]
    counts: Counter[str] = Counter()
    by_name: dict[str, Medicine] = {}
    seen: set[tuple[int, int, str]] = set()
    pointers = {link.text.strip() for link in article.links}
    for mention in mentions(article, context):
        by_name[mention.medicine.name] = mention.medicine
        sentence = sentence_at(mention.prose.text, mention.start)[0]
        key = (id(mention.prose), sentence, mention.medicine.name)
        pointer = mention.prose.zone == "prose" and mention.prose.text.strip() in pointers
        if key in seen or pointer:
            continue  # "fluoxetine (Prozac)" names one medicine once
        seen.add(key)
        title = mention.prose.zone == "meta.title" or is_h1(article, mention.prose)
        body = not mention.prose.zone.startswith("meta.")
        counts[mention.medicine.name] += MENTIONS_IN_BODY if title else int(body)
    found += [by_name[name] for name, count in counts.items() if count >= MENTIONS_IN_BODY]
    return tuple({medicine.name: medicine for medicine in found if medicine}.values())


def is_h1(article: Article, prose: Prose) -> bool:
    """Whether a prose is a heading of level 1; the title of a block is none."""
    return is_heading(article, prose) and article.headings[prose.section].level == 1


def first_mention(article: Article, context: Context, medicine: Medicine) -> Mention | None:
    """Where the page first names a medicine; None when only the front matter lists it."""
    return next(
        (mention for mention in mentions(article, context) if mention.medicine == medicine), None
    )
