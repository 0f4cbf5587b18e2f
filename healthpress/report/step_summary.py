"""The whole list as a Markdown table, for the summary of a GitHub Actions step."""

import re

from healthpress.model.artifact import Report
from healthpress.model.finding import Finding
from healthpress.report.counts import count, in_words
from healthpress.report.place import escaped, line_and_column
from healthpress.report.weights import label

# GitHub refuses a summary of more than 1 MiB a step (docs.github.com, "Adding a job summary"); the
# margin is for what the step writes itself.
MOST_BYTES = 900_000
_HEAD = "| | place | rule | finding |\n| --- | --- | --- | --- |\n"
# Whatever of ASCII could be markup of Markdown or HTML, or begin a link or a mention.
_MARKUP = re.compile(r"[^a-zA-Z0-9 ,;'/()\x80-\U0010ffff-]")


def as_step_summary(report: Report) -> str:
    """The open findings in order, cut where GitHub would refuse the rest."""
    parts = [f"### healthpress: {in_words(count(report))}\n\n"]
    rows = [_row(finding, report) for finding in report.open]
    if rows:
        parts.append(_HEAD)
    size = 0
    for index, row in enumerate(rows):
        size += len(row.encode())
        if size > MOST_BYTES:
            parts.append(f"\n{len(rows) - index} more are left out here\n")
            break
        parts.append(row)
    return "".join([*parts, "\n"])


def _row(finding: Finding, report: Report) -> str:
    line, column, _, _ = line_and_column(report.sources.get(finding.path), finding.span)
    cells = (
        label(finding),
        f"{finding.path}:{line}:{column}",
        f"{finding.code} {finding.name}",
        f"{finding.message}; {finding.help}" if finding.help else finding.message,
    )
    return f"| {' | '.join(_cell(cell) for cell in cells)} |\n"


def _cell(text: str) -> str:
    """Plain text whatever it holds: a character reference is never markup (CommonMark, 2.5)."""
    return _MARKUP.sub(lambda match: f"&#{ord(match.group())};", escaped(text))
