"""Where strings stand in a text: the one home of pyahocorasick, which need not be installed.

Both ways lead to the same places. The automaton reads a text once for all strings; the index looks
each word of the text up among the first words of the strings.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TypeAlias

from healthpress.check.kinds.words.folding import MARKS

try:
    from ahocorasick import Automaton
except ImportError:  # the extra `language` is not installed
    Automaton = None

# From a text to (start, number of the string) of every place, in no special order.
Finder: TypeAlias = Callable[[str], Iterator[tuple[int, int]]]

_TOKEN = re.compile(rf"[\w{MARKS}]+|\S")


def finder_of(strings: Sequence[str]) -> Finder:
    """The faster way of those that are installed.

    It finds at least the places where a string stands as whole words. The strings differ, and none
    is empty or begins with white space.
    """
    return by_first_word(strings) if Automaton is None else by_automaton(strings)


def by_automaton(strings: Sequence[str]) -> Finder:
    """The way of Aho and Corasick (doi:10.1145/360825.360855)."""
    automaton = Automaton()
    for number, string in enumerate(strings):
        automaton.add_word(string, (len(string), number))
    automaton.make_automaton()

    def find(text: str) -> Iterator[tuple[int, int]]:
        return ((last + 1 - length, number) for last, (length, number) in automaton.iter(text))

    return find


def by_first_word(strings: Sequence[str]) -> Finder:
    """The way without the automaton."""
    index: dict[str, list[tuple[str, int]]] = {}
    for number, string in enumerate(strings):
        index.setdefault(_first_token(string), []).append((string, number))

    def find(text: str) -> Iterator[tuple[int, int]]:
        for token in _TOKEN.finditer(text):
            for string, number in index.get(token.group(), ()):
                if text.startswith(string, token.start()):
                    yield token.start(), number

    return find


def _first_token(string: str) -> str:
    token = _TOKEN.match(string)
    return token.group() if token else string
