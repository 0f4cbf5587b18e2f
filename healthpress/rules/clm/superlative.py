"""A treatment or a clinic is called the best, the leading, the safest.

## Why it matters
A reader cannot check such a word, and mostly nobody has. It raises hopes and shames other choices.
Advertising codes ask for evidence behind every comparison.

## What counts
"Best", "leading", "safest", "fastest", "most effective", "most advanced", "number one",
"world-class", "unrivalled", "top-rated" and their like, right before a word for a treatment, a
clinic or its people. An error on pages that promote. A comparison of treatments with a citation
passes. So does the choice that is still to be made ("the best treatment for you", "they can
recommend the best medicine").

## Example
The most effective treatment in Texas.

## Use instead
It is one of several options.

## Known problems
Whether the cited work supports the word is for a person to judge. "Among the most effective
treatments" without a source is told for review on pages that do not promote: it may be what a
guideline says. A superlative behind its noun ("our clinic is the best") is seen only with "is".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import is_cited, sentence_at, words_before
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Own list, from the wordings of clinics' posts; section 133(1) and rule 12 of the CAP Code ban
# such comparisons without evidence.
_PUFFERY = (
    r"(?:leading|number[- ]one|no\.? ?1|#1|unrival?led|unparallel?led|world[- ](?:class|leading)"
    r"|world['’]s (?:best|finest)|top[- ]rated|most (?:advanced|powerful|trusted)|(?<!a )premier"
    r"|best[- ]in[- ]class|second[- ]to[- ]none|unmatched)"
)
_COMPARED = r"(?:best|safest|fastest|finest|most effective|most successful)"
_TREATMENT = (
    r"(?:treatments?|therap(?:y|ies)|medicines?|medications?|drugs?|infusions?|injections?|drips?"
    r"|antidepressants?)"
)
_PEOPLE = (
    r"(?:clinics?|doctors?|physicians?|psychiatrists?|specialists?|surgeons?|hospitals?"
    r"|(?:medical|private) practices?"
    r"|(?:ketamine|treatment|therapy|wellness|infusion) (?:cent(?:re|er)s?|providers?)"
    r"|(?:medical|clinical|health ?care|expert|nursing) (?:teams?|staff)|experts?)"
)
_CARE = r"(?:care|results?|outcomes?|team|providers?|options?)"
_BETWEEN = (
    r"(?: (?!(?:of|for|to|in|on|at|by|way|ways|time|times|is|are|and|or|your|the|their|that|when"
    r"|how|what|with|who|which|causes?|dos(?:e|es)|possible)\b)[\w’'-]+,?){0,3}? "
)
SUPERLATIVE = re.compile(
    rf"(?<!at )(?<!\w)(?:{_PUFFERY}{_BETWEEN}(?:{_TREATMENT}|{_PEOPLE}|{_CARE})"
    rf"|(?P<fact>{_COMPARED})(?:(?:,| and) {_COMPARED})?{_BETWEEN}(?:{_TREATMENT}|{_PEOPLE})"
    rf"|our {_TREATMENT} (?:is|are) (?:the )?{_COMPARED}|our {_PEOPLE} (?:is|are) (?:the )?best)"
    r"(?![\w-])",
    re.IGNORECASE,
)
# A choice still to be made, for one reader; trials have arms called so.
_CHOICE = re.compile(
    r"\b(?:decid(?:e|es|ing)|recommend\w*|advi[sc]\w+|choos\w+|suggest\w*|discuss\w*|find\w*|know"
    r"|work out|working out|identif\w+|determin\w+|what|which|whether|if|about|choice|plan|agree"
    r"|offer|select\w*|explain\w*|learn|help you (?:get|choose)|depends?)\b[^.;:!?]{0,80}$",
    re.IGNORECASE,
)
_FOR_ONE = re.compile(
    r"(?: (?:option|choice|plan|approach)s?)? (?:for|available to|suited to|to suit) (?:you|your"
    r"|them|their|him|her|his|each|every|an? (?:individual|person|patient)|someone|somebody)\b"
    r"|(?: (?:option|plan|approach)s?)? (?:will )?depends?\b",
    re.IGNORECASE,
)
PHRASE = Phrase(SUPERLATIVE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every superlative that no source backs and no choice explains."""
    as_shipped = context.severity is context.rule.severity
    for prose, match in PHRASE.matches(article):
        hit = PHRASE.hit(prose, match)
        if match["fact"] and (_is_choice(hit) or _is_cited(hit)):
            continue
        finding = hit.finding(
            article,
            context,
            f"`{hit.words}` is a superlative without a source",
            help="say what it does and for whom, or cite the comparison",
            severity=Severity.ERROR if context.promotional and as_shipped else None,
        )
        review = match["fact"] and not context.promotional
        yield replace(finding, decision=Decision.REVIEW) if review else finding


def _is_choice(hit: Hit) -> bool:
    text = hit.prose.said
    first, _ = sentence_at(text, hit.start)
    return bool(
        _CHOICE.search(words_before(text, hit.start, first)) or _FOR_ONE.match(text, hit.end)
    )


def _is_cited(hit: Hit) -> bool:
    return is_cited(hit.prose, *sentence_at(hit.prose.text, hit.start))


RULE = Rule(
    code="CLM002",
    name="superlative",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health Practitioner Regulation National Law (Australia)",
            section="section 133(1)(a) and (d)",
            read="2026-11-23, through secondary copies",
        ),
        Source(
            title="CAP Code (United Kingdom)",
            section="section 12: medicines, medical devices, health-related products",
            url="https://www.asa.org.uk/type/non_broadcast/code_section/12.html",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="FTC. Health Products Compliance Guidance",
            section="express and implied claims",
            year=2022,
            read="2026-11-23, through secondary copies",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
