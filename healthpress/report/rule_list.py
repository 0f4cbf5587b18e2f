"""The list of rules for people: at a terminal, and as Markdown by family."""

from collections.abc import Sequence
from itertools import groupby

from healthpress.model.finding import Severity
from healthpress.model.rule import Rule
from healthpress.report.families import family_heading
from healthpress.report.place import escaped

Listed = tuple[Rule, Severity]


def as_rule_table(rules: Sequence[Listed]) -> str:
    """One line a rule: code, severity, name, and the first line of its page."""
    longest = max((len(rule.name) for rule, _ in rules), default=0)
    return "".join(
        escaped(f"{rule.code}  {severity.value:<7}  {rule.name:<{longest}}  {_summary(rule)}")
        + "\n"
        for rule, severity in rules
    )


def as_rule_markdown(rules: Sequence[Listed], *, level: int = 2, linked: bool = False) -> str:
    """A table a family under a heading; `linked` to the rules' pages beside it."""
    parts = []
    for heading, group in groupby(rules, key=lambda listed: family_heading(listed[0])):
        rows = [_row(rule, severity, linked=linked) for rule, severity in group]
        head = ["| rule | name | severity | says |", "|---|---|---|---|"]
        parts.append("\n".join([f"{'#' * level} {heading}", "", *head, *rows]))
    return "\n".join(f"{part}\n" for part in parts)


def _row(rule: Rule, severity: Severity, *, linked: bool) -> str:
    code = f"[{rule.code}]({rule.code}.md)" if linked else rule.code
    cells = (code, f"`{rule.name}`", severity.value, _summary(rule))
    return f"| {' | '.join(escaped(cell).replace('|', '&#124;') for cell in cells)} |"


def _summary(rule: Rule) -> str:
    return rule.summary if rule.status == "stable" else f"({rule.status}) {rule.summary}"
