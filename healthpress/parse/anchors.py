"""Ids of headings: readable, and each only once on a page."""

from collections.abc import Iterable

from slugify import slugify

_WITHOUT_LETTERS = "section"  # for a heading that holds nothing to make an id from


class Anchors:
    """Gives out ids; those the authors wrote themselves are taken from the start."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)
        self._numbers: dict[str, int] = {}  # the last number given to each text

    def for_text(self, text: str) -> str:
        """An id from a heading's text; "-2", "-3" behind the second and third of the same."""
        wanted = slug = slugify(text) or _WITHOUT_LETTERS
        number = self._numbers.get(wanted, 1)
        while slug in self._taken:
            number += 1
            slug = f"{wanted}-{number}"
        self._numbers[wanted] = number
        self._taken.add(slug)
        return slug
