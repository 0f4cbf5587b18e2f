"""Two medicines are taken for one: "Spravato (ketamine)", "esketamine infusion".

## Why it matters
Medicines with names alike differ in approval, dose and risk. What a trial found for one says little
about the other, and who has the one prescribed must not get the other.

## What counts
Medicines that the vocabulary calls confusable, such as ketamine and esketamine: one name in
brackets behind the other, "is a", "also called" or "sold as" between them, or a form that only the
other one has ("esketamine infusion"). "Ketamine nasal spray" counts where the sentence names
Spravato; where only the page does, it is told for review. "Related to" and a citation pass for
forms, since trials of other forms exist. Negated, refuted and quoted words are told for review.

## Example
Spravato (ketamine) is a nasal spray.

## Use instead
Spravato contains esketamine, which is related to ketamine.

## Known problems
Two names that swap places from one paragraph to the next are not seen. In the European Union an
injection of esketamine exists, so that such forms are told for review there.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from healthpress.check.kinds.medical.medicines import Mention, mentions
from healthpress.check.kinds.phrase import seen_as
from healthpress.check.kinds.reading import Reading
from healthpress.check.kinds.sentences import is_cited, sentence_at
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.vocabulary import Medicine

EQUATED = re.compile(
    r"\s?\((?:(?:also )?(?:called|known as) |(?:brand|generic)(?: name)?:? |i\.e\.,? |aka )?"
    r"|\s(?:is|means)\s(?:(?:an?|the|just|only|simply|really|nothing but) ){0,2}"
    r"(?:(?:brand |trade )?name (?:of|for) |brand of |the same as )?"
    r"|\s(?:just|simply|the same as) "
    r"|,?\s\(?(?:which is )?(?:also )?(?:called|known as|sold as|marketed as|sold under the name) ",
    re.IGNORECASE,
)
# Words behind the second name that make it a relative of the first, not the same.
RELATED = re.compile(
    r"[-’']|\s(?:enantiomer|isomer|derivative|relative|metabolite|cousin|family|molecule)\b",
    re.IGNORECASE,
)
FORMS = {
    "intravenous": (
        re.compile(r"\s(?:infusions?|drips?)\b"),
        re.compile(r"\b(?:IV|intravenous)\s$"),
    ),
    "nasal": (re.compile(r"\snasal sprays?\b"), re.compile(r"\b(?:intranasal|nasal)\s$")),
}
LONGEST_FORM = 12  # characters before a name: "intravenous "
READING = Reading(questions_count=True)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at names that are equated, and at forms that only the other medicine has."""
    named = tuple(mentions(article, context))
    if not any(mention.medicine.confusable_with for mention in named):
        return
    page = article, context
    equated = set[tuple[int, int]]()
    for one, other in pairwise(named):
        if one.prose is other.prose and _are_equated(one, other):
            equated.update((id(one.prose), place.start) for place in (one, other))
            message = f"this takes `{one.term}` and `{other.term}` for one medicine"
            yield _finding(article, context, one.prose, (one.start, other.end), message)
    owners = {mention.medicine.name: mention.medicine for mention in named}
    branded = {_sentence(mention) for mention in named if _is_brand(mention)}
    for mention in named:
        route, end = _route_named(mention)
        has_form = not route or route in mention.medicine.routes or not mention.medicine.routes
        if has_form or (id(mention.prose), mention.start) in equated:
            continue
        for owner in owners.values():
            if route in owner.routes and _are_confusable(mention.medicine, owner):
                is_near = (*_sentence(mention)[:2], owner.name) in branded
                is_sure = is_near or (route == "intravenous" and not context.in_profile("eu"))
                yield from _in_foreign_form(page, mention, end, owner, is_sure=is_sure)


def _are_equated(one: Mention, other: Mention) -> bool:
    if not _are_confusable(one.medicine, other.medicine):
        return False
    text = one.prose.said
    between = EQUATED.fullmatch(text, one.end, other.start)
    return between is not None and not RELATED.match(text, other.end)


def _are_confusable(one: Medicine, other: Medicine) -> bool:
    return other.name in one.confusable_with or one.name in other.confusable_with


def _in_foreign_form(
    page: tuple[Article, Context], mention: Mention, end: int, owner: Medicine, *, is_sure: bool
) -> Iterator[Finding]:
    """The finding for a form that only the other medicine has; none behind a citation."""
    prose, start = mention.prose, mention.start
    if is_cited(prose, *sentence_at(prose.text, start)):
        return
    message = f"`{mention.term}` is not given this way, `{owner.name}` is"
    found = _finding(*page, prose, (start, end), message)
    yield found if is_sure else replace(found, decision=Decision.REVIEW)


def _route_named(mention: Mention) -> tuple[str, int]:
    """The route whose words stand beside a name, and where they or the name end."""
    text = mention.prose.said
    before = text[max(0, mention.start - LONGEST_FORM) : mention.start]
    for route, (behind, ahead) in FORMS.items():
        match = behind.match(text, mention.end)
        if match or ahead.search(before):
            return route, match.end() if match else mention.end
    return "", mention.end


def _is_brand(mention: Mention) -> bool:
    names = (name for names in mention.medicine.brands.values() for name in names)
    return mention.term in names


def _sentence(mention: Mention) -> tuple[int, int, str]:
    prose = mention.prose
    return id(prose), sentence_at(prose.text, mention.start)[0], mention.medicine.name


def _finding(
    article: Article, context: Context, prose: Prose, place: tuple[int, int], message: str
) -> Finding:
    found = context.finding(
        prose.place(*place),
        message,
        help="name the medicine that is meant, and keep the two apart",
        zone=prose.zone,
    )
    return seen_as(found, READING.around(prose, place[0]), prose, article)


RULE = Rule(
    code="LNG006",
    name="confused-medicines",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="1, 2: esketamine is a medicine of its own, given as a nasal spray",
            read="2026-11-23, in a secondary copy",
        ),
        Source(
            title="FDA. Alert on compounded ketamine products for psychiatric disorders",
            section="ketamine and esketamine are told apart",
            year=2023,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
