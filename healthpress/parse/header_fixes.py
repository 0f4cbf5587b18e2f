"""Fixes of the front matter: they rename a key, or take away what says nothing."""

from healthpress.config.placed import Path, Placed, step
from healthpress.config.problems import Problem
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.source import Span, line_start

_QUOTED = 2  # characters that quotation marks add to a key


def renamed_key(problem: Problem, placed: Placed, days: frozenset[Path]) -> Fix | None:
    """The fix that gives an unknown key the name that it is misspelt from.

    Shown only where the name stands for a date or for consent: nobody but the author asserts those.
    None where the name is taken, or where the key does not stand before its value in so many words.
    """
    path, name = problem.path, problem.instead
    key, value = placed.places.keys.get(path), placed.places.values.get(path)
    if not name or key is None or value is None or value.start < key.end:
        return None
    table = placed.data
    for part in path[:-1]:
        table = step(table, part)
    if not isinstance(table, dict) or name in table or _is_merged(path, key, placed):
        return None
    inner = _unquoted(key, len(str(path[-1])))
    if inner is None:
        return None
    names = tuple(part for part in (*path[:-1], name) if isinstance(part, str))
    asserts = names in days or names[0] == "consent"
    safety = Safety.DISPLAY if asserts else Safety.UNSAFE
    return Fix(f"rename the key to `{name}`", (Edit(inner, name),), safety)


def _is_merged(path: Path, key: Span, placed: Placed) -> bool:
    """Whether a key came in by `<<`, so that another place holds it."""
    return placed.places.keys.get((*path[:-1], "<<")) == key


def _unquoted(key: Span, length: int) -> Span | None:
    around = key.end - key.start - length
    if around not in (0, _QUOTED):
        return None
    return Span(key.start + around // 2, key.end - around // 2)


def removed_entry(text: str, entry: Span, offset: int) -> Fix | None:
    """The fix that takes an entry of a YAML block away, with its lines.

    The text begins `offset` characters into its file, from where the entry counts. None where
    something else stands on these lines, or where other words would go too: a comment, or an anchor
    that another value may name.
    """
    entry = entry.shifted(-offset)
    start = line_start(text, entry.start)
    ends = (text.find(mark, entry.end) for mark in "\r\n")
    end = min((at for at in ends if at >= 0), default=len(text))
    if text[start : entry.start].strip() or text[entry.end : end].strip():
        return None
    if any(mark in text[start:end] for mark in "#&"):
        return None
    end += 2 if text.startswith("\r\n", end) else 1
    edit = Edit(Span(start, min(end, len(text))).shifted(offset), "")
    return Fix("remove the second one", (edit,), Safety.SAFE)
