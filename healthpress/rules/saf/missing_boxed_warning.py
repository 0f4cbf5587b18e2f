"""The label has a boxed warning, and the page does not name it or not all of its topics.

## Why it matters
A boxed warning is the strongest one that the FDA asks for. A reader who learns of the good and not
of that has not been told what the label tells every prescriber.

## What counts
A section, or a block with a title, that says "boxed warning", "black box warning" or "most serious
warning". In it stands each topic of the label that the vocabulary lists, in the label's words or in
plain ones ("slow breathing" for respiratory depression). The finding names the topics that are
missing; a topic whose plain words are not known here is told for review.

The medicines are those of the front matter; where it lists none, those in the title. News and
stories get a warning instead of an error. On pages for professionals it is a remark, and a link to
the label is enough.

## Example
Esketamine may make you drowsy.

## Use instead
The US label of esketamine has a boxed warning: sedation, dissociation, slow breathing, abuse and
misuse, and suicidal thoughts in children and young adults.

## Known problems
Labels change; the topics are as the vocabulary last saw them. Plain words that are not in the list
are not known.
"""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.page_medicines import PageMedicine, page_medicines, weight
from healthpress.rules.saf.page_sections import SHOWN
from healthpress.rules.saf.warning_topics import listed, missing_topics, topic_of

_PLACE = "us"  # boxed warnings are the FDA's
_NAMED = re.compile(
    r"\b(?:black[- ])?box(?:ed)?[- ]warnings?\b"
    r"|\b(?:most serious|strongest|strictest|highest[- ]level)(?: \w+){0,2} warnings?\b"
    r"|\bwarnings? in a box\b",
    re.IGNORECASE,
)
_LABEL_HOSTS = frozenset({"dailymed.nlm.nih.gov", "www.accessdata.fda.gov"})
_LABEL_TEXT = re.compile(r"\b(?:label|prescribing information)\b", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the medicine when nothing is said, at the warning when topics are missing."""
    for subject in page_medicines(article, context):
        names = subject.medicine.boxed_warning.get(_PLACE, ())
        if names and not _is_left_to_the_label(article):
            yield from _judged(article, context, subject, names)


def _judged(
    article: Article, context: Context, subject: PageMedicine, names: tuple[str, ...]
) -> Iterator[Finding]:
    texts = [prose for prose in texts_with(_NAMED, article, SHOWN) if _names_it(article, prose)]
    severity = weight(article, context.severity)
    if not texts:
        yield context.finding(
            subject.span,
            f"nothing says that the label of `{subject.name}` has a boxed warning",
            help=f"write a section on the boxed warning that names "
            f"{listed([topic_of(name) for name in names])}",
            severity=severity,
        )
        return
    missing = missing_topics(names, _around(article, texts))
    if missing:
        first = _NAMED.search(texts[0].said)
        unsure = not any(topic.is_known for topic in missing)
        yield context.finding(
            texts[0].place(*first.span()) if first else texts[0].span,
            f"the boxed warning of `{subject.name}` lacks {listed(missing)}",
            help="name every topic of the label's boxed warning in this section",
            severity=severity,
            decision=Decision.REVIEW if unsure else None,
            zone=texts[0].zone,
            related=(subject.why,),
        )


def _names_it(article: Article, prose: Prose) -> bool:
    return _NAMED.search(prose.said) is not None and not is_behind_details(article, prose)


def _around(article: Article, texts: list[Prose]) -> str:
    """All that stands in the sections that name the warning; key points stand for themselves."""
    sections = {prose.section for prose in texts if not prose.zone.startswith("meta.")}
    own = [prose for prose in article.in_zones(*SHOWN) if not prose.zone.startswith("meta.")]
    inside = [prose.said for prose in own if prose.section in sections]
    return "\n".join([*inside, *(prose.said for prose in texts)])


def _is_left_to_the_label(article: Article) -> bool:
    """Whether a page for professionals links the label instead."""
    return article.front_matter.is_for_professionals and any(
        _LABEL_TEXT.search(link.text) or _host(link.url) in _LABEL_HOSTS for link in article.links
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


RULE = Rule(
    code="SAF003",
    name="missing-boxed-warning",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="boxed warning",
            year=2025,
            read="2026, secondary copies",
        ),
        Source(
            title="21 CFR 202.1, prescription-drug advertisements",
            section="(e), true statement of side effects, contraindications and effectiveness",
            url="https://www.ecfr.gov/current/title-21/section-202.1",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    profiles=("us",),
    protected=True,
    languages=("en",),
)
