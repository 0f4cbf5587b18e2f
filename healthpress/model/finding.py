"""What is wrong in the content, with its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from healthpress.model.fix import Fix
from healthpress.model.source import Span


class Severity(StrEnum):
    """How much a finding weighs; `off` exists only in settings."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    OFF = "off"

    @property
    def rank(self) -> int:
        """3 for an error, 2 for a warning, 1 for info, 0 for off."""
        return {"error": 3, "warning": 2, "info": 1, "off": 0}[self.value]

    def lowered(self) -> "Severity":
        """One level lower; info stays info."""
        return {Severity.ERROR: Severity.WARNING, Severity.OFF: Severity.OFF}.get(
            self, Severity.INFO
        )


class Decision(StrEnum):
    """How sure the tool is."""

    VIOLATION = "violation"  # exact trigger, no inference
    REVIEW = "review"  # heuristic or context-dependent: a human must look
    INTERNAL = "internal"  # a rule crashed: never a statement about the page


@dataclass(frozen=True, slots=True)
class Related:
    """Another place in the same file that explains a finding."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What a reader or parser noticed; the SRC rules turn it into findings."""

    code: str
    span: Span
    message: str
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place.

    `message` says what is, `help` one imperative step. `context` shows what changed the decision
    (`negated: "not" at 12:9`). `fingerprint` depends on neither line nor path, so that it survives
    edits elsewhere in the file and a new name. `suppressed` is the author's reason, empty where
    nobody allowed it; `baselined` says that the site's baseline holds it.
    """

    code: str
    name: str
    path: str
    span: Span
    message: str
    help: str
    severity: Severity
    decision: Decision
    zone: str = ""
    context: str = ""
    related: tuple[Related, ...] = ()
    data: Mapping[str, str | int | float] = field(default_factory=dict)
    fingerprint: str = ""
    fix: Fix | None = None
    suppressed: str = ""
    baselined: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is neither suppressed nor in the baseline."""
        return not self.suppressed and not self.baselined
