"""A report in the format asked for."""

from healthpress.model.artifact import Report
from healthpress.report.as_json import as_json
from healthpress.report.concise import as_concise
from healthpress.report.text import as_text


def as_format(report: Report, name: str, *, colour: bool, version: str) -> str:
    """The report as `text`, `concise` or `json`; `colour` counts for text only."""
    if name == "json":
        return as_json(report, version=version)
    if name == "concise":
        return as_concise(report)
    return as_text(report, colour=colour)
