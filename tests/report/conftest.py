"""Reports made by hand."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from healthpress.model.artifact import Report
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Rule, Source
from healthpress.model.source import SourceFile, Span
from healthpress.report.render import as_format

TEXT = "---\ntitle: A\n---\n\nKetamine cures 😀 depression.\n"
PAGE = """A claim is absolute.

## Why it matters
Nobody can promise a cure.

## Example
Ketamine cures depression.
"""


@pytest.fixture
def source() -> SourceFile:
    """The one file that findings stand in unless they say otherwise."""
    return SourceFile("content/a.md", TEXT)


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """Makes a finding on "cures" in line 5; any field may be given, `on` marks other words."""

    def make(on: str = "cures", **changes: object) -> Finding:
        start = TEXT.index(on)
        values: dict[str, object] = {
            "code": "CLM001",
            "name": "absolute-claim",
            "path": "content/a.md",
            "span": Span(start, start + len(on)),
            "message": "`cures` promises too much",
            "help": "say what was measured",
            "severity": Severity.ERROR,
            "decision": Decision.VIOLATION,
            "fingerprint": "0123456789abcdef",
        }
        return Finding(**(values | changes))  # type: ignore[arg-type]  # a table of fields

    return make


@pytest.fixture
def rule() -> Rule:
    """The rule that the findings are of."""
    return Rule(
        code="CLM001",
        name="absolute-claim",
        severity=Severity.ERROR,
        sources=(Source("A guide", section="Claims", year=2020, read="2026-11-23"),),
        since="0.1.0",
        formerly=("CLM900", "cure-claim"),
        page=PAGE,
    )


@pytest.fixture
def report(source: SourceFile) -> Callable[..., Report]:
    """Makes a report of findings; any field may be given."""

    def make(*findings: Finding, **changes: Any) -> Report:  # noqa: ANN401 - a table of fields
        values = {
            "findings": findings,
            "sources": {source.path: source},
            "profile": ("us",),
            "today": "2026-11-23",
        }
        return Report(**(values | changes))

    return make


@pytest.fixture
def shown(report: Callable[..., Report]) -> Callable[..., str]:
    """Findings in a format, without colours; any field of the report may be given."""

    def make(name: str, *findings: Finding, **changes: object) -> str:
        return as_format(report(*findings, **changes), name, colour=False, version="0.1.0")

    return make


@pytest.fixture
def loaded(shown: Callable[..., str]) -> Callable[..., Any]:
    """Findings in a JSON format, read back."""
    return lambda name, *findings, **changes: json.loads(shown(name, *findings, **changes))
