"""What was seen in animals or cells is told as if it happened in people.

## Why it matters
Most of what works in rats or in a dish does not work in people. Studies of animals and cells alone
cannot carry a claim about health.

## What counts
A sentence on a mechanism (synapses, brain connections, neuroplasticity, BDNF, mTOR, neurogenesis),
or on what a treatment does, whose cited works are all of animals or cells: by `species`, by `kind`
or by words of the title such as "rats" and "in vitro". The sentence must say so ("in rats", "in
laboratory studies"), or say that it is not certain ("may", "is thought to"). A sentence that says
without any citation that a treatment grows, rewires or resets the brain or parts of it is for
review; on a page about a treatment "it" is that treatment.

## Example
Ketamine grows new brain connections.

## Use instead
In rats, ketamine increased new synapses. If this explains how it helps people is not known.[@li10]

## Known problems
A title that names neither animals nor cells is taken for a study of people unless `species` says
otherwise. A sentence that cites a study of people as well passes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.medical.clinical import TREATMENT_TYPES
from healthpress.check.kinds.medical.treatments import any_treatment
from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.citation import Reference
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.evd.claim_words import CLAIM, is_exempt
from healthpress.rules.evd.entries import cited_in, is_of_animals, known_works

# Own lists, grown from the specification and from clinics' posts on ketamine.
_PARTS = (
    r"(?:(?:brain|neural|neuronal|nerve|synaptic)[- ]"
    r"(?:connections?|links?|pathways?|circuits?|networks?|cells?|growth)|neurons?|synap(?:ses?|tic)"
    r"|dendrit\w+|neural networks?)"
)
_MECHANISM = (
    rf"{_PARTS}|links between (?:brain|nerve) cells|synaptogenesis|synaptic plasticity"
    r"|neuroplastic(?:ity)?|neurogenesis|BDNF|brain[- ]derived neurotrophic factor|mTOR\w*"
    r"|rewir(?:es?|ed|ing)"
)
_GROWS = re.compile(
    r"\b(?:(?:re-?)?(?:grows?|grew)|(?:re-?)?builds?|rebuilt|repairs?|repaired|regenerat(?:es?|ed)"
    r"|restor(?:es?|ed)|re-?wir(?:es?|ed)|sprouts?|heals?|healed|creat(?:es?|ed)|forms|forges?"
    r"|increas(?:es?|ed)|boost(?:s|ed)?|promot(?:es?|ed)|stimulat(?:es?|ed)|triggers?|raises)"
    rf"\b(?: \w+){{0,4}}? (?:{_PARTS}|neuroplasticity|neurogenesis|BDNF|mTOR|synaptogenesis"
    r"|(?:the|your|their) (?:brain|mind))\b"
    r"|\b(?:resets?|re-?boots?|re-?starts?)(?: \w+){0,3}? (?:the|your|their) (?:brain|mind)\b",
    re.IGNORECASE,
)
_IT = re.compile(r"\b(?:it|this|they|these)\b", re.IGNORECASE)
_TOLD = Phrase(
    re.compile(rf"(?<![\w.-])(?:{_MECHANISM})(?!\w)|{CLAIM.pattern}", re.IGNORECASE),
    zones=("prose", "table", "quote"),
)
_BARE = Phrase(_GROWS, zones=("prose", "table", "quote"))
_SAID = re.compile(
    r"\b(?:animals?|rats?|mice|mouse|rodents?|monkeys?|zebrafish|rabbits?|pigs?|in vitro"
    r"|laborator(?:y|ies)|lab|in (?:a )?dish|test tubes?|(?:in|on|of) (?:\w+ )?cells"
    r"|pre-?clinical"
    r"|may|might|could|possibl[ye]|perhaps|appears? to|seems? to|thought to|believed to|theory"
    r"|theories|hypothes\w+|suggests?|not (?:yet )?(?:known|clear|certain|settled|proven)"
    r"|unknown|unclear|uncertain)\b",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"^[\w ()-]{1,40}? (?:is|are) (?:an?|the) (?:\w+ ){1,6}between\b", re.IGNORECASE
)
_HELP = "say that it was seen in animals or cells, and that people may differ"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at claims that only animals or cells carry, one in a sentence."""
    works = known_works(article, context)
    told: set[tuple[int, int]] = set()
    if any(is_of_animals(work) for work in works.values()):
        for finding, sentence in _from_animals(article, context, works):
            if sentence not in told:
                told.add(sentence)
                yield finding
    yield from _uncited(article, context)


def _from_animals(
    article: Article, context: Context, works: dict[str, Reference]
) -> Iterator[tuple[Finding, tuple[int, int]]]:
    for prose, match in _TOLD.matches(article):
        start, end = sentence_at(prose.text, match.start())
        keys = [mark.key for mark in cited_in(prose, start, end)]
        text = prose.said[start:end]
        carried = bool(keys) and all(key in works and is_of_animals(works[key]) for key in keys)
        exempt = _SAID.search(text) or _DEFINES.search(text) or is_exempt(text)
        if carried and not exempt:
            finding = _TOLD.hit(prose, match).finding(
                article,
                context,
                f"`{match.group()}` is told of people, and `{keys[0]}` is of animals or cells",
                help=_HELP,
            )
            yield finding, (prose.span.start, start)


def _uncited(article: Article, context: Context) -> Iterator[Finding]:
    about = article.front_matter.type in TREATMENT_TYPES
    for prose, match in _BARE.matches(article):
        start, end = sentence_at(prose.text, match.start())
        text = prose.said[start:end]
        if cited_in(prose, start, end) or _SAID.search(text) or text.rstrip().endswith("?"):
            continue
        meant = about and _IT.search(prose.said, start, match.start())
        if meant or any_treatment(context).search(text):
            finding = _BARE.hit(prose, match).finding(
                article,
                context,
                f"`{match.group()}` is told of people without a source",
                help=f"cite a study of people, or {_HELP}",
            )
            yield replace(finding, decision=Decision.REVIEW)


RULE = Rule(
    code="EVD009",
    name="animal-evidence-as-human",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="FTC: Health Products Compliance Guidance",
            section="competent and reliable scientific evidence: animal and in vitro studies",
            year=2022,
            read="2026, secondary copies",
        ),
    ),
    since="0.1.0",
    languages=("en",),
    check=check,
)
