"""The front matter has a key that nothing reads.

## Why it matters
`reviewer` for `reviewers` would leave a page without its reviewer, and nobody would notice.

## Example
    reviewer: kim

## Use instead
    reviewers: [kim]

## Fix
Unsafe: it gets the name of the known key that it is misspelt from, where there is one. Display: the
name of a date or of consent is shown and never written.

## Known problems
Keys of themes and other tools belong under `extra`, where nothing is checked.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC006",
    name="unknown-key",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="healthpress: JSON Schema of the front matter",
            section="`healthpress schema front-matter`",
            read="ours",
        ),
    ),
    since="0.1.0",
    check=tell,
)
