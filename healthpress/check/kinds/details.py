"""What readers see only after they open it: `::: details` blocks and raw `<details>`."""

import re
from collections.abc import Iterator

from healthpress.model.article import Article, Prose

BLOCK = "details"
_TAG = re.compile(r"<(?P<end>/?)details\b", re.IGNORECASE)


def is_behind_details(article: Article, prose: Prose) -> bool:
    """Whether a text is folded away."""
    if BLOCK in prose.blocks:
        return True
    return any(start <= prose.span.start < end for start, end in raw_folds(article))


def raw_folds(article: Article) -> Iterator[tuple[int, int]]:
    """(start, end) of each outermost raw `<details>`; one without an end runs to the end."""
    depth, opened = 0, 0
    for piece in article.raw_html:
        for tag in _TAG.finditer(piece.text):
            place = piece.span.start + tag.start()
            if not tag["end"]:
                opened = place if depth == 0 else opened
                depth += 1
            elif depth:
                depth -= 1
                if depth == 0:
                    yield opened, place + 1
    if depth:
        yield opened, len(article.source.text)
