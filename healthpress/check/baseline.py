"""Which findings were there before: compares what is found with the entries of a baseline."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from healthpress.check.fingerprint import on_one_line
from healthpress.check.moves import moves
from healthpress.check.per_file import ignored_at
from healthpress.model.baseline import Entry
from healthpress.model.finding import Decision, Finding
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile

Key: TypeAlias = tuple[str, str, str]

_LONGEST = 60  # characters of the words kept beside a fingerprint


@dataclass(frozen=True, slots=True)
class Scope:
    """What a run looked at: only there can it tell that an entry is stale.

    `paths` are the files checked, `folder` is the one checked whole ("" for all, "sleep/", None for
    none), `codes` are the rules asked, `gone` the files of entries that are no longer there.
    `ignores` as in `SiteFacts`.
    """

    paths: frozenset[str]
    codes: frozenset[str]
    folder: str | None = None
    gone: frozenset[str] = frozenset()
    ignores: tuple[tuple[str, frozenset[str]], ...] = ()

    def is_judged(self, entry: Entry) -> bool:
        """Whether the findings of an entry would have been found, were they still there."""
        is_below = self.folder is not None and entry.path.startswith(self.folder)
        return (
            entry.code in self.codes
            and (is_below or entry.path in self.paths)
            and entry.code not in ignored_at(entry.path, self.ignores)
        )


@dataclass(frozen=True, slots=True)
class Move:
    """A file that has another path now, and how many of its findings are let pass there."""

    old: str
    new: str
    count: int


@dataclass(frozen=True, slots=True)
class Compared:
    """`findings` in the order given, those let pass flagged; `kept` is the baseline pruned.

    `stale` counts the findings that are gone. `refused` counts, by code, those that have an entry
    and that no baseline may hold.
    """

    findings: tuple[Finding, ...]
    kept: tuple[Entry, ...]
    stale: int
    moves: tuple[Move, ...]
    refused: Mapping[str, int]


def compare(
    findings: Sequence[Finding], entries: Sequence[Entry], barred: frozenset[str], scope: Scope
) -> Compared:
    """The findings of a run held against a baseline; `barred` as `never_held` takes them."""
    left = Counter({entry.key: entry.count for entry in entries})
    flagged, refused = _held(findings, left, barred)
    unheld = [item for item in flagged if item.is_open and not never_held(item, barred)]
    pairs = moves(unheld, entries, scope.gone)
    flagged, followed = _followed(flagged, left, barred, pairs)
    stale = {entry.key: left[entry.key] for entry in entries if scope.is_judged(entry)}
    new_paths = {old: new for new, old in pairs.items()}
    counts = Counter(path for path, _, _ in followed.elements())
    return Compared(
        findings=tuple(flagged),
        kept=tuple(_kept(entries, stale, followed, new_paths)),
        stale=sum(stale.values()),
        moves=tuple(Move(old, new_paths[old], counts[old]) for old in sorted(counts)),
        refused=dict(sorted(refused.items())),
    )


def entries_of(
    findings: Iterable[Finding], sources: Mapping[str, SourceFile], barred: frozenset[str]
) -> tuple[Entry, ...]:
    """The baseline that lets all these findings pass, but for those that none may hold."""
    return _summed(
        _entry(finding, sources.get(finding.path))
        for finding in findings
        if not finding.suppressed and not never_held(finding, barred)
    )


def never_held(finding: Finding, barred: frozenset[str]) -> bool:
    """Whether no baseline may hold it: of a barred rule, a crash, or about the linter's own use."""
    is_own = finding.code.startswith("LNT")
    return is_own or finding.code in barred or finding.decision is Decision.INTERNAL


def renamed(entries: Iterable[Entry], rules: Iterable[Rule]) -> tuple[Entry, ...]:
    """The entries under the codes that their rules have today."""
    today = {old: rule.code for rule in rules for old in rule.formerly}
    return _summed(replace(entry, code=today.get(entry.code, entry.code)) for entry in entries)


def _held(
    findings: Iterable[Finding], left: Counter[Key], barred: frozenset[str]
) -> tuple[list[Finding], Counter[str]]:
    """The findings that have an entry flagged, and by code those that may have none."""
    refused: Counter[str] = Counter()
    flagged = []
    for finding in findings:
        key = (finding.path, finding.code, finding.fingerprint)
        is_met = left[key] > 0 and not finding.suppressed
        left[key] -= is_met
        if is_met and never_held(finding, barred):
            refused[finding.code] += 1
            is_met = False
        flagged.append(replace(finding, baselined=True) if is_met else finding)
    return flagged, refused


def _followed(
    findings: Iterable[Finding], left: Counter[Key], barred: frozenset[str], pairs: dict[str, str]
) -> tuple[list[Finding], Counter[Key]]:
    """The findings of moved files flagged by the entries of their old paths; which ones met."""
    met: Counter[Key] = Counter()
    flagged = []
    for finding in findings:
        key = (pairs.get(finding.path, ""), finding.code, finding.fingerprint)
        is_met = left[key] > 0 and finding.is_open and not never_held(finding, barred)
        if is_met:
            left[key] -= 1
            met[key] += 1
        flagged.append(replace(finding, baselined=True) if is_met else finding)
    return flagged, met


def _kept(
    entries: Iterable[Entry],
    stale: Mapping[Key, int],
    followed: Mapping[Key, int],
    new_paths: Mapping[str, str],
) -> Iterator[Entry]:
    for entry in entries:
        moved = followed.get(entry.key, 0)
        stays = entry.count - moved - stale.get(entry.key, 0)
        if stays > 0:
            yield replace(entry, count=stays)
        if moved:
            yield replace(entry, path=new_paths[entry.path], count=moved)


def _entry(finding: Finding, source: SourceFile | None) -> Entry:
    words, line = finding.message, 0
    if source is not None:
        span, line = finding.span, source.locate(finding.span.start)[0]
        words = on_one_line(source.text[span.start : span.end]) if finding.zone else words
    if len(words) > _LONGEST:
        words = words[: _LONGEST - 1] + "…"
    return Entry(finding.code, finding.path, finding.fingerprint, text=words, line=line)


def _summed(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries sorted, equal ones as one."""
    found: dict[Key, Entry] = {}
    for entry in entries:
        known = found.get(entry.key)
        found[entry.key] = replace(known, count=known.count + entry.count) if known else entry
    return tuple(found[key] for key in sorted(found))
