"""A treatment is said to cure, to be guaranteed or to work always.

## Why it matters
No treatment works for everybody. A promise of a certain result is misleading, raises hopes that
cannot be kept, and is forbidden in advertising of medicines and treatments in many countries.

## What counts
"Cure", "guarantee", "always works", "never fails", "permanent relief", "100 % effective",
"everybody gets better", "goodbye to pain" and their forms, in title, description, headings, text,
tables, quotations and image descriptions. A "cure rate" with a citation passes. So does "cure" for
an infection or a cancer listed in `cure_ok`, when the title or the paragraph names it and the
paragraph has a citation (titles, headings and descriptions of images need none). Definitions ("a
cure means ...") and guaranteed rights pass.

## Example
Ketamine cures depression.

## Use instead
Some people feel better within a day of a ketamine drip. For many, the effect fades within a week.

## Known problems
A claim in other words ("depression is history", "the results are permanent") is not seen: the
second is plain truth on a page about sterilisation. A plain denial ("there is no cure") is told for
review. A song or band called "Cure" without its article is taken for a claim. Whether the cited
work supports the word is for a person to judge.

Of all 17 findings on public pages, judged by hand in November 2026, 15 were right: 13 denials for
review and two promises. The other two said how long a cream takes to cure, and told of the
guarantee of a bank.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import is_cited, sentence_at
from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source

# Words of Directive 2001/83/EC art. 90(b) and section 133(1)(a) and (d) of the National Law
# (certain effect, unreasonable expectation), spelt out as clinics write them.
_SUFFERING = (
    r"(?:depression|anxiety|symptoms|pain|PTSD|migraines?|insomnia|addiction|cravings|suffering)"
)
_HUNDRED = r"(?:100|(?:one|a) hundred)\s?(?:%|per ?cent)"
_ALL = r"(?:every (?:\w+ )?patient|all (?:of )?(?:our )?patients)"
CLAIM = re.compile(
    r"\bcur(?:e[sd]?|ing|ative)\b|\bguarantee(?:s|d|ing)?\b|\bfoolproof\b|\bsure[- ]?fire\b"
    r"|\balways (?:works?\b(?! (?:on|in|at|with)\b)|helps?\b(?! (?:to|if|when)\b))"
    rf"|\bworks? (?:for (?:everyone|everybody|{_ALL})|every (?:single )?time|without fail|always)\b"
    rf"|\b(?:everyone|everybody|{_ALL})"
    r" (?:gets? better|recovers?|benefits?|improves?|feels? better)\b"
    r"|\b(?:success|results?|relief|recovery) (?:in|for|with) every (?:case|patient|one|time)\b"
    r"|\b(?:certain|bound|(?<!be )(?<!make )sure) to (?:work|feel better|get better|recover)\b"
    r"|\b(?:results|success|relief|recovery) (?:is|are) (?:assured|certain)\b"
    r"|\bpermanent(?:ly)? (?:relief|fix(?:es|ed)?|recover\w*|solution|free|ends?|heals?)\b"
    rf"|\b{_HUNDRED} (?:effective|success\w*|guaranteed|of (?:cases|patients))"
    rf"|\bsuccess rate (?:is|of) {_HUNDRED}|\bworks?,? no matter what\b"
    rf"|\bfree (?:of|from) {_SUFFERING} (?:forever|for good)\b"
    rf"|\bkiss (?:your )?{_SUFFERING} good-?bye\b"
    r"|\bnever (?:fail(?:s|ed)?|lets? (?:you|anyone|anybody) down)\b"
    rf"|\b(?:eliminate[sd]?|wipes? out|erases?|banish(?:es)?) (?:your |all |the )?{_SUFFERING}\b"
    rf"|\bgood-?bye to (?:your |all )?{_SUFFERING}\b"
    rf"|\b{_SUFFERING} (?:(?:is|are|will be) )?gone (?:forever|for ever|for good)\b"
    rf"|\b(?:heal|end|fix|beat)(?:s|ed|ing)? (?:your |the |all )?(?:\w+ )?{_SUFFERING}"
    r" (?:once and for all|for good|forever)\b"
    r"|\bnever need (?:\w+ ){0,2}(?:pills?|tablets?|medic(?:ine|ation)s?|antidepressants?) again\b",
    re.IGNORECASE,
)
# Cured food and fillings, a band, tests and searches: none of them promises a result. Nor does a
# definition, or a right that is guaranteed.
ALLOWED = re.compile(
    r"\b(?:dry[- ]|salt[- ])?cured (?:meats?|ham|bacon|sausages?|pork|beef|fish|salmon|foods?)\b"
    r"|\bcuring (?:salts?|lights?|lamps?)\b|\b(?:light|heat|UV)[- ]cur(?:ed|ing)\b"
    r"|\b(?-i:The Cure)\b(?! (?:for|to|of|is)\b)|\btests? of cure\b|\bguaranteed by law\b"
    r"|\blaw guarantees?\b|\bguarantee (?:on|period|lasts)\b"
    r"|\b(?:words|terms|wording) of (?:the|a|this) guarantee\b"
    r"|\b(?:look\w*|search\w*|research) (?:for|into) (?:a |new )?cures?\b"
    r"|\b(?:a )?cure means\b|\bcured (?:when|if|once)\b|\b(?:before|until) [^.;:,]{1,40} is cured\b"
    r"|\b(?:confidentiality|privacy|access|anonymity)(?: \w+)? (?:is|are) guaranteed\b"
    r"|\bguarantee(?:s|d)? (?:neither|nothing|(?:your )?(?:privacy|confidentiality|anonymity))\b"
    r"|\bcurative (?:intent|treatments?|therap(?:y|ies)|surgery|radiotherapy|options?)\b",
    re.IGNORECASE,
)
CURE = re.compile(r"cur(?:e[sd]?|ing|ative)", re.IGNORECASE)
RATE = re.compile(r"\s+rates?\b", re.IGNORECASE)
UNCITABLE = ("meta.title", "meta.description", "heading", "alt")
PHRASE = Phrase(CLAIM, allowed=ALLOWED)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every such word that is not an accepted one."""
    for hit in PHRASE.hits(article):
        if not (CURE.fullmatch(hit.words) and _is_accepted_cure(hit, article)):
            yield hit.finding(
                article,
                context,
                f"`{hit.words}` promises a certain result",
                help="say how many people it helped, for how long, and give the source",
            )


def _is_accepted_cure(hit: Hit, article: Article) -> bool:
    prose = hit.prose
    cited_here = is_cited(prose, *sentence_at(prose.text, hit.start))
    if cited_here and RATE.match(prose.text, hit.end):
        return True
    names = [name.strip().casefold() for name in article.front_matter.cure_ok if name.strip()]
    if not names or not (prose.marks or prose.zone in UNCITABLE):
        return False
    nearby = f"{article.front_matter.title}\n{prose.text}".casefold()
    return any(re.search(rf"\b{re.escape(name)}\b", nearby) for name in names)


RULE = Rule(
    code="CLM001",
    name="absolute-claim",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Directive 2001/83/EC",
            section="article 90(b): effects guaranteed",
            year=2001,
            url="https://www.legislation.gov.uk/eudr/2001/83/contents",
            read="2026-11-23, stored copy",
        ),
        Source(
            title="Health Practitioner Regulation National Law (Australia)",
            section="section 133(1)(a) and (d)",
            read="2026-11-23, through secondary copies",
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
)
