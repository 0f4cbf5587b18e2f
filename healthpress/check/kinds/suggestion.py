"""The step that mends a word nobody knows."""

import difflib
from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A help line: the nearest known word in any case of letters, else another step."""
    spelt = {name.casefold(): name for name in sorted(known)}
    near = difflib.get_close_matches(word.casefold(), spelt, n=1)
    return f"did you mean `{spelt[near[0]]}`?" if near else otherwise
