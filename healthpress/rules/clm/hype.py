"""A hype word or a brain metaphor stands for a fact: "miracle", "game-changer", "reset button".

## Why it matters
Such words promise more than any trial has shown and tell the reader nothing. Metaphors for the
brain are taken at their word, and many readers and screen readers stumble over them.

## What counts
Wonders ("miracle", "magic bullet", "breakthrough", "game-changer", "life-changing"), praise of
technique ("cutting-edge", "state-of-the-art"), secrets ("what doctors don't want you to know") and
metaphors for the brain ("reset button", "rewires your brain"). Medical terms ("breakthrough pain"),
an FDA "breakthrough therapy designation" and "a life-changing diagnosis" pass.

## Where
A warning in the text; an error in title, description and headings, which readers see first and
often see alone.

## Example
It is a reset button for the brain.

## Use instead
It acts on a brain chemical called glutamate.

## Known problems
New hype words have to be added here by hand. A proper name that is a hype word is flagged unless it
is listed among the accepted ones, and so is history ("revolutionary ideas of 1822").
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Phrase
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Own list, grown from the wordings of clinics' posts; the NHS service manual uses no metaphors.
_MIND = r"(?:the|your|their) (?:brain|mind|neural pathways|nervous system)"
HYPE = re.compile(
    r"\bmirac(?:les?|ulous(?:ly)?)\b|\bmagic(?:al)? (?:bullet|cure|pill|fix|wand)s?\b"
    r"|\bgame[- ]?chang(?:ers?|ing)\b|\bbreak-?throughs?\b|\brevolution(?:ary|i[sz]\w+)\b"
    r"|\bnothing short of (?:magic|miraculous|a miracle)\b|\bbrain resets?\b"
    r"|\bground-?breaking\b|\bquantum leaps?\b|\b(?:silver bullet|holy grail)s?\b|\blike magic\b"
    r"|\bwonder[- ](?:drug|cure|treatment)s?\b|\breset (?:button|switch)\b"
    rf"|\b(?:reset|reboot)(?:s|ting|ing)? (?:for |of )?{_MIND}\b|\bre-?wir(?:e[sd]?|ing) {_MIND}\b"
    r"|\blife[- ]chang(?:ing|er)\b|\bcutting[- ]edge\b|\bstate[- ]of[- ]the[- ]art\b"
    r"|\bnext[- ]level\b"
    r"|\b(?:best[- ]kept secret|secret (?:to|behind|weapon|formula|ingredient))\b"
    r"|\bdoctors (?:don['’]t|do not) want you to know\b",
    re.IGNORECASE,
)
# Medical terms, an FDA programme, a charity, events that do change a life, buttons of devices.
ALLOWED = re.compile(
    r"\bbreakthrough (?:bleeding|spotting|pain|cancer pain|infections?|cases?|seizures?|symptoms?"
    r"|ovulation|dos(?:e|es|ing)|medic(?:ine|ation)s?|anxiety|fever|malaria|COVID)\b"
    r"|\bstate[- ]of[- ]the[- ]art (?:reviews?|papers?)\b"
    r"|\bbreakthrough (?:therapy|device)?\s?(?:designat\w+|program\w*|status)\b"
    r"|\bbreakthrough (?:therapy|device) by the (?:US )?(?:FDA|Food and Drug)\b"
    r"|\b(?-i:Breakthrough T1D|Breakthrough Breast Cancer)\b"
    r"|\blife[- ]changing (?:diagnos[ei]s|injur\w+|illness(?:es)?|conditions?|events?|news)\b"
    r"|\breset button (?:on|of) (?:the|your) (?:pump|meter|monitor|device|machine|inhaler)\b",
    re.IGNORECASE,
)
PROMINENT = ("meta.title", "meta.description", "heading")
PHRASE = Phrase(HYPE, allowed=ALLOWED)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every hype word that is no medical term or name."""
    as_shipped = context.severity is context.rule.severity
    for hit in PHRASE.hits(article):
        prominent = hit.prose.zone in PROMINENT
        yield hit.finding(
            article,
            context,
            f"`{hit.words}` is hype",
            help="say plainly what it does and how well, with a source",
            severity=Severity.ERROR if prominent and as_shipped else None,
        )


RULE = Rule(
    code="CLM004",
    name="hype",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="NHS digital service manual, content guide: How we write",
            section="no metaphors",
            year=2019,
            url="https://service-manual.nhs.uk/content/how-we-write",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="Health Practitioner Regulation National Law (Australia)",
            section="section 133(1)(d): unreasonable expectation of benefit",
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
)
