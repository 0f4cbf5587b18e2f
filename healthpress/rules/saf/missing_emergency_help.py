"""The page does not tell readers when to get emergency help and which number to call.

## Why it matters
A reader in danger must find the number at once, and it must be the number of the reader's country.

## What counts
Pages about a medicine, a procedure or a treatment, pages with a section on side effects, and pages
about a condition that name an emergency sign. An `::: emergency` or `::: urgent` block must have a
heading that says when ("Call 911 now if:"), something under it, and the emergency number of every
country the page is for, in its heading or its text.

## Example
Seek help if needed.

## Use instead
    ::: emergency Call 911 now if:
    - you have trouble breathing
    :::

## Known problems
Whether the signs listed are the right ones is for a clinician to judge.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.clinical import TREATMENT_TYPES
from healthpress.check.kinds.medical.medicines import first_mention, mentions
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Block
from healthpress.model.finding import Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.model.vocabulary import Country

_SIDE_EFFECTS = re.compile(r"\b(?:side[- ]effects?|adverse)\b", re.IGNORECASE)
# Signs that NHS emergency care cards name most; own selection.
_RED_FLAGS = re.compile(
    r"\b(?:chest pain|(?:trouble|difficulty|struggling) (?:with )?breathing|cannot be woken"
    r"|unconscious|stroke|heart attack|seizures?|severe bleeding|anaphyla\w+|suicid\w+)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(?:if|when)\b", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at what makes help necessary, or at the block that does not give it."""
    trigger = _trigger(article, context)
    if trigger is None:
        return
    blocks = [block for block in article.blocks if block.name in {"emergency", "urgent"}]
    useful = [block for block in blocks if _text(article, block) and _WHEN.search(block.title)]
    if not useful:
        yield _unhelpful(blocks, article, context, trigger)
        return
    text = " ".join(f"{block.title} {_text(article, block)}" for block in useful)
    for country in context.countries:
        if not any(_shows(text, number) for number in country.emergency):
            yield context.finding(
                useful[0].opening,
                f"the emergency number of {country.name} is missing",
                help=f"add `{country.emergency[0]}` to the heading or the text of the block",
                related=(trigger,),
            )


def _trigger(article: Article, context: Context) -> Related | None:
    """What makes the page one that needs emergency help, and why."""
    front_matter, places = article.front_matter, article.places
    for name in front_matter.medicine_names:
        medicine = context.vocabularies.medicine(name)
        mention = first_mention(article, context, medicine) if medicine else None
        span = mention.span if mention else places.value("medicines")
        return Related(span, f"the page is about `{name}`")
    for mention in mentions(article, context, ("meta.title",)):
        return Related(mention.span, f"the page is about `{mention.medicine.name}`")
    if front_matter.procedures:
        name = front_matter.procedures[0]
        return Related(places.value("procedures", 0), f"the page is about `{name}`")
    if front_matter.type in TREATMENT_TYPES:
        return Related(places.value("type"), f"its type is `{front_matter.type}`")
    for heading in article.headings:
        if _SIDE_EFFECTS.search(heading.text):
            return Related(heading.span, "the page has a section on side effects")
    return _red_flag(article) if front_matter.type == "condition" else None


def _red_flag(article: Article) -> Related | None:
    for prose in texts_with(_RED_FLAGS, article, ("heading", "prose", "table")):
        sign = _RED_FLAGS.search(prose.said)
        if sign:
            return Related(prose.place(*sign.span()), f"`{sign.group()}` may be an emergency")
    return None


def _text(article: Article, block: Block) -> str:
    """What stands under the block's heading."""
    texts = (article.prose[number] for number in block.prose)
    return " ".join(prose.text for prose in texts if prose.zone != "heading").strip()


def _shows(text: str, number: str) -> bool:
    digits = r"[\s-]?".join(number)
    return re.search(rf"(?<![\d.,-]){digits}(?![\d]|[-.,]\d)", text) is not None


def _unhelpful(
    blocks: list[Block], article: Article, context: Context, trigger: Related
) -> Finding:
    step = f"write `::: emergency Call {_numbers(context.countries)} now if:` and list the signs"
    if not blocks:
        where = Span(article.body_start, article.body_start)
        return context.finding(
            trigger.span,
            f"nothing says when to get emergency help, though {trigger.note}",
            help=step,
            related=(Related(where, "expected below"),),
        )
    block = blocks[0]
    return context.finding(
        block.opening,
        "the heading of the emergency block does not say when to call"
        if _text(article, block)
        else "the emergency block is empty",
        help=step,
        related=(trigger,),
    )


def _numbers(countries: tuple[Country, ...]) -> str:
    numbers = (country.emergency[0] for country in countries if country.emergency)
    return " or ".join(dict.fromkeys(numbers)) or "the emergency number"


RULE = Rule(
    code="SAF011",
    name="missing-emergency-help",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS design system: Care cards",
            section="urgency levels; headings that say `if`",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/components/care-cards",
            read="2026, stored copy",
        ),
        Source(
            title="DISCERN: quality criteria for consumer health information",
            section="question 7, further support",
            year=1999,
            url="http://www.discern.org.uk",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
)
