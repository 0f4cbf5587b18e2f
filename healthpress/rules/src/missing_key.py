"""A key that every page needs is missing: title, description or published.

## Why it matters
The title is the heading and the link text, the description is what search results show, and the day
of publication is what readers date the page by.

## Example
    ---
    title: Ketamine
    ---

## Use instead
    ---
    title: Ketamine
    description: What ketamine is, and who may give it.
    published: 2026-02-05
    ---

## Known problems
What clinical pages need besides is told by the GOV rules.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC007",
    name="missing-key",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="healthpress: JSON Schema of the front matter",
            section="`required`",
            read="ours",
        ),
    ),
    since="0.1.0",
    check=tell,
)
