"""Where an article names medicines of the vocabulary."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.phrase import VISIBLE
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article, Prose
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Medicine

MENTIONS_IN_BODY = 2  # rules.md 2.2: a name in title or h1, or twice in the body, is a subject


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


@lru_cache(maxsize=8)
def _finder(
    medicines: tuple[tuple[str, ...], ...],
) -> tuple[re.Pattern[str], dict[str, int]]:
    """One pattern over all names, longest first, and name -> index of its medicine."""
    index = {term.casefold(): number for number, terms in enumerate(medicines) for term in terms}
    names = sorted(index, key=lambda name: (-len(name), name))
    pattern = rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?!\w)" if names else r"(?!)"
    return re.compile(pattern, re.IGNORECASE), index


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
    medicines = context.vocabularies.medicines
    pattern, index = _finder(tuple(medicine.terms for medicine in medicines))
    found = ((text, match) for text in texts for match in pattern.finditer(text.text))
    for prose, match in found:
        number = index.get(match.group().casefold())
        if number is None:  # written with a letter that only looks alike, such as a dotless i
            continue
        medicine = medicines[number]
        generic = match.group().casefold() == medicine.name.casefold()
        if generic or match.group() != match.group().lower() or match.group() in medicine.synonyms:
            yield Mention(medicine, prose, match.start(), match.end())


def subjects(article: Article, context: Context) -> tuple[Medicine, ...]:
    """The medicines the page is about, in order.

    Those of the front matter, those in the title or an h1, and those named at least twice in the
    body; two names in one sentence count once.
    """
    found = [context.vocabularies.medicine(name) for name in article.front_matter.medicine_names]
    counts: Counter[str] = Counter()
    by_name: dict[str, Medicine] = {}
    seen: set[tuple[int, int, str]] = set()
    for mention in mentions(article, context):
        by_name[mention.medicine.name] = mention.medicine
        sentence = sentence_at(mention.prose.text, mention.start)[0]
        key = (id(mention.prose), sentence, mention.medicine.name)
        if key in seen:
            continue  # "fluoxetine (Prozac)" names one medicine once
        seen.add(key)
        title = mention.prose.zone == "meta.title" or is_h1(article, mention.prose)
        body = not mention.prose.zone.startswith("meta.")
        counts[mention.medicine.name] += MENTIONS_IN_BODY if title else int(body)
    found += [by_name[name] for name, count in counts.items() if count >= MENTIONS_IN_BODY]
    return tuple({medicine.name: medicine for medicine in found if medicine}.values())


def is_h1(article: Article, prose: Prose) -> bool:
    """Whether a prose is a heading of level 1; the title of a block is none."""
    return prose.zone == "heading" and any(
        heading.level == 1 and heading.span.start <= prose.span.start < heading.span.end
        for heading in article.headings
    )


def first_mention(article: Article, context: Context, medicine: Medicine) -> Mention | None:
    """Where the page first names a medicine; None when only the front matter lists it."""
    return next(
        (mention for mention in mentions(article, context) if mention.medicine == medicine), None
    )
