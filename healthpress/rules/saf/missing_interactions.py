"""A page about a medicine does not say what does not mix with it.

## Why it matters
Alcohol, sleeping pills or another prescription can turn a safe dose into a dangerous one, and
readers rarely know which of their medicines count.

## What counts
Pages of the type medicine, and pages of the type treatment whose medicine is known, need a section
or a sentence on mixing: "interact", "does not mix with", "with other medicines", "tell us about all
your medicines". There, two kinds of medicine or drink are named (option `kinds`). For a medicine
that makes people drowsy alcohol is one of them.

What is named too thinly is told one level lower. On pages for professionals all is a remark.

## Example
Take it as your doctor told you.

## Use instead
Esketamine does not mix with alcohol, opioids, benzodiazepines or stimulants.

## Known problems
Kinds that are neither in the list here nor in the vocabulary are not counted.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.details import is_behind_details
from healthpress.check.kinds.medical.medicines import mentions_in
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.model.source import Span
from healthpress.rules.saf.page_medicines import (
    PageMedicine,
    page_medicines,
    treatment_place,
    weight,
)
from healthpress.rules.saf.page_sections import names_any, parts_about, texts_by_section

_HEADING = re.compile(
    r"\binteract\w*|\bmix(?:es|ing)?\b|\b(?:with|and|other) (?:other |your )?(?:medicines?"
    r"|medications?|drugs|alcohol|supplements?|food)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\binteract(?:s|ed|ing|ions?)? with\b|\b(?:drug|medicine) interactions?\b|\binteractions\b"
    r"|\b(?:not|n['’]t|never) (?:be )?(?:mix|mixed|combine[ds]?|take[ns]?|use[ds]?|drink)\b"
    r"[^.;]{0,60}\b(?:with|together|alcohol)\b|\bmix\w* with\b"
    r"|\b(?:with|together with|alongside|affected by) (?:\w+ )?(?:other|some|certain|these)"
    r" (?:medicines|medications|drugs)\b"
    r"|\b(?:tell|ask)\b[^.;]{0,60}\b(?:all|any|other|every)\b[^.;]{0,30}"
    r"\b(?:medicines?|medications?|drugs)\b",
    re.IGNORECASE,
)
# Kinds that labels of several medicines name; own selection (general knowledge, not confirmed).
_KIND = re.compile(
    r"\b(?:alcohol|opioids?|opiates?|benzodiazepines?|sleeping (?:pills?|tablets?)|sedatives?"
    r"|stimulants?|antidepressants?|SSRIs?|SNRIs?|MAOIs?|monoamine oxidase inhibitors?|triptans?"
    r"|painkillers?|NSAIDs?|anti-inflammator(?:y|ies)|blood thinners?|anticoagulants?|antibiotics?"
    r"|antifungals?|antihistamines?|antacids?|antipsychotics?|lithium|insulin|steroids?|diuretics?"
    r"|water tablets?|epilepsy (?:medicines?|drugs?)|anticonvulsants?|muscle relaxants?"
    r"|nitrates?|poppers|statins?|contraceptives?|the pill|HIV medicines?|blood pressure"
    r" (?:medicines?|tablets?)|St\.? John['’]s wort|herbal \w+|supplements?|vitamins?|grapefruit"
    r"|cannabis|cocaine|recreational drugs?|caffeine|nicotine|milk|dairy)\b",
    re.IGNORECASE,
)
_ALCOHOL = re.compile(r"\b(?:alcohol|drink(?:ing)?|beer|wine)\b", re.IGNORECASE)
_FEWEST = 2  # the catalogue's own number: one kind is an example, two are a list


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the medicine when nothing is said, at the place that says too little."""
    kind = article.front_matter.type
    subjects = list(page_medicines(article, context)) if kind in {"medicine", "treatment"} else []
    if not subjects and kind != "medicine":
        return
    span, name = treatment_place(article, context)
    severity = weight(article, context.severity)
    place, texts = _said(article)
    if place is None:
        yield context.finding(
            span,
            f"nothing says what does not mix with {name}",
            help="name the medicines and drinks that do not mix with it",
            severity=severity,
        )
        return
    fault = _fault(context, subjects, texts)
    if fault:
        yield context.finding(
            place,
            f"the words on what does not mix with {name} {fault}",
            help="name the kinds of medicine, and alcohol, that do not mix with it",
            severity=severity if severity is Severity.INFO else severity.lowered(),
        )


def _said(article: Article) -> tuple[Span | None, list[Prose]]:
    """Where the page first speaks of mixing, and all texts that belong to it."""
    parts = [part for part in parts_about(article, _HEADING) if not part.is_empty]
    spans = [part.span for part in parts]
    texts = [prose for part in parts for prose in part.texts]
    first: dict[int, int] = {}  # section -> where it begins to speak of it
    for prose in texts_with(_SENTENCE, article, ("prose", "table")):
        match = _SENTENCE.search(prose.said)
        if match and prose.section not in first and not is_behind_details(article, prose):
            first[prose.section] = prose.span.start
            spans.append(prose.place(*match.span()))
    sections = texts_by_section(article) if first else {}
    for section, start in first.items():  # what follows is the list that a sentence opens
        texts += [prose for prose in sections[section] if prose.span.start >= start]
    return min(spans, default=None), texts


def _fault(context: Context, subjects: list[PageMedicine], texts: list[Prose]) -> str:
    """What the texts lack, or ""."""
    own = {subject.name for subject in subjects}
    text = "\n".join(prose.said for prose in texts)
    named = names_any(_KIND, text) | {
        mention.medicine.name
        for prose in texts
        for mention in mentions_in(prose, context)
        if mention.medicine.name not in own
    }
    known = {kind for subject in subjects for kind in subject.medicine.interactions}
    named |= {kind.casefold() for kind in known if kind.casefold() in text.casefold()}
    fewest = int(context.options.get("kinds", _FEWEST))
    if len(named) < fewest:
        return f"name fewer than {fewest} kinds"
    drowsy = any(subject.medicine.sedating for subject in subjects)
    return "leave out alcohol" if drowsy and not _ALCOHOL.search(text) else ""


RULE = Rule(
    code="SAF010",
    name="missing-interactions",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual: A to Z of health writing",
            section="does not mix with",
            url="https://service-manual.nhs.uk/content/a-to-z-of-nhs-health-writing",
            read="2026, stored copy",
        ),
        Source(
            title="21 CFR 202.1, prescription-drug advertisements",
            section="(e), true statement of side effects and contraindications",
            url="https://www.ecfr.gov/current/title-21/section-202.1",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    options=(Option("kinds", _FEWEST, "how many kinds of medicine or drink must be named"),),
    protected=True,
    languages=("en",),
)
