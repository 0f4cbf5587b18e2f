"""A `:::` block or an alert has a name that none has.

## Why it matters
`::: supervison` would print three colons, and the note that readers must see would be plain text.

## What counts
The alerts `> [!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` and `[!CAUTION]` are other names for
blocks. Any other kind, and one with a title behind it, is printed as a quotation with its brackets.

## Example
    ::: supervison
    Given by licensed professionals in a clinic.
    :::

## Use instead
    ::: supervision
    Given by licensed professionals in a clinic.
    :::

## Fix
Unsafe: the name that it is misspelt from is written in its place, where there is one.

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC011",
    name="unknown-block",
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
