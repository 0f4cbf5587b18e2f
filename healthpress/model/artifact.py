"""What comes out: bytes and where they go, and the reports of a check and a build."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile


@dataclass(frozen=True, slots=True)
class Artifact:
    """One file of the output: `path` relative to the output folder, with "/" between parts."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a check: findings sorted by path, place and code.

    `findings` holds suppressed and baselined ones too, flagged; `open` leaves them out. `sources`
    holds the checked files by path, for frames and columns. `ok` is False when an open finding is
    at or above `fail_on` (reviews count only with `fail_on_review`), there are more warnings than
    `max_warnings`, the baseline is stale and that counts, or a rule crashed. `notes` are remarks
    on the run for people ("2 entries of the baseline are stale").
    """

    findings: tuple[Finding, ...]
    sources: Mapping[str, SourceFile] = field(default_factory=dict)
    profile: tuple[str, ...] = ()
    today: str = ""
    fail_on: Severity = Severity.ERROR
    fail_on_review: bool = False
    max_warnings: int | None = None
    notes: tuple[str, ...] = ()
    is_stale: bool = False  # the baseline holds what is gone, and the caller asked to fail then
    rules: tuple[Rule, ...] = ()  # all installed, for formats that describe them

    @property
    def open(self) -> tuple[Finding, ...]:
        """The findings to act on: neither suppressed nor in the baseline."""
        return tuple(item for item in self.findings if item.is_open)

    @property
    def failing(self) -> tuple[Finding, ...]:
        """The findings that make the run fail."""
        return tuple(
            finding
            for finding in self.open
            if finding.decision is not Decision.INTERNAL
            and finding.severity.rank >= self.fail_on.rank
            and (self.fail_on_review or finding.decision is not Decision.REVIEW)
        )

    @property
    def warnings(self) -> int:
        """How many open findings are warnings, reviews apart."""
        return sum(
            item.severity is Severity.WARNING and item.decision is Decision.VIOLATION
            for item in self.open
        )

    @property
    def has_too_many_warnings(self) -> bool:
        """Whether there are more warnings than the caller allows."""
        return self.max_warnings is not None and self.warnings > self.max_warnings

    @property
    def crashed(self) -> tuple[Finding, ...]:
        """Findings that report a crashed rule."""
        return tuple(item for item in self.findings if item.decision is Decision.INTERNAL)

    @property
    def ok(self) -> bool:
        """Whether nothing failed and no rule crashed."""
        return self.exit_code == 0

    @property
    def exit_code(self) -> int:
        """0 clean, 1 findings, 2 a rule crashed."""
        if self.crashed:
            return 2
        return 1 if self.failing or self.has_too_many_warnings or self.is_stale else 0


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did, each path relative to the output folder, sorted."""

    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BuildResult:
    """The result of a build; nothing is written when the report is not ok."""

    report: Report
    written: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    seconds: float = 0.0
    pages: int = 0
    drafts: int = 0  # articles left out because they are drafts
    expired: int = 0  # articles left out because their day has come

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of the check before the build."""
        return self.report.findings
