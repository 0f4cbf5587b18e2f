"""A method of suicide is named beside a mention of suicide: means, quantity, place or note.

## Why it matters
Details of a method are copied by readers at risk. What a page gains by them is nothing.

## What counts
In the sentence that mentions suicide, or the one before or behind it: a word for a method, a number
of tablets that somebody swallowed or a dose beside "overdose", a bridge, a railway or a height, and
a note that was left. A violation in the same sentence, told for review beside it. A sentence that
tells the reader to get help, or how to keep means out of reach, passes.

## Example
She died by suicide and left a note.

## Use instead
She died by suicide. Call or text 988 if you are thinking about suicide.

## Known problems
Methods are known by a short list, of which only digests are kept. Places are known by kind ("a
bridge"), not by name. Quotations and negated sentences count in full. Statistics of public health
that name a method are told.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import VISIBLE
from healthpress.check.kinds.sentences import sentences
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.sui.mentions import MENTION, meant
from healthpress.rules.sui.method_words import method_words

# Own lists, from the media guidelines' headings: means, quantity, location, notes.
_MANY = r"(?:\d+|dozens?|hundreds?|twenty|thirty|forty|fifty|sixty|a (?:handful|bottle|packet|box))"
_FORM = r"(?:tablets?|pills?|capsules?|paracetamol|painkillers|sleeping pills)"
DETAIL = re.compile(
    rf"\b(?:took|taken|swallow\w*|overdos\w*)\b[^.;]{{0,40}}\b{_MANY} (?:of )?(?:\w+ )?{_FORM}\b"
    r"|\boverdos\w*\b[^.;]{0,40}\b\d+ ?(?:mg|g|grams?|milligrams?)\b"
    r"|\b\d+ ?(?:mg|g|grams?|milligrams?)\b[^.;]{0,40}\boverdos\w*\b"
    r"|\b(?:off|from|under|in front of) (?:an?|the) (?:\w+ ){0,2}"
    r"(?:bridge|cliff|train|tower|roof|rooftop|railway|balcony)\b"
    r"|\b(?:left|leaving|leaves|wrote|found) (?:behind )?(?:an?|the|his|her) (?:\w+ )?note\b"
    r"|\bsuicide notes?\b",
    re.IGNORECASE,
)
HELP = re.compile(
    r"\b(?:call|text|phone|ring|dial|contact|go to|get (?:medical )?help|tell (?:a|your|someone)"
    r"|poison (?:control|cent(?:re|er))|emergency (?:room|department|number)|A&E|911|999|988"
    r"|lock(?:ed|s|ing)?|stor(?:e|ed|ing|age)|remov\w+|out of reach|limit(?:ing)? access"
    r"|access to|safety|keep\w* (?:\w+ )?(?:safe|away))\b",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every detail of a method near a mention."""
    for prose in texts_with(MENTION, article, VISIBLE):
        spans = sentences(prose.said)
        mentions = [bool(meant(prose.said[start:end])) for start, end in spans]
        for number, (start, end) in enumerate(spans):
            if any(mentions[max(0, number - 1) : number + 2]):
                yield from _details(prose, (start, end), context, is_same=mentions[number])


def _details(
    prose: Prose, sentence: tuple[int, int], context: Context, *, is_same: bool
) -> Iterator[Finding]:
    start, end = sentence
    if HELP.search(prose.said, start, end):
        return
    found = [match.span() for match in DETAIL.finditer(prose.said, start, end)]
    found += method_words(prose.said, start, end)
    for first, last in sorted(found):
        yield context.finding(
            prose.place(first, last),
            f"`{prose.text[first:last]}` is a detail of a method, beside a mention of suicide",
            help="leave the detail out and say where to get help",
            decision=None if is_same else Decision.REVIEW,
            zone=prose.zone,
        )


RULE = Rule(
    code="SUI004",
    name="method-detail",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="WHO: Preventing suicide, a resource for media professionals",
            section="do not describe the method; do not give the location or the note",
            year=2023,
            read="existence confirmed; wording from general knowledge",
        ),
        Source(
            title="Samaritans: Media guidelines for reporting suicide",
            section="methods, locations and notes",
            year=2020,
            url="https://www.samaritans.org",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
