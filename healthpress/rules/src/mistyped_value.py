"""A value is not of the type its key needs.

## Why it matters
A date that is no date cannot be printed, compared or trusted; a guess would put words into the
author's mouth.

## Example
    published: 2025-02-30

## Use instead
    published: 2025-02-28

## Known problems
Dates count only as YYYY-MM-DD: 03/04/2025 is another day on each side of an ocean.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC008",
    name="mistyped-value",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="healthpress: JSON Schema of the front matter",
            section="the type of each key",
            read="ours",
        ),
        Source(
            title="ISO 8601-1: Date and time, representations for information interchange",
            section="5.2.2, calendar date",
            year=2019,
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)
