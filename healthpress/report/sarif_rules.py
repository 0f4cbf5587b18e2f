"""The rules of a run as SARIF describes them: `reportingDescriptor` (3.49)."""

import re
from typing import Any

from healthpress.model.artifact import Report
from healthpress.model.finding import Severity
from healthpress.model.rule import CODE, Rule
from healthpress.report.rule_page import source_words

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.OFF: "none",
}
_RUNS = ("stable", "deprecated")  # without being named


def descriptors(report: Report) -> list[dict[str, Any]]:
    """All rules of the report by code, and a bare entry for a finding of none of them."""
    found = {rule.code: _descriptor(rule) for rule in report.rules}
    for finding in report.findings:
        found.setdefault(finding.code, {"id": finding.code, "name": finding.name})
    return [found[code] for code in sorted(found)]


def _descriptor(rule: Rule) -> dict[str, Any]:
    summary, _, rest = rule.page.partition("\n")
    sources = "\n".join(f"* {source_words(source)}" for source in rule.sources)
    page = f"{rule.page}\n\n## Sources\n\n{sources}"
    return {
        "id": rule.code,
        "name": rule.name,
        **_former(rule),
        "shortDescription": {"text": summary or rule.name},
        "fullDescription": {"text": _first_part(rest) or summary or rule.name},
        "help": {"text": page, "markdown": page},
        "defaultConfiguration": {
            "enabled": rule.status in _RUNS,
            "level": LEVELS[rule.severity],
        },
        "properties": {
            "tags": [rule.family, *rule.profiles, *rule.languages, rule.status],
            "protected": rule.protected,
            "since": rule.since,
        },
    }


def _former(rule: Rule) -> dict[str, list[str]]:
    codes = [word for word in rule.formerly if CODE.fullmatch(word)]
    names = [word for word in rule.formerly if not CODE.fullmatch(word)]
    return ({"deprecatedIds": codes} if codes else {}) | (
        {"deprecatedNames": names} if names else {}
    )


def _first_part(page: str) -> str:
    """The text of the first section: why it matters."""
    parts = re.split(r"^## .*\n", page, maxsplit=2, flags=re.MULTILINE)
    return parts[1].strip() if len(parts) > 1 else ""
