"""A `disable` has no `enable`, or the other way round.

## Why it matters
A range without an end would hide all that anybody writes below it later.

## What counts
`disable` and `enable` belong together when they name the same rules. Ranges may stand in one
another; two that cross are told, and the one that was opened first hides nothing.

## Example
    <!-- healthpress: disable[CLM001] -- wording of the statute -->
    The statute says that it cures.

## Use instead
    <!-- healthpress: disable[CLM001] -- wording of the statute -->
    The statute says that it cures.

    <!-- healthpress: enable[CLM001] -->

## Known problems
A code and the name of the same rule do not match each other: write the same word in both.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="LNT004",
    name="unmatched-range",
    severity=Severity.ERROR,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
        Source(
            title="ESLint plugin eslint-comments: rules",
            section="disable-enable-pair",
            url="https://eslint-community.github.io/eslint-plugin-eslint-comments/rules/",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=tell,
    protected=True,
)
