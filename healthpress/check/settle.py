"""What stays open of what was found: suppressions applied, and the linter's own hygiene judged."""

from collections.abc import Sequence

from healthpress.check.engine import make_context, order, run_check, subject_of_article
from healthpress.check.fingerprint import with_fingerprints
from healthpress.check.suppress import suppressed
from healthpress.model.article import Article
from healthpress.model.finding import Finding
from healthpress.model.rule import Judged, Rule, SiteFacts


def settle(
    article: Article,
    findings: Sequence[Finding],
    rules: Sequence[Rule],
    facts: SiteFacts,
    *,
    with_site: bool,
) -> tuple[Finding, ...]:
    """The findings of one article, suppressed ones flagged, with those about suppressions.

    Without suppressions, good or bad, there is nothing to judge. `findings` are those of the
    article rules and, `with_site`, of the site rules in this file.
    """
    if not article.suppressions and not any(
        fault.code.startswith("LNT") for fault in article.faults
    ):
        return tuple(sorted(findings, key=order))
    subject = subject_of_article(article, facts)
    contexts = [(rule, make_context(rule, subject)) for rule in rules]
    ran = frozenset(
        rule.code
        for rule, context in contexts
        if context and (rule.check or rule.check_judged or (rule.check_site and with_site))
    )
    flagged = suppressed(article, findings, rules, facts.today)
    judged = Judged(article, flagged, ran, tuple(rules))
    own = [
        finding
        for rule, context in contexts
        if rule.check_judged is not None and context
        for finding in run_check(rule.check_judged, judged, context)
    ]
    told = with_fingerprints(article, sorted(own, key=order))
    return tuple(sorted((*flagged, *told), key=order))
