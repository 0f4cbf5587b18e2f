"""The file has no front matter.

## Why it matters
A page without title, dates and people is not a health article. A note that is none should not be
among the articles.

## Example
    Ketamine is an anaesthetic.

## Use instead
    ---
    title: Ketamine
    description: What ketamine is, and who may give it.
    published: 2026-02-05
    ---

    Ketamine is an anaesthetic.

## Known problems
Files whose names begin with `_` are not read.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC010",
    name="missing-front-matter",
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
