"""What settings say about some files: patterns of paths, matched against the path in the site."""

from collections.abc import Iterable
from fnmatch import fnmatchcase


def ignored_at(path: str, ignores: Iterable[tuple[str, frozenset[str]]]) -> frozenset[str]:
    """The codes of the rules that do not run on a file: those of every pattern that fits it."""
    return frozenset(code for pattern, codes in ignores if fits(path, pattern) for code in codes)


def profile_at(
    path: str, profiles: Iterable[tuple[str, tuple[str, ...]]], default: tuple[str, ...]
) -> tuple[str, ...]:
    """The profile of the last pattern that fits a file, else the default."""
    by_pattern = dict(profiles)
    return by_pattern.get(pattern_at(path, by_pattern), default)


def pattern_at(path: str, patterns: Iterable[str]) -> str:
    """The last pattern that fits a file; empty where none does."""
    return next((pattern for pattern in reversed(tuple(patterns)) if fits(path, pattern)), "")


def fits(path: str, pattern: str) -> bool:
    """Whether a pattern fits a path, both counted from the site's folder.

    A file's own path fits it, and a folder (`content/uk`, with or without `/` behind) all that lies
    below. `*` and `**` stand for any characters, `/` too; `**/` also for no folder at all; `?` for
    one character, `[ab]` for one of several. A name without `/` before its end fits a file or
    folder of that name anywhere, as in `.gitignore`. Case counts.
    """
    wanted = pattern.removeprefix("./").strip("/")
    if path == wanted:
        return True
    somewhere = (wanted,) if "/" in pattern.rstrip("/") else (wanted, f"*/{wanted}")
    forms = {form for place in somewhere for form in (place, place.replace("**/", ""))}
    return any(fnmatchcase(path, form) or fnmatchcase(path, f"{form}/*") for form in forms)
