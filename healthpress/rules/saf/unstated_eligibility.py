"""A page about a medicine does not say whom the label means it for.

## Why it matters
A reader for whom a treatment was never meant hopes for nothing, or asks for it before safer ones.
"For anyone feeling low" is no definition.

## What counts
Medicines of the front matter, title or level 1 heading for which the vocabulary holds the words of
a label's or guideline's definition in one of the page's countries ("at least two antidepressants").
One of them must stand in plain view. A number beside the same noun in other words is told for
review.

## Example
Esketamine is for anyone who feels low.

## Use instead
It is for adults in whom at least 2 antidepressants, each at a full dose and for long enough, have
not helped enough.

## Known problems
Other uses of the medicine have other definitions, which are not looked at. That the words stand
beside the right condition is not checked.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.treatments import Sentence, sentences_in
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.page_medicines import page_medicines, weight
from healthpress.rules.saf.page_sections import SHOWN

_NUMBER = re.compile(r"\b(?:two|2|three|3|several|second|both)\b", re.IGNORECASE)
_ZONES = (*SHOWN, "meta.description")


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every medicine whose definition is missing."""
    for subject in page_medicines(article, context):
        eligibility = subject.medicine.eligibility
        for place in context.jurisdictions:
            words = eligibility.get(place.code, ())
            if not words or _is_told(article, words):
                continue
            similar = _similar(article, words)
            yield context.finding(
                subject.span,
                f"nothing says for whom `{subject.name}` is meant",
                help=f"say it as label or guideline do: `{words[0]}`",
                severity=weight(article, context.severity),
                decision=Decision.REVIEW if similar else None,
                related=(Related(similar.span, "this may say it"),) if similar else (),
            )
            break


def _is_told(article: Article, words: tuple[str, ...]) -> bool:
    spoken = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    pattern = re.compile(rf"\b(?:{spoken})\b", re.IGNORECASE)
    return any(pattern.search(prose.said) for prose in article.in_zones(*_ZONES))


def _similar(article: Article, words: tuple[str, ...]) -> Sentence | None:
    """The first sentence with a number and the noun of the definition."""
    nouns = {word.split()[-1].casefold() for word in words}
    for sentence in sentences_in(article, _ZONES):
        text = sentence.text.casefold()
        if any(noun in text for noun in nouns) and _NUMBER.search(text):
            return sentence
    return None


RULE = Rule(
    code="SAF013",
    name="unstated-eligibility",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="1 and 14: at least two antidepressants",
            year=2025,
            url="https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=esketamine",
            read="2026, a secondary copy",
        ),
        Source(
            title="Gaynes BN et al. Depress Anxiety 2020;37(2):134-145",
            section="definitions of treatment-resistant depression",
            year=2020,
            url="https://doi.org/10.1002/da.22968",
            read="2026, a copy of the article's head",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
    protected=True,
)
