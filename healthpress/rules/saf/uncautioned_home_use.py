"""Home use of a medicine that belongs in a clinic is offered without the regulator's warning.

## Why it matters
At home nobody measures blood pressure or notices that breathing slows. In October 2023 the FDA
warned of compounded ketamine for use at home; people had been harmed.

## What counts
On pages about a medicine that must not be used at home: words for use at home, delivery by mail,
lozenges, troches, compounded forms and telehealth. The section must then warn (not approved, a
risk, nobody to watch) and cite who says so, by a citation or a link. A warning without a source is
told one level lower; telehealth and mail alone are told for review.

"Do not use it at home" is the form that passes. Rest at home afterwards is nothing to warn of. In a
question nothing is offered where the section refuses it. One finding is told for each section.

## Example
Enjoy your ketamine session from the comfort of home.

## Use instead
The FDA warns against compounded ketamine for use at home [@fda23].

## Known problems
A sentence that warns of something else in the same section is taken for the warning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from healthpress.check.kinds.medical.medicines import mentions_in, subjects
from healthpress.check.kinds.phrase import Hit, seen_as
from healthpress.check.kinds.reading import Reading
from healthpress.check.kinds.sections import own_texts
from healthpress.check.kinds.sentences import sentence_at, sentences
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.home_use import (
    HOME_USE,
    UNSURE,
    is_about_treatment,
    is_refused,
    is_warning,
)
from healthpress.rules.saf.page_medicines import page_medicines, weight

_ZONES = ("meta.title", "meta.description", "meta.key_points", "heading", "prose", "table", "quote")
_MOST = 50  # hits looked at in one text: paragraphs of people have fewer
_REACH = 300  # characters: a long sentence; keeps a text without full stops affordable
_READING = Reading(questions_count=True)


@dataclass(frozen=True, slots=True)
class _Section:
    """What the texts of a section say about use at home."""

    refuses: bool
    warns: bool
    cites: bool


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first offer of home use in each section that does not warn of it."""
    named = {item.name for item in subjects(article, context) if item.no_home_use}
    if not named:
        return
    own = any(item.medicine.no_home_use for item in page_medicines(article, context))
    told: set[tuple[int, str]] = set()
    sections: dict[int, _Section] = {}
    for prose in texts_with(HOME_USE, article, _ZONES):
        place = (prose.section, prose.zone if prose.zone.startswith("meta.") else "")
        offer = None if place in told else _offer(prose, context, named, is_page=own)
        if offer is None:
            continue
        if prose.section not in sections:
            sections[prose.section] = _read(article, prose.section)
        finding = _finding(article, context, offer, sections[prose.section])
        if finding:
            told.add(place)
            yield finding


def _offer(prose: Prose, context: Context, named: set[str], *, is_page: bool) -> Hit | None:
    """The first words of a text that offer home use and do not refuse it.

    The sentence names such a medicine, or none at all while the page is about one.
    """
    for match in islice(HOME_USE.finditer(prose.said), _MOST):
        start, end = sentence_at(prose.said, match.start())
        start, end = max(start, match.start() - _REACH), min(end, match.end() + _REACH)
        sentence, near, far = prose.said[start:end], match.start() - start, match.end() - start
        if not is_about_treatment(sentence, near, far) or is_refused(sentence, near, far):
            continue
        found = mentions_in(prose, context)
        names = {item.medicine.name for item in found if start <= item.start < end}
        if names & named or (is_page and not names):
            around = _READING.around(prose, match.start())
            return Hit(prose, match.start(), match.end(), around)
    return None


def _read(article: Article, section: int) -> _Section:
    texts = tuple(own_texts(article, section))
    return _Section(
        refuses=any(_refuses(prose) for prose in texts),
        warns=any(_warns(prose) for prose in texts),
        cites=_cites(article, texts),
    )


def _finding(article: Article, context: Context, offer: Hit, section: _Section) -> Finding | None:
    if _is_question(offer) and section.refuses:
        return None
    warned = section.warns or _warns(offer.prose)
    if warned and (section.cites or offer.prose.marks):
        return None
    severity = weight(article, context.severity)
    found = context.finding(
        offer.span,
        f"`{offer.words}` is not backed by a source for the warning"
        if warned
        else f"`{offer.words}` stands without a warning against use at home",
        help="cite the regulator's warning"
        if warned
        else "say that it must not be used at home, or warn of it and cite the regulator",
        severity=severity.lowered() if warned else severity,
        decision=Decision.REVIEW if UNSURE.fullmatch(offer.words) or _is_question(offer) else None,
        zone=offer.prose.zone,
    )
    return seen_as(found, offer.around, offer.prose, article)


def _is_question(offer: Hit) -> bool:
    start, end = sentence_at(offer.prose.said, offer.start)
    return offer.prose.said[start:end].rstrip("\"'”’) ").endswith("?")


def _refuses(prose: Prose) -> bool:
    """Whether a text begins with "No" or says that it must not be used at home."""
    text = prose.said
    return text.lstrip().casefold().startswith(("no.", "no,", "no:", "no ")) or any(
        is_refused(text, match.start(), match.end()) for match in HOME_USE.finditer(text)
    )


def _warns(prose: Prose) -> bool:
    return any(is_warning(prose.said[start:end]) for start, end in sentences(prose.said))


def _cites(article: Article, texts: tuple[Prose, ...]) -> bool:
    """Whether a citation or a link to another site stands among the texts."""
    if any(prose.marks for prose in texts):
        return True
    start = min((prose.span.start for prose in texts), default=0)
    end = max((prose.span.end for prose in texts), default=0)
    return any(
        start <= link.span.start < end and link.url.startswith(("https://", "http://"))
        for link in article.links
    )


RULE = Rule(
    code="SAF002",
    name="uncautioned-home-use",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="FDA: alert on compounded ketamine products, including oral formulations, for "
            "psychiatric disorders",
            section="10 October 2023: use at home without monitoring",
            year=2023,
            url="https://www.fda.gov/drugs/human-drug-compounding",
            read="2026, secondary copies",
        ),
        Source(
            title="SPRAVATO REMS",
            section="never dispensed for use at home",
            year=2025,
            url="https://www.spravatorems.com",
            read="2026, stored copies",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=("us",),
    protected=True,
    languages=("en",),
)
