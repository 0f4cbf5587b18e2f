"""What a baseline holds, rule by rule and file by file."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from healthpress.model.baseline import Entry
from healthpress.report.counts import plural
from healthpress.report.place import escaped


def as_baseline_list(entries: Iterable[Entry], names: Mapping[str, str]) -> str:
    """The findings of each rule by file, the most frequent first; `names` of the rules by code."""
    by_code: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for entry in entries:
        by_code[entry.code][entry.path] += entry.count
    parts = [
        _rule(code, names.get(code, "no rule has this code"), by_code[code])
        for code in sorted(by_code, key=lambda code: (-by_code[code].total(), code))
    ]
    total = sum(counts.total() for counts in by_code.values())
    files = {path for counts in by_code.values() for path in counts}
    sums = f"{plural(total, 'finding')} of {plural(len(by_code), 'rule')}"
    return "\n".join([*parts, f"{sums} in {plural(len(files), 'file')}\n"])


def _rule(code: str, name: str, counts: Counter[str]) -> str:
    paths = sorted(counts, key=lambda path: (-counts[path], path))
    lines = [f"{counts[path]:6} {escaped(path)}\n" for path in paths]
    return "".join([f"{code} {name}: {counts.total()}\n", *lines])
