"""A page about a treatment does not tell of other treatments, or of having none.

## Why it matters
Who hears of one treatment only cannot choose. A choice needs the other options, waiting among them.

## What counts
Pages of the type treatment. Either a filled section on other treatments, options or alternatives,
or two other treatments (option `others`) that the vocabulary lists for the condition in the title,
the topics or the description. Where no condition is known a sentence on other treatments is enough.
What stands in the title is the page's own treatment and no alternative.

And a sentence on having no treatment: "without treatment", "watchful waiting", "you can also wait".
That alone missing is told one level lower. On pages for professionals all is a remark.

## Example
Ketamine helps when nothing else does. Book now.

## Use instead
Other options are talking therapy, another antidepressant and electroconvulsive therapy. Without
treatment, depression often lasts for months.

## Known problems
A treatment counts wherever it is named, even where the page only speaks badly of it.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.vocabulary import Condition
from healthpress.rules.saf.alternative_words import (
    NO_TREATMENT,
    OPTIONS,
    condition_in,
    words_for,
)
from healthpress.rules.saf.page_medicines import treatment_place, weight
from healthpress.rules.saf.page_sections import parts_about, shown_text

_FEWEST = 2  # with the page's own that makes three to choose from
_HEADING = re.compile(
    rf"{OPTIONS.pattern}|\bwhat else\b|\bother (?:things|help)\b|\binstead of\b", re.IGNORECASE
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the treatment that stands alone."""
    if article.front_matter.type != "treatment":
        return
    text = shown_text(article)
    lacks_others = _lacks_others(article, context, text)
    missing = [lacks_others] if lacks_others else []
    if not NO_TREATMENT.search(text):
        missing.append("what happens without treatment")
    if missing:
        severity = weight(article, context.severity)
        span, _ = treatment_place(article, context)
        yield context.finding(
            span,
            f"the page does not tell of {' or '.join(missing)}",
            help="write a section `## Other options`: other treatments, waiting, and no treatment",
            severity=severity if lacks_others or severity is Severity.INFO else severity.lowered(),
        )


def _lacks_others(article: Article, context: Context, text: str) -> str:
    """What the page lacks of other treatments, or ""."""
    if any(not part.is_empty for part in parts_about(article, _HEADING)):
        return ""
    condition = _condition(article, context)
    if condition is None or not condition.alternatives:
        return "" if OPTIONS.search(text) else "other treatments"
    fewest = int(context.options.get("others", _FEWEST))
    title = article.front_matter.title
    patterns = {words_for(name) for name in condition.alternatives}
    named = [item for item in patterns if item.search(text) and not item.search(title)]
    few = len(named) < min(fewest, len(patterns))
    return f"at least {fewest} other treatments for {condition.name}" if few else ""


def _condition(article: Article, context: Context) -> Condition | None:
    """The condition that the page treats, by its title, topics or description."""
    front_matter = article.front_matter
    places = (front_matter.title, *front_matter.topics, front_matter.description)
    found = (condition_in(text, context.vocabularies.conditions) for text in places)
    return next((condition for condition in found if condition), None)


RULE = Rule(
    code="SAF012",
    name="missing-alternatives",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="questions 12 (no treatment) and 14 (more than one choice)",
            year=1999,
            url="http://www.discern.org.uk",
            read="2026, stored copy",
        ),
        Source(
            title="MHRA: The Blue Guide, advertising and promotion of medicines",
            section="appendix 6, balanced overview of all treatment options",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="NICE NG197 Shared decision making",
            section="1.4, communicating risks, benefits and consequences",
            year=2021,
            url="https://www.nice.org.uk/guidance/ng197",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("others", _FEWEST, "how many other treatments must be named"),),
    protected=True,
    languages=("en",),
)
