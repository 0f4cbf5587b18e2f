"""A dose by weight ("0.5 mg/kg") lacks its route, its time or its explanation.

## Why it matters
"0.5 mg/kg" is no dose until a reader knows how it is given and how often. Lay readers do not know
what the slash means, and some take it for their own tablets.

## What counts
A number with mg/kg, microgram/kg, g/kg, ml/kg or units/kg. Its sentence must say how it is given
(through a drip, by mouth, as an injection) and over what time or how often; for patients and the
public also "of body weight". On pages for clinicians route and time are enough. What is missing
stands in the message. Tables count, with the whole cell as the sentence.

## Example
In the trial, people had 0.5 mg/kg.

## Use instead
In the trial, staff gave 0.5 mg for each kg of body weight, through a drip, over 40 minutes.

## Known problems
Route and time in the sentence before do not count. Words for them that the lists do not know are
missed.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.listing import listed
from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.dos.doses import UNIT, dose_hits, sentence_of

BY_WEIGHT = re.compile(rf"(?<![\w.,])\d[\d,]*(?:\.\d+)?[\s-]?{UNIT}\s?/\s?kg\b")
# Own lists of the words that say how and when, for patients and for clinicians.
ROUTE = re.compile(
    r"\b(?:drips?|infus\w+|into (?:a|the|your) (?:vein|muscle)|IV|IM|intra(?:venous|muscular)\w*"
    r"|inject\w+|under the skin|subcutaneous\w*|by mouth|oral\w*|swallow\w*|tablets?|capsules?"
    r"|liquid|syrup|nasal\w*|nose|spray|inhal\w+|rectal\w*|suppositor\w+|patch\w*|skin)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b(?:seconds?|minutes?|min|hours?|hourly|h|days?|daily|weeks?|weekly|months?|monthly|once|twice"
    r"|times|single|every|nightly|bolus)\b",
    re.IGNORECASE,
)
EXPLAINED = re.compile(r"\b(?:body ?weight|you weigh|they weigh|weighs)\b", re.IGNORECASE)
PHRASE = Phrase(BY_WEIGHT, own_negative=True, quotes_count=True, questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every dose by weight with what its sentence does not say."""
    needed = {"how it is given": ROUTE, "over what time": TIME}
    if article.front_matter.audience != "clinician":
        needed["that it goes by body weight"] = EXPLAINED
    for hit in dose_hits(article, PHRASE):
        sentence = sentence_of(hit)
        missing = [what for what, words in needed.items() if not words.search(sentence)]
        if missing:
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` does not say {listed(missing)}",
                help="write out the dose for each kg of body weight, its route and its time",
            )


RULE = Rule(
    code="DOS007",
    name="incomplete-weight-dose",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="ISMP. List of Error-Prone Abbreviations, Symbols, and Dose Designations",
            section="slash mark: write `per`",
            year=2021,
            url="https://www.ismp.org/recommendations/error-prone-abbreviations-list",
            read="2026-11-23, the citation only; the entry through secondary copies",
        ),
        Source(
            title="AHRQ. Patient Education Materials Assessment Tool (PEMAT)",
            section="medical terms are explained; general knowledge, not confirmed here",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
