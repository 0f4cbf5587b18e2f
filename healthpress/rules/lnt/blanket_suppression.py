"""A suppression does not name its rules one by one.

## Why it matters
What is allowed without a name also hides what nobody has seen yet.

## What counts
No rule at all, empty brackets, `ALL`, a `*`, and the letters of a family (`SAF`). It hides nothing.
The settings may ignore whole families: that stands in one place for everybody to see.

## Example
    <!-- healthpress: ignore[ALL] -- checked with the author -->

## Use instead
    <!-- healthpress: ignore[CLM001] -- checked with the author -->

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="LNT006",
    name="blanket-suppression",
    severity=Severity.ERROR,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
        Source(
            title="ESLint plugin eslint-comments: rules",
            section="no-unlimited-disable",
            url="https://eslint-community.github.io/eslint-plugin-eslint-comments/rules/",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=tell,
    protected=True,
)
