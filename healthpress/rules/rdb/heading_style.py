"""A heading is a question, or Has A Capital For Each Word.

## Why it matters
Sentence case is easier to read, and a statement is found faster than a question when people scan a
page.

## What counts
Under `uk` only: headings that end in a question mark, and headings of four words or more of which
all but the small ones begin with a capital. Names keep theirs, so such a heading is for a look.

## Example
    ## How Does Ketamine Work?

## Use instead
    ## How ketamine works

## Known problems
Cochrane and MedlinePlus use questions as headings, and elsewhere than in the United Kingdom nothing
is told. A heading made of names ("Royal College of Psychiatrists") is told for review.
"""

from collections.abc import Iterator
from typing import Final

from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_LEAST_WORDS: Final = 4  # shorter ones are often names; own choice
_SMALL: Final = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "is", "it", "of", "on", "or"}
    | {"the", "to", "vs", "with", "your", "you"}
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Look at each heading."""
    for heading in article.headings:
        text = heading.text.strip()
        if text.endswith("?"):
            yield context.finding(
                heading.span,
                f"the heading `{text}` is a question",
                help="write it as a statement",
                zone="heading",
            )
        elif _is_title_case(text):
            yield context.finding(
                heading.span,
                f"the heading `{text}` has a capital for each word",
                help="keep capitals for the first word and for names",
                decision=Decision.REVIEW,
                zone="heading",
            )


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if word[0].isalpha()]
    large = [word for word in words[1:] if word.casefold() not in _SMALL]
    return len(words) >= _LEAST_WORDS and len(large) > 1 and all(_is_capital(w) for w in large)


def _is_capital(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


RULE = Rule(
    code="RDB008",
    name="heading-style",
    severity=Severity.INFO,
    status="preview",
    profiles=("uk",),
    sources=(
        Source(
            title="NHS digital service manual, content guide: Formatting and punctuation",
            section="headings: sentence case, not questions",
            url="https://service-manual.nhs.uk/content/formatting-and-punctuation",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
