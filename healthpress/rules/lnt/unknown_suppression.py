"""A suppression names a rule that does not exist, or is written in words that nobody knows.

## Why it matters
The author believes that a finding is allowed, and it is not.

## What counts
A rule without that code or name, a rule that was removed, a word other than `ignore`, `disable` and
`enable`, and text outside the brackets and before `--`. A rule that has a new code goes on being
allowed under its former one: that is a warning, with a fix.

## Example
    It cures all. <!-- healthpress: ignore[CLM01] -- quoting the advert -->

## Use instead
    It cures all. <!-- healthpress: ignore[CLM001] -- quoting the advert -->

## Fix
Safe: a former code or name gives way to the one that the rule has now.

## Known problems
A rule of a pack that is not installed here is not known here.
"""

from collections.abc import Iterator

from healthpress.check.kinds.called import rule_called
from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Finding, Severity
from healthpress.model.fix import Edit, Fix, Safety
from healthpress.model.rule import Context, Judged, Rule, Source
from healthpress.model.suggestion import did_you_mean
from healthpress.model.suppression import Allowed, Suppression


def check(judged: Judged, context: Context) -> Iterator[Finding]:
    """Point at every word that is none, every rule that is none, and every former code."""
    yield from tell(judged.article, context)
    for suppression in judged.article.suppressions:
        for allowed in suppression.rules:
            rule = rule_called(allowed.rule, judged.rules)
            if rule is None:
                yield _unknown(allowed, judged, context)
            elif rule.status == "removed":
                says = f"the rule `{allowed.rule}` was removed"
                yield context.finding(allowed.span, says, help="remove it here as well")
            elif allowed.rule.upper() != rule.code and allowed.rule != rule.name:
                yield _renamed(allowed, rule, suppression, judged, context)


def _unknown(allowed: Allowed, judged: Judged, context: Context) -> Finding:
    known = [word for rule in judged.rules for word in (rule.code, rule.name)]
    otherwise = "list the rules with `healthpress rules`"
    return context.finding(
        allowed.span,
        f"no rule is called `{allowed.rule}`",
        help=did_you_mean(allowed.rule, known, otherwise),
    )


def _renamed(
    allowed: Allowed, rule: Rule, suppression: Suppression, judged: Judged, context: Context
) -> Finding:
    new = rule.name if "-" in allowed.rule else rule.code
    text = judged.article.source.text
    places = [one for one in (allowed, *suppression.ends) if one.rule == allowed.rule]
    is_bare = all(text[one.span.start : one.span.end] == one.rule for one in places)
    fix = Fix(f"write `{new}`", tuple(Edit(one.span, new) for one in places), Safety.SAFE)
    return context.finding(
        allowed.span,
        f"`{allowed.rule}` is now called `{new}`",
        help=f"write `{new}`",
        severity=Severity.WARNING,
        fix=fix if is_bare else None,
    )


RULE = Rule(
    code="LNT003",
    name="unknown-suppression",
    severity=Severity.ERROR,
    sources=(
        Source(title="healthpress: suppressions", section="docs/suppressions.md", read="ours"),
        Source(
            title="Ruff: rules",
            section="invalid-rule-code (RUF102) and redirected-noqa (RUF101)",
            url="https://docs.astral.sh/ruff/rules/",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check_judged=check,
    protected=True,
)
