"""A suppression hides nothing.

## Why it matters
The text was mended, and the comment stays behind to hide the next fault in the same place.

## What counts
A rule that ran on this page, and found nothing that the suppression is needed for. Where two allow
the same finding, the one that covers less counts as used. Of a rule that did not run (it is not
selected, is for another country, or needs the whole site) nothing is said.

## Example
    Drink water. <!-- healthpress: ignore[CLM001] -- quoting the advert -->

## Use instead
    Drink water.

## Fix
Safe: the comment is removed, or the names in its brackets that are not needed.

## Known problems
An entry of the front matter is told, and taken out by hand.
"""

from collections.abc import Iterator

from healthpress.check.kinds.allowed import unused
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Judged, Rule, Source
from healthpress.model.source import Span
from healthpress.model.suppression import Allowed, Suppression


def check(judged: Judged, context: Context) -> Iterator[Finding]:
    """Point at each suppression, or at the first of its rules, that is not needed."""
    for suppression, idle in unused(judged, context.today):
        names = ", ".join(f"`{allowed.rule}`" for allowed in idle)
        is_whole = idle == suppression.rules
        yield context.finding(
            suppression.span if is_whole else idle[0].span,
            f"no finding of {names} is hidden here",
            help="remove it" if is_whole else f"remove {names} from the brackets",
            fix=_removal(suppression) if is_whole else _shortening(suppression, idle),
        )


def _removal(suppression: Suppression) -> Fix | None:
    edits = tuple(Edit(span, "") for span in suppression.removal)
    return Fix("remove the suppression", edits, Safety.SAFE) if edits else None


def _shortening(suppression: Suppression, idle: tuple[Allowed, ...]) -> Fix:
    kept = ", ".join(allowed.rule for allowed in suppression.rules if allowed not in idle)
    edits = tuple(
        Edit(Span(rules[0].span.start, rules[-1].span.end), kept)
        for rules in (suppression.rules, suppression.ends)
        if rules
    )
    return Fix("remove what is not needed from the brackets", edits, Safety.SAFE)


RULE = Rule(
    code="LNT001",
    name="unused-suppression",
    severity=Severity.WARNING,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
        Source(
            title="ESLint plugin eslint-comments: rules",
            section="no-unused-disable",
            url="https://eslint-community.github.io/eslint-plugin-eslint-comments/rules/",
            read="2026, stored copy",
        ),
        Source(
            title="Ruff: rules",
            section="unused-noqa (RUF100)",
            url="https://docs.astral.sh/ruff/rules/unused-noqa/",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check_judged=check,
    protected=True,
)
