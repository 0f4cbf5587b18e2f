"""The toolbox for fixes that give a heading another level."""

from healthpress.model.article import Article, Heading
from healthpress.model.fix import Edit, Fix


def at_level(article: Article, heading: Heading, level: int) -> Fix | None:
    """The fix that writes a heading at another level; None where no mark of it can say so."""
    if heading.mark is None:
        return None
    written = article.source.text[heading.mark.start : heading.mark.end]
    if written.startswith("#"):
        mark = "#" * level
    elif level == 2:  # noqa: PLR2004 - the other level that a line below a heading can give
        mark = "-" * len(written)
    else:
        return None
    return Fix(f"write it at level {level}", (Edit(heading.mark, mark),))
