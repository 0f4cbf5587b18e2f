"""Files of a baseline that have another path now."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import PurePosixPath

from healthpress.model.baseline import Entry
from healthpress.model.finding import Finding


def moves(
    findings: Iterable[Finding], entries: Iterable[Entry], gone: frozenset[str]
) -> dict[str, str]:
    """New path -> old path of each file that was moved; `findings` are those not let pass.

    A file is taken for a moved one when the baseline does not know it, and at least half of what
    the baseline holds of a file that is `gone` is found in it (half of the content is git's measure
    for a rename as well: git-diff, `--find-renames`). One file goes to one file, the likest first.
    """
    lost = _by_path((entry.path, entry.code, entry.fingerprint) for entry in entries)
    found = _by_path((item.path, item.code, item.fingerprint) for item in findings)
    alike = sorted(
        (-shared, PurePosixPath(old).name != PurePosixPath(new).name, old, new)
        for old in gone & lost.keys()
        for new in found.keys() - lost.keys()
        if 2 * (shared := len(lost[old] & found[new])) >= len(lost[old])
    )
    pairs: dict[str, str] = {}
    settled: set[str] = set()
    for _, _, old, new in alike:
        if new not in pairs and old not in settled:
            pairs[new] = old
            settled.add(old)
    return pairs


def _by_path(keys: Iterable[tuple[str, str, str]]) -> dict[str, set[tuple[str, str]]]:
    by_path: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for path, code, fingerprint in keys:
        by_path[path].add((code, fingerprint))
    return by_path
