"""The page does not list who must not have the medicine or procedure.

## Why it matters
Some people are harmed by what helps others. They must learn so before they book, not in the chair.

## What counts
Pages of the types medicine and procedure, and pages of the type treatment whose medicine is known,
need a section on who should not have it, or sentences that say so ("you must not have it if ...",
"not suitable for people with ..."). "Not for everyone" names nobody, and "talk to your doctor if
you are pregnant" is a caution.

Where the vocabulary lists what the label forbids, each item stands there, in the label's words or
in plain ones ("bleeding in the brain"). Items that are missing are told one level lower, and for
review when the plain words for one are not known here. On pages for professionals all is a remark.

## Example
It is not for everyone.

## Use instead
    ## Who should not have it
    You must not have esketamine if you have a bulging blood vessel (an aneurysm) or abnormal blood
    vessels, if you ever had bleeding in the brain, or if you are allergic to it.

## Known problems
The vocabulary lists contraindications for some medicines only.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.saf.page_medicines import page_medicines, treatment_place, weight
from healthpress.rules.saf.page_sections import Part, parts_about, texts_by_section
from healthpress.rules.saf.warning_topics import listed, missing_topics

_TYPES = frozenset({"medicine", "procedure"})
_SUBJECT = re.compile(
    r"\bwho (?:\w+ )?(?:should|must|can|may|ought)(?: ?not|n['’]t)\b|\bwho cannot\b"
    r"|\b(?:not|un)[- ]?(?:be )?suitable\b|\bcontra-?indicat\w+"
    r"|\b(?:do not|don['’]t|must not|should not|cannot|can['’]t) (?:have|take|use|get)\b"
    r"|\bwho (?:it|this|they|\w+) (?:is|are) not (?:for|right|safe)\b|\bnot (?:right|safe) for\b"
    r"|\bwho can and (?:cannot|can['’]t)\b|\bwhen not to\b|\breasons not to\b",
    re.IGNORECASE,
)
_NOT = r"(?:must|should|can|may|do|does)(?: ?not|n['’]t)"
_HAVE = r"(?:\w+ ){0,2}(?:have|take|use|get|receive|be given|be treated|undergo)"
_WHO = r"\b(?:people|anyone|anybody|those|women|men|adults|patients|children|you) "
_SENTENCE = re.compile(
    rf"\b{_NOT} {_HAVE}\b[^.;]{{0,100}}\bif\b"
    rf"|{_WHO}(?:who|with|under|over|having|allergic)\b[^.;]{{0,100}}\b{_NOT} {_HAVE}\b"
    rf"|\bif you (?:have|are|had)\b[^.;]{{0,100}}\b(?:{_NOT}|not be able to) {_HAVE}\b"
    r"|\bnot (?:be )?(?:\w+ )?(?:suitable|safe|recommended|advised|right|given|used|offered)"
    r" (?:for|if|in|to)\b(?! (?:everyone|everybody|all)\b)|\bcontra-?indicat\w+",
    re.IGNORECASE,
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the treatment when nobody is ruled out, at the place that leaves somebody out."""
    kind = article.front_matter.type
    subjects = list(page_medicines(article, context)) if kind in {*_TYPES, "treatment"} else []
    if not subjects and kind not in _TYPES:
        return
    severity = weight(article, context.severity)
    parts = [part for part in _parts(article) if not part.is_empty]
    if not parts:
        span, name = treatment_place(article, context)
        yield context.finding(
            span,
            f"nothing says who must not have {name}",
            help="write a section `## Who should not have it` that lists what the label lists",
            severity=severity,
        )
        return
    text = "\n".join(part.text for part in parts)
    for subject in subjects:
        missing = missing_topics(subject.medicine.contraindications, text)
        if missing:
            known = all(topic.is_known for topic in missing)
            yield context.finding(
                parts[0].span,
                f"who must not have `{subject.name}` lacks {listed(missing)}",
                help="name each contraindication of the label, in plain words",
                severity=severity if severity is Severity.INFO else severity.lowered(),
                decision=None if known else Decision.REVIEW,
                related=(subject.why,),
            )


def _parts(article: Article) -> Iterator[Part]:
    """Sections on who should not have it, and the sections in which sentences say so."""
    yield from parts_about(article, _SUBJECT)
    said: dict[int, Span] = {}
    for prose in texts_with(_SENTENCE, article, ("prose", "table")):
        match = _SENTENCE.search(prose.said)
        if match and prose.section not in said and not is_behind_details(article, prose):
            said[prose.section] = prose.place(*match.span())
    sections = texts_by_section(article) if said else {}
    for section, span in said.items():
        yield Part("", span, tuple(sections[section]))


RULE = Rule(
    code="SAF009",
    name="missing-contraindications",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Spravato (esketamine) US prescribing information",
            section="4, contraindications",
            year=2025,
            read="2026, secondary copies",
        ),
        Source(
            title="21 CFR 202.1, prescription-drug advertisements",
            section="(e)(3)(iii), each side effect and contraindication",
            url="https://www.ecfr.gov/current/title-21/section-202.1",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
    languages=("en",),
)
