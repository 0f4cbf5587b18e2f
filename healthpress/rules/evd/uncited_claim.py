"""A clinical claim carries no citation.

## Why it matters
A reader can check nothing, and an author need not, when a claim stands without its source.

## What counts
On pages about a treatment, medicine, procedure, test or condition: a sentence that names a
treatment or condition together with what it does, with a number of people or a percentage, or with
how fast or long it works. A citation mark in the sentence or at the end of the paragraph satisfies
the rule, and so does a link to one of the references. Treatments, harms and numbers are errors;
claims about conditions alone are warnings for review, and so are reasons in a piece of advice ("To
ease the pain, take paracetamol").

## Example
Ketamine works within hours.

## Use instead
In one trial of 73 people, some felt better within a day of ketamine.[@murrough13]

## Known problems
Definitions, questions, headings, instructions, key points and care cards are left alone. Claims
that hide behind a pronoun are not seen.

Of all 19 findings on public-health pages, judged by hand in November 2026, 18 were right; the other
said only that a medicine may have side effects. 13 were for review: denials, causes of conditions
and reasons in advice.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.medicines import subjects
from healthpress.check.kinds.medical.treatments import Treatments, named_treatments
from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import is_cited, is_paragraph_cited, sentences
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.evd.claim_words import CLAIM, CONDITION, HELPS, NUMBER, is_advice, is_exempt

_ZONES = ("prose", "quote")
_CLAIM = Phrase(CLAIM, zones=_ZONES)
_UNCLAIMED_BLOCKS = frozenset(
    {"key-points", "supervision", "emergency", "urgent", "non-urgent", "crisis", "do", "dont"}
    | {"disclosure"}
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every claim that no citation supports."""
    front_matter = article.front_matter
    about = front_matter.is_clinical or front_matter.procedures
    if not about and not subjects(article, context):
        return
    treatments = named_treatments(context)
    ill = {id(prose) for prose in texts_with(CONDITION, article, _ZONES)}
    for prose in texts_with(CLAIM, article, _ZONES):
        said = prose.said
        if not _UNCLAIMED_BLOCKS.isdisjoint(prose.blocks) or is_paragraph_cited(prose):
            continue
        if id(prose) in ill or treatments.search(said):
            for start, end in sentences(prose.text):
                claim = _claim(said, start, end, treatments)
                if claim and not _is_supported(prose, start, end, article, context):
                    yield _finding(prose, claim, said[start:end], article, context)


def _claim(said: str, start: int, end: int, treatments: Treatments) -> re.Match[str] | None:
    """The words that make the sentence `said[start:end]` a claim about a treatment or condition."""
    is_treated = treatments.search(said, start, end) is not None
    if not is_treated and not CONDITION.search(said, start, end):
        return None
    claims = CLAIM.finditer(said, start, end)
    found = next((hit for hit in claims if is_treated or not HELPS.fullmatch(hit.group())), None)
    return found if found and not is_exempt(said[start:end]) else None


def _is_supported(prose: Prose, start: int, end: int, article: Article, context: Context) -> bool:
    """Whether the sentence has a citation, or a link to one of the references."""
    if is_cited(prose, start, end):
        return True
    place = prose.place(start, end)
    known = [*article.front_matter.references, *context.facts.library.values()]
    targets = {part for item in known for part in (item.url, item.doi, item.pmid) if part}
    return any(
        place.start <= link.span.start < place.end
        and any(link.url.rstrip("/").endswith(target.rstrip("/")) for target in targets)
        for link in article.links
    )


def _finding(
    prose: Prose, claim: re.Match[str], sentence: str, article: Article, context: Context
) -> Finding:
    hit = _CLAIM.hit(prose, claim)
    strong = named_treatments(context).search(sentence) or NUMBER.search(sentence)
    finding = hit.finding(
        article,
        context,
        f"`{hit.words}` is a claim without a citation",
        help="cite its source in the sentence or at the end of the paragraph, as in `[@key]`",
        severity=context.severity if strong else context.severity.lowered(),
    )
    if strong and not is_advice(sentence):
        return finding
    return replace(finding, decision=Decision.REVIEW)


RULE = Rule(
    code="EVD001",
    name="uncited-claim",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Health On the Net Foundation: HONcode",
            section="principles 4 and 5, attribution and justifiability",
            year=1995,
            read="2026, stored copies; the code ended in 2022 and is used as a checklist",
        ),
        Source(
            title="FTC: Health Products Compliance Guidance",
            section="competent and reliable scientific evidence",
            year=2022,
            read="2026, secondary copies",
        ),
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="question 4, sources",
            year=1999,
            url="http://www.discern.org.uk",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
)
