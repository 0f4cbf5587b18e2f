"""Blocks made from the front matter, and the words that a block adds to an author's."""

import re

from markupsafe import Markup

from healthpress.model.body import Component, Html
from healthpress.model.front_matter import Supervision

_PREPOSITION = re.compile(r"^\s*(?:in|at|by)\s+", re.IGNORECASE)
# A tag of a list, with the beginning of the paragraph that an item may start with.
_LIST_TAG = re.compile(
    r'<(?P<end>/?)(?P<name>ul|ol|li)\b(?:[^>"]|"[^"]*")*>(?:\s*<p\b(?:[^>"]|"[^"]*")*>)?'
)
_NEGATIVE = re.compile(
    r"\s*(?:do not|don['\N{RIGHT SINGLE QUOTATION MARK}]t|never)\b", re.IGNORECASE
)


def supervision_block(sentences: str, furniture: Markup) -> Component:
    """The front matter's note as the block that an author could have written."""
    paragraph = Markup("<p{}>{}</p>\n").format(furniture, sentences)
    return Component("supervision", "", (), (Html(paragraph),))


def supervision_sentences(supervision: Supervision) -> str:
    """The front matter's note in words.

    The first sentence has the three parts that the rule SAF001 asks for: obligation, professional
    and clinical setting.
    """
    by, where = (_place(part) for part in (supervision.by, supervision.where))
    sentences = [f"This treatment must only be given by {by} in {where}."]
    if supervision.monitoring:
        sentences.append(f"Monitoring: {_phrase(supervision.monitoring)}.")
    if supervision.not_at_home:
        sentences.append("Do not use it at home.")
    return " ".join(sentences)


def key_points_block(points: tuple[str, ...]) -> Component:
    """The front matter's key points as the block that an author could have written."""
    items = Markup("").join(Markup("<li>{}</li>\n").format(point) for point in points)
    return Component("key-points", "", (), (Html(f"<ul>\n{items}</ul>\n"),))


def with_negatives(body: Markup) -> Markup:
    """The body of a `dont` block, in which every item of its lists begins with "do not".

    So does the NHS design system ("Do and don't lists"): a cross alone can be overlooked. Items of
    lists inside an item belong to its words.
    """
    parts, position, depth = [], 0, 0
    for tag in _LIST_TAG.finditer(body):
        if tag["name"] != "li":
            depth += -1 if tag["end"] else 1
        elif not tag["end"] and depth == 1 and not _is_negative(body, tag.end()):
            parts += [body[position : tag.end()], Markup("do not ")]
            position = tag.end()
    return Markup("").join([*parts, body[position:]])


def _is_negative(body: Markup, start: int) -> bool:
    after = _LIST_TAG.search(body, start)
    words = body[start : after.start() if after else None].striptags()
    return _NEGATIVE.match(words) is not None


def _place(text: str) -> str:
    """A phrase that stands behind "by" or "in", without that word of its own."""
    return _phrase(_PREPOSITION.sub("", text))


def _phrase(text: str) -> str:
    return text.strip().rstrip(".")
