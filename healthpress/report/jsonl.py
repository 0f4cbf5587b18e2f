"""For programs that read line by line: one JSON object a finding, and nothing else."""

from healthpress.model.artifact import Report
from healthpress.report.as_json import SCHEMA, as_object
from healthpress.report.dumped import dumped
from healthpress.report.look import Look


def as_jsonl(report: Report, look: Look) -> str:
    """Each line is an item of the `findings` of the JSON format, with the name of its schema."""
    del look
    return "".join(
        dumped(
            {"schema": SCHEMA, **as_object(finding, report.sources.get(finding.path))}, indent=None
        )
        for finding in report.findings
    )
