"""What the rules on length ask for: the language to split, and the limit of the profile."""

from collections.abc import Callable

from healthpress.model.article import Article
from healthpress.model.rule import Context
from healthpress.model.vocabulary import Style


def language_of(article: Article, context: Context) -> str:
    """The primary language of the page: "en" of "en-GB"."""
    lang = article.front_matter.lang or context.facts.lang
    return lang.split("-", maxsplit=1)[0].casefold()


def most_of(context: Context, of_style: Callable[[Style], int]) -> int:
    """The option `most`, or the strictest number of the page's jurisdictions."""
    styles = [place.style for place in context.jurisdictions] or [Style()]
    return int(context.options["most"]) or min(of_style(style) for style in styles)
