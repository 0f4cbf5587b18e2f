"""The parts of a page that have a subject: what stands under such a heading or block title."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.sections import end_of, is_heading
from healthpress.model.article import Article, Block, Prose
from healthpress.model.source import Span

SHOWN = ("meta.key_points", "heading", "prose", "table")
_BODY = ("heading", "prose", "table", "quote")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading or block title, where it stands, and the texts below it."""

    title: str
    span: Span
    texts: tuple[Prose, ...]

    @property
    def text(self) -> str:
        """Title and texts as one, line by line."""
        return f"{self.title}\n{self.below}"

    @property
    def below(self) -> str:
        """The texts without the title."""
        return "\n".join(prose.said for prose in self.texts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing but headings stands below the title."""
        return not any(prose.zone != "heading" and prose.said.strip() for prose in self.texts)


def parts_about(article: Article, subject: re.Pattern[str]) -> list[Part]:
    """Every section and block that the pattern finds in its title, in reading order.

    A section includes its subsections. Where the title of the page has the subject, the whole
    page is a part.
    """
    found: list[Part] = []
    title = article.front_matter.title
    if subject.search(title):
        texts = tuple(article.in_zones(*_BODY))
        found.append(Part(title, article.places.value("title"), texts))
    wanted = [n for n, heading in enumerate(article.headings) if subject.search(heading.text)]
    sections = texts_by_section(article) if wanted else {}
    for number in wanted:
        heading = article.headings[number]
        below = range(number, end_of(article, number))
        texts = tuple(
            prose
            for section in below
            for prose in sections.get(section, ())
            if section != number or not is_heading(article, prose)
        )
        found.append(Part(heading.text, heading.span, texts))
    found += [_of_block(article, block) for block in article.blocks if subject.search(block.title)]
    return sorted(found, key=lambda part: part.span)


def _of_block(article: Article, block: Block) -> Part:
    inside = (article.prose[number] for number in block.prose)
    texts = tuple(prose for prose in inside if prose.zone != "heading")
    return Part(block.title, block.opening, texts)


def texts_by_section(article: Article) -> Mapping[int, Sequence[Prose]]:
    """The texts of the body by the heading above them, in reading order."""
    found: dict[int, list[Prose]] = {}
    for prose in article.in_zones(*_BODY):
        found.setdefault(prose.section, []).append(prose)
    return found


def shown_text(article: Article) -> str:
    """All that readers see without opening anything, text by text."""
    texts = article.in_zones(*SHOWN)
    return "\n".join(prose.said for prose in texts if not is_behind_details(article, prose))


def names_any(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    """The different words that a pattern finds, folded."""
    return frozenset(match.group().casefold() for match in pattern.finditer(text))
