"""A claim is called proven, and no trial stands behind it.

## Why it matters
"Clinically proven" sounds like a trial, and often there is none, or one in rats. Regulators ask for
trials in people behind such words.

## What counts
"Clinically proven", "scientifically proven", "medically proven", "proven to", "proven treatment",
"undoubtedly", "unquestionably", "beyond doubt" without a citation of a trial, systematic review or
guideline in the same sentence or at the end of the paragraph. Terms of medicine ("biopsy-proven",
"proven infection") pass.

## Example
Our programme is clinically proven.

## Use instead
It was shown in two trials.[^a][^b]

## Known problems
Of a work in a footnote the kind is not known: it counts. Plain "proven" without a treatment beside
it is not looked at, nor is "definitely", which most pages use for something else.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

_ENOUGH = frozenset({"", "rct", "systematic-review", "guideline"})  # a footnote has no kind
CERTAIN = re.compile(
    r"\b(?:(?:clinically|scientifically|medically) (?:proven|proved)|science[- ]backed"
    r"|(?:is|are|been) (?:proven|proved) to (?:work|help|eas|reliev|reduc|treat|improv|prevent"
    r"|cur|heal|boost|be effective)\w*"
    r"|proven (?:treatments?|therap(?:y|ies)|results?|remed(?:y|ies)|relief|benefits?|track record)"
    r"|undoubtedly|unquestionably|beyond (?:any )?doubt)\b",
    re.IGNORECASE,
)
_ALLOWED = re.compile(
    r"\b(?:biopsy|culture|histolog\w+|laboratory|un)[- ]?proven\b|\bbeyond (?:reasonable )?doubt\b"
    r"(?= (?:that|who)\b)",
    re.IGNORECASE,
)
PHRASE = Phrase(CERTAIN, allowed=_ALLOWED)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such word that no cited trial backs."""
    for hit in PHRASE.hits(article):
        if not _is_backed(hit, article, context):
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` is said, and no trial is cited",
                help="say in which trials it was shown, and cite them",
            )


def _is_backed(hit: Hit, article: Article, context: Context) -> bool:
    """Whether the sentence or its paragraph's end cites work of a strong enough kind."""
    kinds = {key: work.kind for key, work in context.facts.library.items()}
    kinds |= {work.id: work.kind for work in article.front_matter.references}
    first, last = sentence_at(hit.prose.text, hit.start)
    end = len(hit.prose.text.rstrip())
    return any(
        (kinds.get(mark.key) or "") in _ENOUGH
        for mark in hit.prose.marks
        if first < mark.offset <= last or mark.offset >= end - 1
    )


RULE = Rule(
    code="CLM006",
    name="unqualified-certainty",
    severity=Severity.INFO,
    sources=(
        Source(
            title="FTC. Health Products Compliance Guidance",
            section="establishment claims: clinically proven",
            year=2022,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
