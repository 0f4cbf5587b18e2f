"""The page does not tell the reader what to do next.

## Why it matters
A reader who has understood everything and does not know whom to ask has gained little.

## What counts
A page on a condition, treatment, medicine, procedure or test has a step to take: a care card
(`::: emergency`, `::: urgent`, `::: non-urgent`), a `::: do` list, a heading such as "What to do"
or "When to get help", or a sentence that begins with what to do ("Ask your doctor …", "Call …").
The crisis block is for emergencies and is no such step.

## Example
There are several treatments for depression.

## Use instead
There are several treatments for depression. Ask your doctor which of them suits you.

## Known problems
A step that is told in other words ("it is worth talking to a nurse") is not seen.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.words.literals import may_match
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_CARDS = frozenset({"emergency", "urgent", "non-urgent", "do"})
# Own lists, after the actionability items of PEMAT.
_HEADING = re.compile(
    r"\b(?:what (?:to|you can|you should) do|next steps?|(?:get|find|getting|finding) (?:\w+ )?help"
    r"|when to|how to (?:get|ask|apply|book|contact)|where to|contact|questions to ask"
    r"|make an appointment|talk to|support)\b",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"(?:^|(?<=[.!?:] )|(?<=, )(?:please )?)(?:please )?(?:also )?"
    r"(?:ask|call|phone|contact|talk|speak|tell|see|visit|book|make|write|bring|keep|check|go|get"
    r"|read|learn|find|share|discuss|seek) (?:to |with |about |for )?"
    r"(?:your|a|an|the|our|us|any|them|somebody|someone|help|urgent|999|911|112|111|000|988|down"
    r"|more)\b"
    r"|\byou (?:should|can|need to|must) (?:ask|call|contact|talk|speak|tell|see|visit|book|get)\b",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Look for one step."""
    if not article.front_matter.is_clinical or (not article.headings and not article.word_count):
        return
    if any(block.name in _CARDS for block in article.blocks):
        return
    if any(_HEADING.search(heading.text) for heading in article.headings):
        return
    texts = (prose.said for prose in article.in_zones("prose", "meta.key_points"))
    if any(may_match(_STEP, text) and _STEP.search(text) for text in texts):
        return
    yield context.finding(
        article.places.value("title"),
        "the page names no next step for the reader",
        help="say what to do, and whom to ask: `Ask your doctor which treatment suits you.`",
    )


RULE = Rule(
    code="RDB007",
    name="no-next-step",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="AHRQ. Patient Education Materials Assessment Tool, Pub. 14-0002-EF",
            section="actionability: at least one action the user can take",
            year=2014,
            read="2026, stored copy",
        ),
        Source(
            title="CDC Clear Communication Index",
            section="question 3: a call to action",
            year=2013,
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
