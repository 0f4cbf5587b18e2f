"""What people should know of the baseline of a run."""

from collections.abc import Iterator, Mapping, Sequence

from healthpress.check.baseline import Compared, Move
from healthpress.report.counts import plural
from healthpress.report.place import escaped

_MOST = 5  # moved files named one by one; a renamed folder is told in a line
_PRUNE = "run `healthpress baseline prune`"


def notes_on(compared: Compared, name: str) -> Iterator[str]:
    """Remarks on moved files, on findings that are gone, and on entries that do not count."""
    yield from _moved(compared.moves)
    if compared.stale:
        verb = "is" if compared.stale == 1 else "are"
        yield f"{_findings(compared.stale)} in {_shown(name)} {verb} gone: {_PRUNE}"
    if compared.refused:
        count = sum(compared.refused.values())
        advice = _what_to_do(compared.refused)
        yield f"{_findings(count)} in {_shown(name)} cannot be let pass {advice}"


def _findings(count: int) -> str:
    return plural(count, "finding")


def left_out(counts: Mapping[str, int]) -> str:
    """A remark on findings that no baseline holds, counted by code."""
    return f"left out {_findings(sum(counts.values()))} {_what_to_do(counts)}"


def _what_to_do(counts: Mapping[str, int]) -> str:
    codes = ", ".join(f"{count} of {code}" for code, count in sorted(counts.items()))
    which = "it" if sum(counts.values()) == 1 else "them"
    return f"({codes}): mend {which}, or name a protected rule under `baseline-protected`"


def _moved(moves: Sequence[Move]) -> Iterator[str]:
    for move in moves[:_MOST]:
        places = f"from {_shown(move.old)} to {_shown(move.new)}"
        yield f"{_findings(move.count)} moved {places}: {_PRUNE}"
    if rest := moves[_MOST:]:
        count = sum(move.count for move in rest)
        yield f"{_findings(count)} moved with {plural(len(rest), 'more file')}: {_PRUNE}"


def _shown(path: str) -> str:
    """A path in backticks, whole, with nothing that a terminal would obey."""
    return f"`{escaped(path)}`"
