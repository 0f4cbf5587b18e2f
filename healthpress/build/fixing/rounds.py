"""Check, apply what can be fixed, check again: until nothing more applies.

All fixes of a file settle, or the file stays as it was and the reason is told: a fix that breaks
the front matter or mends nothing, or two that undo one another, must not leave half a repair.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import attrgetter
from typing import TypeAlias

from healthpress.check.fixing import apply_fixes, may_apply
from healthpress.check.kinds.faults import UNREADABLE
from healthpress.model.artifact import Report
from healthpress.model.finding import Finding
from healthpress.model.source import SourceFile
from healthpress.parse.front_matter import read_header

MOST_ROUNDS = 10  # one for each fix that waits for another: real files need two or three

Sources: TypeAlias = tuple[SourceFile, ...]
Judge: TypeAlias = Callable[[Sources], Report]


@dataclass(frozen=True, slots=True)
class FixedFile:
    """One file before and after, and the findings whose fixes made the difference."""

    before: SourceFile
    after: SourceFile
    fixed: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was fixed, the report on what remains, and path and reason of what was left alone."""

    report: Report
    files: tuple[FixedFile, ...] = ()
    left_alone: tuple[tuple[str, str], ...] = ()


def fix_sources(sources: Sources, judge: Judge, *, unsafe: bool) -> Outcome:
    """Fix texts in memory; `judge` checks all of them together after every round."""
    run = _Run(sources, judge, unsafe=unsafe)
    run.settle()
    files = tuple(
        FixedFile(run.first[path], run.now[path], tuple(found))
        for path, found in sorted(run.fixed.items())
    )
    return Outcome(run.report, files, tuple(sorted(run.stopped.items())))


@dataclass(slots=True)
class _Run:
    sources: Sources
    judge: Judge
    unsafe: bool = field(kw_only=True)
    report: Report = field(init=False)
    first: dict[str, SourceFile] = field(init=False)
    now: dict[str, SourceFile] = field(init=False)
    fixed: dict[str, list[Finding]] = field(init=False, default_factory=dict)
    stopped: dict[str, str] = field(init=False, default_factory=dict)
    _seen: set[SourceFile] = field(init=False, default_factory=set)

    def __post_init__(self) -> None:
        self.first = {source.path: source for source in self.sources}
        self.now = dict(self.first)
        self._seen.update(self.sources)
        self.report = self.judge(self.sources)

    def settle(self) -> None:
        """Rounds until nothing applies; what still does after the last is taken back."""
        for _ in range(MOST_ROUNDS):
            steps = self._steps()
            if not steps:
                return
            self._take(steps)
        self._take_back(dict.fromkeys(self._steps(), f"{MOST_ROUNDS} rounds of fixes do not end"))

    def _steps(self) -> dict[str, FixedFile]:
        steps = {}
        for path, findings in _by_path(self.report.findings).items():
            wanted = [item for item in findings if may_apply(item, unsafe=self.unsafe)]
            if not wanted or path in self.stopped or path not in self.now:
                continue
            source = self.now[path]
            if source.decode_error >= 0:
                self.stopped[path] = "it is not UTF-8"
                continue
            done = apply_fixes(source.text, [item.fix for item in wanted if item.fix])
            if done.text != source.text:
                after = replace(source, text=done.text)
                fixed = tuple(item for item in wanted if item.fix in done.applied)
                steps[path] = FixedFile(source, after, fixed)
        return steps

    def _take(self, steps: Mapping[str, FixedFile]) -> None:
        before = _by_path(self.report.findings)
        self.now |= {path: step.after for path, step in steps.items()}
        self.report = self.judge(tuple(self.now.values()))
        after = _by_path(self.report.findings)
        bad: dict[str, str] = {}
        for path, step in steps.items():
            self.fixed.setdefault(path, []).extend(step.fixed)
            if reason := self._fault(step, before.get(path, ()), after.get(path, ())):
                bad[path] = reason
            self._seen.add(step.after)
        self._take_back(bad)

    def _fault(self, step: FixedFile, before: Sequence[Finding], after: Sequence[Finding]) -> str:
        """Why a step must not stand, or ""."""
        fixes = f"fixing {' and '.join(sorted({item.code for item in step.fixed}))}"
        if not _unreadable(step.after) <= _unreadable(step.before):
            return f"{fixes} would break its front matter"
        if step.after in self._seen:
            return f"{fixes} goes round in circles"
        was, left = _counted(before), _counted(after)
        if any(left[key] >= was[key] for key in _counted(step.fixed)):
            return f"{fixes} would mend nothing"
        return ""

    def _take_back(self, reasons: Mapping[str, str]) -> None:
        if not reasons:
            return
        for path in reasons:
            self.now[path] = self.first[path]
            del self.fixed[path]
        self.stopped |= reasons
        self.report = self.judge(tuple(self.now.values()))


def _by_path(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    return {path: tuple(group) for path, group in groupby(findings, key=attrgetter("path"))}


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter((item.code, item.message) for item in findings if item.is_open)


def _unreadable(source: SourceFile) -> Counter[str]:
    """Faults of the front matter after which nobody knows what it says, selected or not."""
    return Counter(fault.code for fault in read_header(source).faults if fault.code in UNREADABLE)
