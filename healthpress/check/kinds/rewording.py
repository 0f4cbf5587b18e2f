"""The toolbox for fixes that put one word in the place of another."""

import re

from healthpress.model.article import Article
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span

# Means itself in YAML, TOML and JSON, in Markdown and in a table: never more than one plain word.
_PLAIN = re.compile(r"[\w./+~-]+(?:#[\w.-]+)?|#[\w.-]+")
_QUOTES = "\"'"


def reworded(
    article: Article, span: Span, old: str, new: str, safety: Safety = Safety.UNSAFE
) -> Fix | None:
    """The fix that writes `new` where `old` stands, in quotation marks or not.

    None where the source does not have it in so many words, or `new` might mean more than itself.
    """
    written = article.source.text[span.start : span.end]
    quotes = written[:1] if written[:1] in _QUOTES and written[:1] == written[-1:] else ""
    inner = Span(span.start + len(quotes), span.end - len(quotes))
    if article.source.text[inner.start : inner.end] != old or not _PLAIN.fullmatch(new):
        return None
    return Fix(f"write `{new}`", (Edit(inner, new),), safety)
