"""A suppression names a rule that no page may set aside.

## Why it matters
A page on suicide without a crisis line can cost a life; no reason is good enough.

## What counts
The rules that `healthpress rules` shows as protected, and those about suppressions themselves. The
finding stays open; the other rules of the same comment are allowed as usual.

## Example
    <!-- healthpress: ignore[SUI001] -- the number is on another page -->

## Use instead
Mend the page.

## Known problems
None known.
"""

from collections.abc import Iterator

from healthpress.check.kinds.called import rule_called
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Judged, Rule, Source


def check(judged: Judged, context: Context) -> Iterator[Finding]:
    """Point at every protected rule that is named."""
    for suppression in judged.article.suppressions:
        for allowed in suppression.rules:
            rule = rule_called(allowed.rule, judged.rules)
            if rule and rule.protected:
                yield context.finding(
                    allowed.span,
                    f"`{allowed.rule}` is protected: no page may set it aside",
                    help="mend what it finds, and remove it here",
                )


RULE = Rule(
    code="LNT007",
    name="suppressed-protected-rule",
    severity=Severity.ERROR,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
        Source(
            title="ESLint plugin eslint-comments: rules",
            section="no-restricted-disable",
            url="https://eslint-community.github.io/eslint-plugin-eslint-comments/rules/",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check_judged=check,
    protected=True,
)
