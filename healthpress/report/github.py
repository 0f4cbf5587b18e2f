"""Annotations of GitHub Actions: workflow commands, one a line.

docs.github.com, "Workflow commands for GitHub Actions". What is escaped is what the runner takes
back (actions/runner, ActionCommand.cs), and it drops columns of a place of several lines
(ActionCommandManager.cs). GitHub does not say in what it counts columns; here they are code points,
the end behind the last one.
"""

from healthpress.model.artifact import Report
from healthpress.model.finding import Finding, Severity
from healthpress.report.look import Look
from healthpress.report.place import escaped, line_and_column
from healthpress.report.weights import weight

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(report: Report, look: Look) -> str:
    """The open findings, errors first: of each sort GitHub shows ten a step."""
    del look
    found = sorted(report.open, key=lambda item: -weight(item, report).rank)
    return "".join(f"{_command(item, report)}\n" for item in found)


def _command(finding: Finding, report: Report) -> str:
    place = line_and_column(report.sources.get(finding.path), finding.span)
    properties = {
        "file": escaped(finding.path),
        **_lines(*place),
        "title": f"{finding.code} {finding.name}",
    }
    joined = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    told = [finding.message, f"help: {finding.help}"] if finding.help else [finding.message]
    message = "\n".join(escaped(line) for line in told)
    return f"::{_COMMANDS[weight(finding, report)]} {joined}::{_data(message)}"


def _lines(line: int, column: int, end_line: int, end_column: int) -> dict[str, str]:
    lines = {"line": str(line), "endLine": str(end_line)}
    if line != end_line:
        return lines
    return lines | {"col": str(column), "endColumn": str(end_column)}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
