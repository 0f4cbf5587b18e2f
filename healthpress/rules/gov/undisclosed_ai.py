"""A language model worked on the page, and the page does not say so or names nobody responsible.

## Why it matters
Fluent words hide invented facts. Readers may know how a text was made, and a person must answer for
it.

## What counts
* `ai_use` in the front matter names in `checked_by` the person who is responsible. Without that it
  is a warning; in the European Union an error when no reviewer is named either.
* A page without `ai_use` holds words that a model leaves behind ("as an AI language model", "my
  knowledge cutoff"), says that one wrote it ("this article was written by ChatGPT"), or links with
  a mark that a chat program puts there (`utm_source=chatgpt.com`, for a person to judge).
Programs that only correct spelling need no `ai_use`.

## Example
    ai_use: {what: first draft}

## Use instead
    ai_use: {what: first draft, tool: ChatGPT, checked_by: Robin Reviewer}

## Known problems
The words are known in English only. Most text of a model shows no trace of it, and who wrote a
change in the site's history is not looked at.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.data.addresses import targets_of
from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Own lists, grown from the sentences of this rule's specification.
# "Written by AI" and not "written by AI researchers".
_ENDS = (
    r"\b(?=\s{0,2}(?:$|[.,;:!?()]|(?:and|or|but|with|under|then|in|for|from|before|after|tools?"
    r"|assist\w*|models?|software|programs?|systems?|chat\w*|bots?)\b))"
)
# Each with the word before it: short names alone would be looked for in every text.
_HANDS = ("by", "with", "using", "help of")
_NAMED = ("ChatGPT", r"GPT-?\d", "Microsoft Copilot", "Google Gemini", "DeepL")
_UNNAMED = ("AI", "an AI", "artificial intelligence")
_KINDS = ("a chatbot", "a language model", "a large language model")
BY_MODEL = "|".join(
    [rf"{hand} {name}\b" for hand in _HANDS for name in (*_NAMED, *_KINDS)]
    + [f"{hand} {name}{_ENDS}" for hand in _HANDS for name in _UNNAMED]
)
PAGE = r"(?:article|page|post|text|guide|content|summary|draft|translation|leaflet|image)s?"
MADE = r"(?:written|generated|drafted|created|produced|translated|made|illustrated)"
LEFT_BEHIND = (
    r"\b(?:as|I am|I['’]m) an? (?:AI|large) language model\b"
    r"|\bas an (?:AI|artificial intelligence)(?: model| assistant| chatbot)?, I\b"
    r"|\bmy (?:last )?(?:knowledge (?:cut-?off|update)|training cut-?off)\b"
    r"|\b(?:as of|in|since) my last (?:knowledge )?(?:update|training)\b"
    r"|\bI (?:do not|don['’]t) have (?:real-time )?access to (?:real-time|current|up-to-date) "
    r"(?:information|data)\b|\boaicite\b|\bturn0(?:search|news|view)\d"
    r"|^\W*certainly[!,.] here(?:['’]s| is| are) (?:an?|the|your|some)\b"
    r"|\blet me know if you(?:['’]d| would) like (?:me to|more detail|any (?:edits|changes))"
)
OWNED_UP = (
    rf"\b(?:this|our|these) {PAGE} (?:is|was|are|were|has been|have been) (?:\w+ )?{MADE}"
    rf" (?:\w+ )?(?:with the )?(?:{BY_MODEL})"
    rf"|^\W*{MADE} (?:with the )?(?:{BY_MODEL})"
    rf"|\bthis (?:is an? |was an? )?(?:\w+ )?AI[- ]generated {PAGE}\b"
    rf"|\b(?:this|our) {PAGE} (?:is|was) (?:machine[- ]translated|translated by (?:a )?machine)\b"
)
WORDS = Phrase(re.compile(rf"{LEFT_BEHIND}|{OWNED_UP}", re.IGNORECASE), own_negative=True)
FROM_CHAT = re.compile(r"[?&]utm_source=(?:chatgpt|openai|copilot|perplexity)\b", re.IGNORECASE)
STEP = "say under `ai_use` what a model did, and who is responsible in `checked_by`"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at a use that nobody answers for, else at the traces of one that is not told."""
    use = article.front_matter.ai_use
    if use is None:
        yield from _traces(article, context)
    elif not use.checked_by.strip():
        is_unreviewed = context.in_profile("eu") and not article.front_matter.reviewers
        as_shipped = context.severity is context.rule.severity
        yield context.finding(
            article.places.value("ai_use"),
            f"nobody is named who is responsible for what a model did here: `{use.what}`",
            help="name that person in `checked_by`",
            severity=Severity.ERROR if is_unreviewed and as_shipped else None,
        )


def _traces(article: Article, context: Context) -> Iterator[Finding]:
    for hit in WORDS.hits(article):
        message = f"`{hit.words}` shows the work of a language model, and `ai_use` is missing"
        yield hit.finding(article, context, message, help=STEP)
    for target in targets_of(article):
        if mark := FROM_CHAT.search(target.url):
            yield context.finding(
                target.span,
                f"the link carries the mark `{mark[0][1:]}` of a chat program",
                help=f"read what it leads to, take the mark off, and {STEP}",
                zone="link",
                decision=Decision.REVIEW,
            )


RULE = Rule(
    code="GOV017",
    name="undisclosed-ai",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Regulation (EU) 2024/1689 (Artificial Intelligence Act)",
            section="article 50(4): text on matters of public interest, with its exception for "
            "human review and editorial responsibility",
            year=2024,
            url="https://eur-lex.europa.eu/eli/reg/2024/1689/oj",
            read="2026, through secondary copies",
        ),
        Source(
            title="California Health and Safety Code (AB 3030)",
            section="section 1339.75: communications with patients",
            year=2024,
            read="2026, through secondary copies",
        ),
        Source(
            title="Google: Creating helpful, reliable, people-first content",
            section="who, how and why",
            year=2023,
            read="2026, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
)
