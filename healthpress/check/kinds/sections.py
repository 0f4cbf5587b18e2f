"""Sections of an article: what stands under its headings."""

from collections.abc import Iterator

from healthpress.model.article import Article, Prose
from healthpress.model.source import Span


def is_heading(article: Article, prose: Prose) -> bool:
    """Whether a text is the heading of its section; the title of a block is none."""
    if prose.zone != "heading" or prose.section < 0:
        return False
    heading = article.headings[prose.section]
    return heading.span.start <= prose.span.start < heading.span.end


def section_place(article: Article, section: int) -> Span:
    """The heading of a section; before the first one the title of the page."""
    return article.headings[section].span if section >= 0 else article.places.value("title")


def own_texts(article: Article, section: int) -> Iterator[Prose]:
    """The texts between the heading of a section and the next heading of any level."""
    return (
        prose
        for prose in article.prose
        if prose.section == section
        and not prose.zone.startswith("meta.")
        and prose.zone != "refs"
        and not is_heading(article, prose)
    )


def is_empty(article: Article, section: int) -> bool:
    """Whether nothing is said in a section, its subsections included."""
    below = range(section, end_of(article, section))
    return not any(prose.said.strip() for number in below for prose in own_texts(article, number))


def end_of(article: Article, section: int) -> int:
    """The number of the next section that is not part of this one."""
    level = article.headings[section].level
    following = range(section + 1, len(article.headings))
    behind = (number for number in following if article.headings[number].level <= level)
    return next(behind, len(article.headings))
