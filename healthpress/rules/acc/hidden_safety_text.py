"""Text that safety depends on is hidden: folded away, set as an aside, or only in an image.

## Why it matters
A reader in danger does not open what is folded away, and skips an aside. Whoever hears a page, or
prints it, may never get there.

## What counts
The blocks `supervision`, `crisis`, `emergency`, `urgent` and `warning` inside `details` (also a raw
`<details>`) or `inset`, and `details` inside a care card. Also words there, or in an image's
description alone, that name a boxed warning, say which emergency number or crisis line to call, or
that a treatment must be given by a professional. Words are for review when the same kind of text
stands openly elsewhere on the page.

## Example
    ::: details More on safety
    Call 911 if you cannot breathe.
    :::

## Use instead
    ::: emergency Call 911 now if:
    - you cannot breathe
    :::

## Known problems
Tabs and other parts that only a theme can hide are not seen. Words in an image are known only from
its description.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from healthpress.check.kinds.details import raw_folds
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Block, Prose
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source

SAFETY = ("supervision", "crisis", "emergency", "urgent", "warning")
CARDS = frozenset({"emergency", "urgent", "non-urgent"})
ZONES = ("prose", "quote", "heading", "table", "alt")
_CALL = r"(?:call|ring|dial|phone|text|contact)"
# Own lists; 988 and 116 123 are crisis lines, the other numbers are emergency numbers.
KINDS = {
    "the boxed warning": re.compile(r"\b(?:boxed|black[- ]box) warnings?\b", re.IGNORECASE),
    "an emergency number": re.compile(
        rf"\b{_CALL} (?:an ambulance|911|999|112|000|the emergency number)\b", re.IGNORECASE
    ),
    "a crisis line": re.compile(
        rf"\b{_CALL} (?:or text )?(?:988|116 123|13 11 14|Lifeline|the Samaritans"
        r"|Samaritans|a crisis line)\b",
        re.IGNORECASE,
    ),
    "professional supervision": re.compile(
        r"\b(?:must|should) (?:only )?be (?:given|administered|used|taken) (?:only )?"
        r"(?:by|under|in) (?:[\w-]+ ){0,4}"
        r"(?:supervision|professionals?|doctors?|nurses?|clinicians?|setting|clinic|hospital)\b",
        re.IGNORECASE,
    ),
}


Folds: TypeAlias = tuple[tuple[int, int], ...]  # (start, end) of each raw `<details>`, in order


@dataclass(frozen=True, slots=True)
class _Place:
    """Where something is hidden, as messages say it."""

    where: str
    step: str


FOLDED = _Place("inside `details`", "move it out, where everybody sees it")
ASIDE = _Place("inside `inset`", "move it out, or make it a `warning`")
PICTURE = _Place("only in an image", "write it as text beside the image")


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at hidden blocks, and at hidden words outside of them."""
    hidden = set[int]()
    folds = tuple(raw_folds(article))
    for block in article.blocks:
        place = _place_of(block, folds)
        if place:
            hidden.update(block.prose)
            yield context.finding(
                block.opening,
                f"the block `{block.name}` stands {place.where}",
                help=place.step,
                zone=f"block:{block.name}",
            )
        if block.name == "details" and CARDS.intersection(block.blocks):
            yield context.finding(
                block.opening,
                "`details` hides a part of a care card",
                help="say it in the card, or below it",
                zone="block:details",
            )
    told = frozenset(id(article.prose[index]) for index in hidden)
    if not any(_place(folds, prose) for prose in article.in_zones(*ZONES)):
        return
    for kind, pattern in KINDS.items():
        yield from _words(article, context, kind, pattern, told)


def _place_of(block: Block, folds: Folds) -> _Place | None:
    if block.name not in SAFETY:
        return None
    return _place(folds, Prose("block", block.title, block.opening, (), block.blocks))


def _outer(blocks: tuple[str, ...]) -> _Place | None:
    if "details" in blocks:
        return FOLDED
    return ASIDE if "inset" in blocks else None


def _place(folds: Folds, prose: Prose) -> _Place | None:
    """Where a text is hidden; None for one in plain view."""
    if prose.zone == "alt":
        return PICTURE
    return _outer(prose.blocks) or (FOLDED if _is_within(folds, prose.span.start) else None)


def _is_within(folds: Folds, offset: int) -> bool:
    last = bisect_right(folds, (offset, offset)) - 1
    return last >= 0 and offset < folds[last][1]


def _words(
    article: Article, context: Context, kind: str, pattern: re.Pattern[str], told: frozenset[int]
) -> Iterator[Finding]:
    """Every hidden text that says a kind of thing; a review where another says it openly."""
    texts = [prose for prose in texts_with(pattern, article, ZONES) if pattern.search(prose.said)]
    folds = tuple(raw_folds(article)) if texts else ()
    places = [_place(folds, prose) for prose in texts]
    shown = next((prose for prose, at in zip(texts, places, strict=True) if at is None), None)
    for prose, place in zip(texts, places, strict=True):
        match = pattern.search(prose.said)
        if place is None or match is None or id(prose) in told or (place is PICTURE and shown):
            continue
        yield context.finding(
            prose.place(match.start(), match.end()),
            f"`{match.group()}` ({kind}) stands {place.where}",
            help=place.step,
            decision=Decision.REVIEW if shown else None,
            zone=prose.zone,
            related=(Related(shown.span, "the page speaks of it openly here"),) if shown else (),
        )


RULE = Rule(
    code="ACC007",
    name="hidden-safety-text",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="NHS digital service manual, design system: Inset text; Care cards",
            section="not for very important information; no expander inside care cards",
            year=2025,
            url="https://service-manual.nhs.uk/design-system/components/inset-text",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="FDA. 21 CFR 202.1, Prescription-drug advertisements",
            section="(e)(5)-(7), fair balance; general knowledge, not confirmed here",
            url="https://www.ecfr.gov/current/title-21/part-202/section-202.1",
            read="2026-11-23, (a)-(b)(1) only",
        ),
    ),
    since="0.1.0",
    check=check,
)
