"""How many findings of each sort: the figures every summary prints."""

from collections import Counter
from dataclasses import dataclass

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding
from healthpress.model.fix import Safety


@dataclass(frozen=True, slots=True)
class Counts:
    """Open findings: violations by severity, reviews apart; and what is let pass.

    `files` is the number of files checked; `safe` and `unsafe` count the open findings with a fix
    of that safety. A finding that is both suppressed and in the baseline counts as suppressed.
    """

    files: int
    errors: int
    warnings: int
    infos: int
    reviews: int
    suppressed: int = 0
    baselined: int = 0
    safe: int = 0
    unsafe: int = 0


def count(report: Report) -> Counts:
    """The figures of a report."""
    kinds = Counter(_kind(finding) for finding in report.findings)
    fixes = Counter(item.fix.safety for item in report.findings if item.is_open and item.fix)
    return Counts(
        files=len(report.sources),
        errors=kinds["error"],
        warnings=kinds["warning"],
        infos=kinds["info"],
        reviews=kinds["review"],
        suppressed=kinds["suppressed"],
        baselined=kinds["baselined"],
        safe=fixes[Safety.SAFE],
        unsafe=fixes[Safety.UNSAFE],
    )


def _kind(finding: Finding) -> str:
    if finding.suppressed:
        return "suppressed"
    if finding.baselined:
        return "baselined"
    return "review" if finding.decision is Decision.REVIEW else finding.severity.value


def in_words(counts: Counts) -> str:
    """The figures as a sentence part: `2 errors, 1 warning, 3 to review in 4 files`."""
    parts = [
        plural(number, noun)
        for number, noun in (
            (counts.errors, "error"),
            (counts.warnings, "warning"),
            (counts.infos, "note"),
        )
        if number
    ]
    if counts.reviews:
        parts.append(f"{counts.reviews} to review")
    found = f"{', '.join(parts) or 'no findings'} in {plural(counts.files, 'file')}"
    return "; ".join([found, *_let_pass(counts)])


def _let_pass(counts: Counts) -> list[str]:
    parts = [f"{counts.suppressed} suppressed"] if counts.suppressed else []
    parts += [f"{counts.baselined} in the baseline"] if counts.baselined else []
    return [", ".join(parts)] if parts else []


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 file", "2 files"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
