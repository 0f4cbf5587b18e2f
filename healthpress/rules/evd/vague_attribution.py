"""A sentence leans on "studies" or "experts" without saying which.

## Why it matters
"Studies show" sounds like evidence, and the reader can look up nothing.

## What counts
Studies, research, trials or science that show, prove, find or suggest something, experts, doctors
or scientists who agree or say so, and "clinically proven", where no citation and no link stands in
the sentence, at the end of its paragraph, or in the two sentences behind it. A sentence that
names the work passes too: by a year, or by a name before the study ("the Cochrane review").

## Example
Studies show it works.

## Use instead
A 2021 Cochrane review of 64 trials found that some people felt better within a day.[@dean21]

## Known problems
Where the sentence denies or asks, the finding is for review. Attributions in other words ("it is
widely known") are not seen.

Of all 15 findings on public pages, judged by hand in November 2026, 14 were right; the other was
the title of a section in a book ("What the research says").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.sentences import sentence_at, sentences
from healthpress.model.article import Article, Link, Prose
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.evd.entries import cited_in

# Own list, grown from the specification and from clinics' posts.
_WORKS = r"(?:studies|research|trials|(?:the )?science|(?:the )?evidence|data)"
_PEOPLE = (
    r"(?:experts|scientists|researchers|specialists|(?:most|many|some) (?:doctors|clinicians))"
)
_VAGUE = re.compile(
    rf"\b{_WORKS} (?:has |have )?(?:(?:also|consistently|clearly|repeatedly|now|often) )?"
    r"(?:shows?|shown|showed|suggest(?:s|ed)?|prove[snd]?|proved|f(?:ind|ound)|confirm(?:s|ed)?"
    r"|demonstrate[sd]?|indicate[sd]?|says?|reveal(?:s|ed)?|links?|linked)\b"
    rf"|\b{_PEOPLE} (?:(?:now|generally|widely|all|often) )?"
    r"(?:agree|say|believe|think|have found|found|have shown)\b"
    rf"|\baccording to (?:\w+ ){{0,2}}?(?:studies|research|experts|scientists|doctors)\b"
    r"|\b(?:clinically|scientifically|medically) proven\b|\bscience[- ]backed\b",
    re.IGNORECASE,
)
# "Our research found": whose it is has been said. "If the evidence proves" is of courts.
_OWN = re.compile(
    r"\b(?:this|these|those|our|their|its|her|his|two|three|four|five|\d+)"
    r"(?: [\w-]+){0,3} (?:studies|research|trials|science|evidence|data|experts|researchers)"
    r" (?:has |have )?\w+|\b(?:if the|some) evidence \w+",
    re.IGNORECASE,
)
_PHRASE = Phrase(_VAGUE, zones=("prose", "quote", "table", "meta.key_points"), allowed=_OWN)
_NAMED = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:Cochrane|NICE|WHO|CDC|FDA|NHS|NIH|VA|KFF)\b"
    r"|\b(?:University|Institute|Journal|College|Academy|Lancet|Association)\b"
)
_BEHIND = 2  # sentences, as in "Studies disagree. One found this.[@a] Another did not.[@b]"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at every vague attribution that nothing backs."""
    for prose, match in _PHRASE.matches(article):
        start, end = sentence_at(prose.text, match.start())
        if _NAMED.search(prose.said, start, end) or _is_backed(article, prose, start, end):
            continue
        yield _PHRASE.hit(prose, match).finding(
            article,
            context,
            f"`{match.group()}` names no source",
            help="name and cite the work, as in `[@key]`",
        )


def _is_backed(article: Article, prose: Prose, start: int, end: int) -> bool:
    known = sentences(prose.text)
    number = bisect_right(known, end, key=itemgetter(1))
    reach = known[min(number + _BEHIND, len(known)) - 1][1] if known else end
    if cited_in(prose, start, max(end, reach)):
        return True
    place = prose.place(start, end)
    link = bisect_left(article.links, place.start, key=_link_start)
    return link < len(article.links) and article.links[link].span.start < place.end


def _link_start(link: Link) -> int:
    return link.span.start


RULE = Rule(
    code="EVD007",
    name="vague-attribution",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Health On the Net Foundation: HONcode",
            section="principle 5, justifiability",
            year=1995,
            read="2026, stored copies; the code ended in 2022 and is used as a checklist",
        ),
        Source(
            title="FTC: Health Products Compliance Guidance",
            section="competent and reliable scientific evidence",
            year=2022,
            read="2026, secondary copies",
        ),
    ),
    since="0.1.0",
    languages=("en",),
    check=check,
)
