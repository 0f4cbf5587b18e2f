"""A `:::` block begins and never ends.

## Why it matters
Everything to the end of the page would stand inside a warning or an expander.

## Example
    ::: warning Do not drive
    Not until the next day.

    ## Side effects

## Use instead
    ::: warning Do not drive
    Not until the next day.
    :::

    ## Side effects

## Fix
Unsafe: the closing line is put before the next heading, else where the block ends now.

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC012",
    name="unclosed-block",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="healthpress: blocks for authors",
            section="names of blocks",
            read="ours",
        ),
        Source(
            title="NHS digital service manual: design system",
            section="components that the blocks follow",
            url="https://service-manual.nhs.uk/design-system",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=tell,
)
