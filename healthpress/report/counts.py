"""How many findings of each sort: the figures every summary prints."""

from dataclasses import dataclass

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """Violations by severity, reviews apart; `files` is the number of files checked."""

    files: int
    errors: int
    warnings: int
    infos: int
    reviews: int


def count(report: Report) -> Counts:
    """The figures of a report."""

    def of(severity: Severity) -> int:
        return sum(
            finding.severity is severity and finding.decision is not Decision.REVIEW
            for finding in report.findings
        )

    reviews = sum(finding.decision is Decision.REVIEW for finding in report.findings)
    return Counts(
        files=len(report.sources),
        errors=of(Severity.ERROR),
        warnings=of(Severity.WARNING),
        infos=of(Severity.INFO),
        reviews=reviews,
    )


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
    return f"{', '.join(parts) or 'no findings'} in {plural(counts.files, 'file')}"


def plural(number: int, noun: str) -> str:
    """A number with its noun: "1 file", "2 files"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
