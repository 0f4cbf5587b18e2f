"""Natural origin is given as a reason for safety.

## Why it matters
Plants make poisons as well as medicines, and herbal products have side effects and mix badly with
tablets. A reader who takes natural for safe tells nobody what they take.

## What counts
"Natural", "herbal", "plant-based", "chemical-free" or "organic" in one sentence with "safe",
"gentle", "harmless" or "without side effects", at most 12 words apart. What says the opposite
("natural does not always mean safe", "may not be safe") passes, and so do terms of medicine
("natural history", "natural killer cells").

## Example
Our drops are natural and therefore safe.

## Use instead
Natural does not always mean safe. Tell your pharmacist which herbal products you take.

## Known problems
Other words for a natural origin ("from the rainforest") are not seen, nor is a claim that runs over
two sentences. Soaps and other things that nobody takes as a medicine are flagged like any other.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# "Whether herbal products are safe" asks.
_NATURAL = (
    r"(?<!whether )(?<!if )(?:(?:all[- ]|100% )?natural(?! (?:history|frequenc\w+|killer|light"
    r"|disasters?|birth|causes|childbirth|fib(?:re|er)s?|resources?|parks?|world|body|pregnancy|family|language|ways?)\b)"
    r"|herbal|plant[- ]based|chemical[- ]free"
    r"|organic(?! (?:food|chemistry|compounds?|disease|cause|brain|acids?)\b))"
)
_SAFE = (
    r"(?:(?:completely |perfectly )?safer?(?! (?:to|for|with|in|during|place|sex|way|use|dose|limit"
    r"|level|distance|side)s?\b)|gentle|harmless|(?:no|without) (?:any )?(?:side effects|risks?))"
)
# Words that turn the claim round, or open another one.
_TURN = (
    r"(?:not|never|cannot|no|nor|neither|without|unless|but|if|whether|may|might|always"
    r"|\w{1,8}n['’]t|people|keeps?)\b"
)
CLAIM = re.compile(
    rf"\b{_NATURAL},?(?: (?!{_TURN})[\w’'-]{{1,30}}[,:;]?){{0,12}}? {_SAFE}(?![\w-])"
    rf"|\b(?:safer?|gentle|harmless),?(?: (?!{_TURN}|to\b|from\b|than\b|with\b|use\b)"
    rf"[\w’'-]{{1,30}},?){{0,2}}? {_NATURAL}(?![\w-])",
    re.IGNORECASE,
)
PHRASE = Phrase(CLAIM)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every sentence that joins the two."""
    for hit in PHRASE.hits(article):
        yield hit.finding(
            article,
            context,
            f"`{hit.words}` makes a natural origin a reason for safety",
            help="say what is known about its safety, with a source",
        )


RULE = Rule(
    code="CLM005",
    name="natural-means-safe",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Directive 2001/83/EC",
            section="article 90(h): safety or efficacy due to the fact that it is natural",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
