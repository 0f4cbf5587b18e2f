"""A suppression does not say why.

## Why it matters
Who reviews the page next must know why a warning was set aside, or has to find out again.

## What counts
A comment or an entry of the front matter whose reason is missing, or shorter than 10 characters
that can be seen. It hides nothing until it has one. `enable` needs no reason.

## Example
    The advert said it cures everything. <!-- healthpress: ignore[CLM001] -->

## Use instead
    The advert said it cures everything. <!-- healthpress: ignore[CLM001] -- quoting the advert -->

## Known problems
Whether a reason is a good one is for people to say.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="LNT002",
    name="suppression-without-reason",
    severity=Severity.ERROR,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
        Source(
            title="ESLint plugin eslint-comments: rules",
            section="require-description",
            url="https://eslint-community.github.io/eslint-plugin-eslint-comments/rules/",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=tell,
    protected=True,
)
