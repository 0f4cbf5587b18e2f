"""Findings as an editor shows them."""

from collections.abc import Iterator
from typing import Final

from lsprotocol import types

from healthpress.lsp.judging import Judged
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Rule
from healthpress.report.place import escaped

SOURCE: Final = "healthpress"
_SEVERITIES: Final = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
    Severity.OFF: types.DiagnosticSeverity.Hint,
}


def diagnostics_of(judged: Judged) -> list[types.Diagnostic]:
    """Every open finding of a text, in the order of `healthpress check`."""
    return [diagnostic_of(finding, judged) for finding in judged.findings]


def diagnostic_of(finding: Finding, judged: Judged) -> types.Diagnostic:
    """One finding; `data` has its fingerprint."""
    ruler = judged.ruler
    return types.Diagnostic(
        range=ruler.range(finding.span),
        message="\n".join(_lines(finding)),
        severity=severity_of(finding, fail_on_review=judged.home.facts.fail_on_review),
        code=finding.code,
        code_description=_guidance(judged.rule(finding.code)),
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if _is_unnecessary(finding) else None,
        related_information=[
            types.DiagnosticRelatedInformation(
                types.Location(judged.document.uri, ruler.range(related.span)),
                escaped(related.note),
            )
            for related in finding.related
        ],
        data={"fingerprint": finding.fingerprint},
    )


def severity_of(finding: Finding, *, fail_on_review: bool) -> types.DiagnosticSeverity:
    """The finding's own; where a person must look and nothing fails, an information.

    A hint would be three dots under a word, which nobody who must look would see.
    """
    if finding.decision is Decision.REVIEW and not fail_on_review:
        return types.DiagnosticSeverity.Information
    return _SEVERITIES[finding.severity]


def _lines(finding: Finding) -> Iterator[str]:
    asks = "to review: " if finding.decision is Decision.REVIEW else ""
    yield f"{asks}{escaped(finding.message)}"
    if finding.context:
        yield f"context: {escaped(finding.context)}"
    if finding.help:
        yield f"help: {escaped(finding.help)}"


def _guidance(rule: Rule | None) -> types.CodeDescription | None:
    """The first source of the rule that has an address."""
    urls = (source.url for source in rule.sources) if rule else ()
    found = next((url for url in urls if url.startswith("https://")), "")
    return types.CodeDescription(found) if found else None


def _is_unnecessary(finding: Finding) -> bool:
    """Whether all that its fix does is to delete the words found."""
    edits = finding.fix.edits if finding.fix else ()
    return any(
        not edit.text and edit.span.start <= finding.span.start < finding.span.end <= edit.span.end
        for edit in edits
    ) and not any(edit.text for edit in edits)
