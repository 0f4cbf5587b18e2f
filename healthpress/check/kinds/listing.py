"""Several things in one message, as a sentence lists them."""

from collections.abc import Iterable


def listed(names: Iterable[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; empty without names."""
    *first, end = tuple(names) or ("",)
    return f"{', '.join(first)} {last} {end}" if first else end
