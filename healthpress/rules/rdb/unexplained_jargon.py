"""A medical word is not said in plain words where it first stands.

## Why it matters
Who does not know that an infusion is a drip pictures something else, or stops reading.

## What counts
The terms of the vocabulary `plain-words.toml`, each at its first place in the running text of a
page for patients or the public. It is explained when the plain words stand in the same sentence,
when brackets, "means" or "that is" follow it, or when it stands in brackets itself or behind
"called" or "or". A term in the page's title, a term that is a link and a term inside a name or a
quotation pass.

## Example
You get an infusion in our clinic.

## Use instead
You get a drip into a vein (an infusion) in our clinic.

## Known problems
The list is short and picked by hand; what is not in it is not told. Whether the words in the
brackets do explain the term is not looked at. A term that is explained only later is told.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.sentences import sentence_at
from healthpress.check.kinds.surroundings import is_quoted
from healthpress.check.kinds.wordings import terms_of
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.vocabulary import Wording

_TOLD = ("meta.key_points", "prose")
_SHOWN = ("meta.title", "heading", *_TOLD)
# Own lists, as in the rule on abbreviations. One or two words may stand between: "infusion pump (".
_NO_EXPLANATION = r"(?:e\.?g|for example|including|see|such as)\b"
_MEANS = re.compile(
    rf"(?: [\w-]+){{0,2}}[\"'’”*]? ?(?:\((?!{_NO_EXPLANATION})(?=[^()]*[a-z]{{3}})"
    r"|, (?:or|meaning)\b|[,:–—] ?(?:that is|this is|this means|which (?:is|means))\b"
    r"|(?:means|is when)\b)",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"(?:\((?!{_NO_EXPLANATION})(?:[\w-]+ ){{0,2}}"
    r"|\b(?:called|known as|or|term(?:ed)?|named?)(?: (?:an?|the))? )[\"'‘“*]?$",
    re.IGNORECASE,
)
_NEAR = 40  # characters before: what a bracket and two words need
_REACH = 300  # characters on each side: a long sentence; keeps a text without full stops affordable


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first place of each term that is not explained there."""
    rows = (*context.vocabularies.plain_words,)
    terms = None if article.front_matter.is_for_professionals else terms_of(rows, context, _SHOWN)
    if terms is None:
        return
    seen = set(context.options["known"])
    for prose, match, row in terms.uses(article):
        if row.term in seen or match.group().casefold() in seen:
            continue
        explained = prose.zone == "meta.title" or _is_explained(article, prose, match, row)
        if explained or prose.zone in _TOLD:
            seen.add(row.term)
        if explained or prose.zone not in _TOLD or is_quoted(prose, match.start()):
            continue
        yield context.finding(
            prose.place(*match.span()),
            f"`{match.group()}` is not said in plain words where it first stands",
            help=f"say it in plain words, such as `{row.instead[0]}`, and put the medical word in "
            "brackets behind them",
            zone=prose.zone,
        )


def _is_explained(article: Article, prose: Prose, match: re.Match[str], row: Wording) -> bool:
    text, start, end = prose.said, *match.span()
    if _MEANS.match(text, end) or _BESIDE.search(text[max(0, start - _NEAR) : start]):
        return True
    first, last = sentence_at(text, start)
    sentence = text[max(first, start - _REACH) : min(last, end + _REACH)].casefold()
    if any(words.casefold() in sentence for words in row.instead):
        return True
    place = prose.place(start, end)
    words = match.group().casefold()
    return any(
        link.span.start <= place.start and place.end <= link.span.end
        for link in article.links
        if words in link.text.casefold()
    )


RULE = Rule(
    code="RDB005",
    name="unexplained-jargon",
    severity=Severity.INFO,
    sources=(
        Source(
            title="AHRQ. Patient Education Materials Assessment Tool, Pub. 14-0002-EF",
            section="item 3: medical terms are defined",
            year=2014,
            read="2026, stored copy",
        ),
        Source(
            title="CDC. Everyday Words for Public Health Communication",
            section="the list of words",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("known", (), "Terms that the readers of the site know."),),
    languages=("en",),
)
