"""The reader is told to stop, skip or replace a prescribed medicine.

## Why it matters
Who stops an antidepressant, a blood thinner or an epilepsy medicine at once can fall gravely ill.
Such a change belongs to the person who prescribed it, and is often made step by step.

## What counts
An order or a permission ("ditch", "stop taking", "come off", "skip", "you can quit") for "your
medicine", a class such as SSRIs, or a medicine that needs a prescription; and the promise that
something takes the place of it ("instead of your antidepressant", "you no longer need your
tablets"). It passes when the same sentence, or a neighbour that speaks of stopping, sends the
reader to their prescriber, and so does "do not stop taking ...".

## Example
Ditch your SSRIs.

## Use instead
Do not stop your antidepressant without talking to your prescriber.

## Known problems
Orders in a roundabout way ("life is better without pills") are not seen. "We help you come off"
is told for review: it may be a clinic that lowers doses under supervision. The contraceptive pill,
medicines that nobody prescribes and supplements are left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.nearby import around, medicines_named
from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import words_before
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.saf.instructions import (
    is_order,
    is_prohibited,
    needs_prescription,
)

# Own list of classes and everyday words for what is prescribed.
_CLASS = (
    r"(?:SSRIs?|SNRIs?|MAOIs?|antidepressants?|benzodiazepines?|benzos|opioids?|antipsychotics?"
    r"|statins?|antibiotics?|stimulants?|beta[- ]blockers?|blood thinners?|anticoagulants?|insulin"
    r"|mood stabili[sz]ers?|anticonvulsants?|(?:psychiatric|prescribed|prescription)"
    r" (?:drugs?|medicines?|medications?|meds|pills?|tablets?))"
)
_GENERIC = r"(?:medicines?|medications?|meds|pills?|tablets?|doses?|prescriptions?|drugs)"
_UNPRESCRIBED = r"(?!birth|contracept|vitamin|iron|diet|herbal|sleep aid|mini|combined)"
_YOURS = (
    rf"(?:your|those|these|all your) {_UNPRESCRIBED}(?:[\w-]+ ){{0,2}}?(?:{_CLASS}|{_GENERIC})\b"
)
_OBJECT = (
    rf"(?:your (?:\w+ )?doses? of [\w-]+|{_YOURS}|(?:the |all |any )?{_CLASS}\b"
    r"|(?:your |the )?(?P<name>[\w-]{4,}\b))"
)
_VERB = (
    r"(?:stop(?: taking| using)?|quit(?: taking)?|ditch|come off|get off|go off|give up|skip"
    r"|throw (?:away|out)|toss(?: out)?|bin|drop|abandon|swap|halve|wean (?:yourself )?off)"
)
_STOP = re.compile(rf"\b{_VERB} {_OBJECT}", re.IGNORECASE)
_REPLACED = re.compile(
    rf"\b(?:instead of|replac(?:e|es|ing)|good-?bye to|no longer need(?: to take)?"
    r"|(?:won['’]t|don['’]t|will not|do not) need(?: to (?:take|keep taking))?"
    rf"|rid (?:yourself )?of|free (?:yourself )?(?:of|from)) {_YOURS}",
    re.IGNORECASE,
)
_HELPED = re.compile(r"\b(?:help(?:s|ed|ing)?|support(?:s|ing)?) (?:you|people) (?:to )?$")
_WHO = (
    r"(?:doctors?|GPs?|prescribers?|pharmacists?|nurses?|psychiatrists?|specialists?|physicians?"
    r"|clinicians?|midwi(?:fe|ves)|surgeons?|anaesthetists?|dentists?|providers?"
    r"|(?:care|health|health ?care|medical) (?:team|professional|provider)s?)"
)
_ADVICE = re.compile(
    r"\b(?:talk|speak|ask|asks|check|consult|discuss|tell|tells|told|call|contact|see|unless|until"
    r"|only (?:if|when)|advice|advi[cs]ed|agree[ds]?|decide[ds]?|help|without)\b[^.;!?]{0,60}"
    rf"\b{_WHO}\b|\b(?:your|the|a) {_WHO} (?:\w+ )?(?:says?|tells?|asks?|advises?|agrees?|decides?"
    r"|may|might|will|can|has|thinks?)\b|\b(?:medical|emergency) (?:advice|help)\b",
    re.IGNORECASE,
)
_ON_STOPPING = re.compile(
    r"\b(?:first|before|stop\w*|dos(?:e|es|age)|gradual\w*|slowly|taper\w*|unless|without)\b",
    re.IGNORECASE,
)
PHRASES = (
    Phrase(_STOP, questions_count=True),
    Phrase(_REPLACED, questions_count=True),
)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such order that no advice goes with."""
    for phrase in PHRASES:
        for prose, match in phrase.matches(article):
            hit = phrase.hit(prose, match)
            decision = _decision(hit, match, context)
            if decision is None or _is_advised(hit):
                continue
            finding = hit.finding(
                article,
                context,
                f"`{hit.words}` tells the reader to change a prescribed medicine alone",
                help="say that nobody should stop or change it without talking to the prescriber",
            )
            review = decision is Decision.REVIEW
            yield replace(finding, decision=Decision.REVIEW) if review else finding


def _decision(hit: Hit, match: re.Match[str], context: Context) -> Decision | None:
    """How sure it is that the words at hand tell the reader to change a medicine; None if not."""
    text = hit.prose.said
    if match.re is _REPLACED:
        return None if is_prohibited(text, hit.start) else Decision.VIOLATION
    if match["name"]:
        named = medicines_named(match["name"], context)
        if not any(needs_prescription(medicine, context) for medicine in named):
            return None
    if is_order(text, hit.start, joined="your" in hit.words.casefold()):
        return Decision.VIOLATION
    return Decision.REVIEW if _HELPED.search(words_before(text, hit.start)) else None


def _is_advised(hit: Hit) -> bool:
    """Whether the sentence, or a neighbour on stopping, sends the reader to a professional."""
    text = hit.prose.said
    own = around(text, hit.start)
    if any(_ADVICE.search(text, first, last) for first, last in own):
        return True
    near = [text[first:last] for first, last in around(text, hit.start, 1)]
    return any(_ADVICE.search(words) and _ON_STOPPING.search(words) for words in near)


RULE = Rule(
    code="SAF015",
    name="advice-to-stop-medicine",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="HONcode of conduct",
            section="principle 2: support, not replace, the relation with the doctor",
            year=2017,
            read="existence confirmed; wording from general knowledge, not confirmed here",
        ),
        Source(
            title="NICE guideline NG215: Medicines associated with dependence or withdrawal "
            "symptoms",
            section="withdrawing a medicine",
            year=2022,
            url="https://www.nice.org.uk/guidance/ng215",
            read="general knowledge, not confirmed here",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
    protected=True,
)
