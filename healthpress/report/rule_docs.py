"""The documentation of the rules: a page each, and an index by family."""

from collections.abc import Mapping, Sequence

from healthpress.model.rule import Rule
from healthpress.model.vocabulary import Jurisdiction
from healthpress.report.rule_list import as_rule_markdown
from healthpress.report.rule_page import rule_page

INDEX = "README.md"
_HEAD = """# The rules

Each rule has a page that says why it is there, what counts, and on which sources it rests. The
severity is the one before profiles and settings change it. `healthpress explain CODE` prints the
same page; [settings](../settings.md#which-rules-run) tells how rules are chosen.

These pages are written by `make docs` from the rules themselves: change those, not these.

"""


def rule_docs(rules: Sequence[Rule], jurisdictions: Mapping[str, Jurisdiction]) -> dict[str, str]:
    """Every page by its file name."""
    listed = [(rule, rule.severity) for rule in rules]
    pages = {f"{rule.code}.md": rule_page(rule, jurisdictions) for rule in rules}
    return {INDEX: _HEAD + as_rule_markdown(listed, linked=True), **pages}
