"""The word somebody may have meant."""

import difflib
from collections.abc import Iterable

# Share of letters that a slip leaves in place. Of 88 unknown keys of plainlanguage.gov and VA pages
# that a known key is near to, the 37 above it are `author`; below it are `href`, `intro` and such.
SLIP = 0.8
LONGEST = 80  # characters of a word compared; comparing takes time with the square of its length


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like the given one, whatever its case, hyphens and underscores; or ""."""
    spelt = {_plain(name): name for name in sorted(known)}
    close = difflib.get_close_matches(_plain(word[:LONGEST]), spelt, n=1)
    return spelt[close[0]] if close else ""


def misspelt(word: str, known: Iterable[str]) -> str:
    """The known word that the given one is a slip of the finger for; or "".

    A fix needs more likeness than a hint: `href` is no `share`.
    """
    near = nearest(word, known)
    likeness = difflib.SequenceMatcher(None, _plain(near), _plain(word[:LONGEST])).ratio()
    return near if likeness >= SLIP else ""


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A help line that names the nearest known word, else another step."""
    near = nearest(word, known)
    return f"did you mean `{near}`?" if near else otherwise


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-")
