"""A page about a treatment has no section on its side effects, or one that leaves out too much.

## Why it matters
Whoever decides on a treatment needs to know what is common, what is serious and what to do then.

## What counts
Pages of the types medicine, procedure and treatment need a heading, or a block with a title, on
side effects, risks, harms, complications or safety. Under it stand at least three effects (option
`effects`) and words for a serious one; somewhere in plain view it is said whom to call or tell.

An empty section counts as none. What is only left out is told one level lower, and for review when
it is the effects: names that are not in the list here are not counted. On pages for professionals
all is a remark.

## Example
Side effects are rare.

## Use instead
    ## Side effects
    Common ones are feeling sick, dizziness and a headache. Serious ones are rare. Call your doctor
    if your heart races.

## Known problems
A page whose own title speaks of side effects is taken as one section. "Complications of
tonsillitis" is the illness's section, and is taken for the treatment's.
"""

import re
from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.saf.effect_words import EFFECT, HELP, SERIOUS
from healthpress.rules.saf.page_medicines import treatment_place, weight
from healthpress.rules.saf.page_sections import Part, names_any, parts_about, shown_text

_TYPES = frozenset({"medicine", "procedure", "treatment"})
_SUBJECT = re.compile(
    r"\b(?:(?:side|unwanted|adverse|harmful)[- ]effects?|adverse (?:reactions?|events?)"
    r"|risks?(?! (?:factors?|groups?))|harms?|safety|how safe|is it safe|complications?"
    r"|(?:can|could|might|may) go wrong)\b",
    re.IGNORECASE,
)
_URGENT_BLOCKS = frozenset({"emergency", "urgent"})
# Editorial choice: one effect for "common", one for "serious" and one more.
_FEWEST = 3


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the treatment when the section is missing, at its heading when it falls short."""
    if article.front_matter.type not in _TYPES:
        return
    severity = weight(article, context.severity)
    parts = parts_about(article, _SUBJECT)
    filled = [part for part in parts if not part.is_empty]
    if not filled:
        yield _absent(article, context, parts, severity)
        return
    missing, unsure = _lacks(article, context, filled)
    if missing:
        yield context.finding(
            filled[0].span,
            f"the section on side effects does not say {' or '.join(missing)}",
            help="say what is common, what is serious and what to do then",
            severity=severity if severity is Severity.INFO else severity.lowered(),
            decision=Decision.REVIEW if unsure else None,
        )


def _absent(article: Article, context: Context, parts: list[Part], severity: Severity) -> Finding:
    span, name = treatment_place(article, context)
    return context.finding(
        parts[0].span if parts else span,
        "the section on side effects is empty"
        if parts
        else f"no section tells the side effects of {name}",
        help="write a section `## Side effects`: what is common, what is serious and what to do",
        severity=severity,
    )


def _lacks(article: Article, context: Context, parts: list[Part]) -> tuple[list[str], bool]:
    """What is left out, and whether a person must judge that: our list of effects is not whole."""
    text = "\n".join(part.text for part in parts)
    fewest = int(context.options.get("effects", _FEWEST))
    few = len(names_any(EFFECT, text)) < fewest
    others = []
    if not SERIOUS.search(text):
        others.append("which are serious")
    urgent = any(block.name in _URGENT_BLOCKS for block in article.blocks)
    if not urgent and not HELP.search(shown_text(article)):
        others.append("whom to call or tell")
    return [f"at least {fewest} effects"] * few + others, few and not others


RULE = Rule(
    code="SAF008",
    name="missing-side-effects",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="question 11, risks of each treatment",
            year=1999,
            url="http://www.discern.org.uk",
            read="2026, stored copy",
        ),
        Source(
            title="21 CFR 202.1, prescription-drug advertisements",
            section="(e), true statement of side effects",
            url="https://www.ecfr.gov/current/title-21/section-202.1",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("effects", _FEWEST, "how many effects the section must name"),),
    protected=True,
    languages=("en",),
)
