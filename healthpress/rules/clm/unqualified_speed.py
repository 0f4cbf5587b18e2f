"""A treatment is said to work within hours, without for how many or how long.

## Why it matters
A quick effect is what sells a treatment. It often comes to some people only, and fades within days.
Who is told one half decides on that half.

## What counts
"Within hours", "within a day", "instant", "same-day", "rapid", "overnight" and the like in a
sentence that names a treatment and says that it works, eases, lifts or relieves. It passes when the
sentence, or one of the two before or behind it, says for how many ("some people", "about 1 in 3")
or for how long ("fades", "lasts for a week"). With a citation alone it is a lower severity.

## Example
Unlike SSRIs, which take months, ketamine works within hours.

## Use instead
Some people feel better within a day. For many it fades within 1 to 2 weeks.[^x]

## Known problems
Pages for clinicians, medicines that anybody may buy and those for emergencies are left alone. Where
the medicine stays nameless ("the injection works within hours") it is told for review, unless the
page promotes. Without any word for a treatment ("relief in hours, not weeks") it is not seen.
Titles and headings stand alone: what qualifies them must be in them.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.clinical import TREATMENT_TYPES
from healthpress.check.kinds.medical.nearby import around, medicines_named
from healthpress.check.kinds.medical.treatments import any_treatment, named_treatments
from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import is_cited, sentence_at
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

NEARBY = 2  # sentences before and behind, as the catalogue of claims asks
_SHORT = r"(?:(?:\w+ )?minutes|(?:an? |one |a few |\w+ )?hours?|(?:an?|one|a few|two) days?|days)"
SPEED = re.compile(
    rf"\b(?:within {_SHORT}|in (?:just|only|as little as|under|less than|mere) {_SHORT}"
    r"|in (?:minutes|hours)|after (?:just|only) (?:one|a single)"
    r" (?:infusions?|sessions?|visits?|treatments?|doses?|injections?)"
    r"|instant(?:ly|aneous(?:ly)?)?|same[- ]day|overnight|lightning[- ]fast"
    r"|(?:rapid|fast|quick)[- ](?:acting|relief|results)|(?:rapid|fast|quick|immediate) relief"
    r"|(?:works?|acts?|helps?|eases?|relieves?) (?:\w+ ){0,2}(?:rapidly|fast|quickly|immediately)"
    r"|(?:rapidly|quickly|immediately) (?:eases?|lifts?|reliev\w+|reduc\w+|improv\w+|helps?"
    r"|works?))(?![\w-])",
    re.IGNORECASE,
)
# Own list: what a treatment is said to do for the reader.
_EFFECT = re.compile(
    r"\b(?:works?|worked|working|acts?|relief|reliev\w+|eas(?:es?|ing)|lift(?:s|ed|ing)?|improv\w+"
    r"|helps?|helped|better|results?|reduc\w+|heals?|effects?|antidepressant effects?|remission"
    r"|recover\w*|gone|acting|happier)\b",
    re.IGNORECASE,
)
# For how many, in whom, for how long.
_QUALIFIED = re.compile(
    r"\b(?:some|many|most|few|not all|not every\w*|half of|a third of"
    r"|\d+ (?:in|out of|of) (?:every )?\d+|\d+\s?(?:%|per ?cent)|only in|certain people)\b"
    r"|\b(?:fad(?:e[sd]?|ing)|wears? off|wore off|worn off|lasts?(?! (?:week|month|year|night)\b)"
    r"|lasted|lasting|short[- ]lived|temporary|transient|come back|returns?|relapse\w*"
    r"|for (?:up to|about|around) (?:\w+ ){1,2}(?:hours?|days?|weeks?))\b",
    re.IGNORECASE,
)
# What is taken in an emergency or before a meal must be fast, and its pages must say so.
_RESCUE = re.compile(
    r"\b(?:insulin|inhalers?|relievers?|salbutamol|albuterol|naloxone|adrenaline|epinephrine|EpiPen"
    r"|an(?:a)?esthe(?:tic|sia)s?|antidotes?|glucose|glucagon|nitrates?|nitroglycerin|GTN)\b",
    re.IGNORECASE,
)
# When to call, how often to take it, when it is given, what staff do: no claim on an effect.
_ALLOWED = re.compile(
    r"\bsame[- ]day (?:appointments?|care|services?|emergency|surgery|discharge|delivery|visits?)"
    r"|\binstant (?:messag\w+|access|noodles|coffee|replay|formula)"
    r"|\b(?:call|contact|see|get|seek|go|reply|tell|ring|phone)\b[^.;:]{0,60}\bwithin \w+ \w+",
    re.IGNORECASE,
)
PHRASE = Phrase(SPEED, allowed=_ALLOWED)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every claim of a quick effect that nothing nearby qualifies."""
    if article.front_matter.audience == "clinician":
        return
    sells = context.promotional and article.front_matter.type in TREATMENT_TYPES
    seen: tuple[Prose | None, int] = (None, -1)
    for prose, match in PHRASE.matches(article):
        text = prose.said
        first_of = sentence_at(text, match.start())[0]
        if seen[0] is prose and seen[1] == first_of:
            continue  # one claim a sentence: "works fast, within hours"
        seen = (prose, first_of)
        said = " ".join(text[first:last] for first, last in around(text, match.start()))
        claims = _EFFECT.search(said) and not _RESCUE.search(said)
        if not claims or not (sells or any_treatment(context).search(said)):
            continue
        near = around(text, match.start(), NEARBY)
        if not any(_QUALIFIED.search(text, first, last) for first, last in near):
            yield from _judged(PHRASE.hit(prose, match), said, article, context)


def _judged(hit: Hit, said: str, article: Article, context: Context) -> Iterator[Finding]:
    """The finding, unless anybody may buy all medicines that the sentence names."""
    named = medicines_named(said, context)
    sold = [place.code for place in context.jurisdictions]
    if named and all(item.status.get(code) == "otc" for item in named for code in sold):
        return
    cited = is_cited(hit.prose, *sentence_at(hit.prose.said, hit.start))
    finding = hit.finding(
        article,
        context,
        f"`{hit.words}` says how fast, and nothing nearby says for how many or how long",
        help="say how many people it helped, and how long it lasted",
        severity=context.severity.lowered() if cited else None,
    )
    nameless = not named_treatments(context).search(said)
    review = nameless and not context.promotional
    yield replace(finding, decision=Decision.REVIEW) if review else finding


RULE = Rule(
    code="CLM007",
    name="unqualified-speed",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="question 10: benefits of each treatment",
            year=1999,
            url="http://www.discern.org.uk",
            read="2026, stored copy",
        ),
        Source(
            title="FTC. Health Products Compliance Guidance",
            section="qualifying information: clear and conspicuous",
            year=2022,
            read="2026-11-23, through secondary copies",
        ),
        Source(
            title="Newport DJ et al. Am J Psychiatry 2015;172(10):950-966",
            section="abstract: rapid, yet transient",
            year=2015,
            url="https://doi.org/10.1176/appi.ajp.2015.15040465",
            read="abstract, through a secondary copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
