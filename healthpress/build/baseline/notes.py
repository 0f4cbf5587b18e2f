"""What people should know of the baseline of a run."""

from collections.abc import Iterator, Mapping, Sequence

from healthpress.check.baseline import Compared, Move

_MOST = 5  # moved files named one by one; a renamed folder is told in a line
_PRUNE = "run `healthpress baseline prune`"


def notes_on(compared: Compared, name: str) -> Iterator[str]:
    """Remarks on moved files, on findings that are gone, and on entries that do not count."""
    yield from _moved(compared.moves)
    if compared.stale:
        verb = "is" if compared.stale == 1 else "are"
        yield f"{findings(compared.stale)} in {_shown(name)} {verb} gone: {_PRUNE}"
    if compared.refused:
        count = sum(compared.refused.values())
        yield (
            f"{findings(count)} in {_shown(name)} cannot be let pass ({codes(compared.refused)}): "
            "mend them, or name a protected rule under `baseline-protected`"
        )


def findings(count: int) -> str:
    """How many: "1 finding", "2 findings"."""
    return f"{count} finding{'' if count == 1 else 's'}"


def codes(counts: Mapping[str, int]) -> str:
    """Codes with how often each was met: "2 of SAF001, 1 of SUI001"."""
    return ", ".join(f"{count} of {code}" for code, count in sorted(counts.items()))


def _moved(moves: Sequence[Move]) -> Iterator[str]:
    for move in moves[:_MOST]:
        places = f"from {_shown(move.old)} to {_shown(move.new)}"
        yield f"{findings(move.count)} moved {places}: {_PRUNE}"
    if rest := moves[_MOST:]:
        count = sum(move.count for move in rest)
        files = f"{len(rest)} more file{'' if len(rest) == 1 else 's'}"
        yield f"{findings(count)} moved with {files}: {_PRUNE}"


def _shown(path: str) -> str:
    """A path in backticks, whole, with nothing that a terminal would obey."""
    visible = (
        character if character.isprintable() else ascii(character)[1:-1] for character in path
    )
    return f"`{''.join(visible)}`"
