"""Testimonials: words of getting better that a patient says, and by whom they are signed."""

import re
from collections.abc import Iterator
from functools import lru_cache

from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.model.article import Article, Prose

# Own lists, from the wordings that clinics print.
_LIFE = re.compile(
    r"\b(?:(?:saved|changed|transformed|turned around) my (?:whole |entire )?life"
    r"|(?:gave|given) me (?:back )?my life(?: back)?|(?:got|have|have got) my life back)\b",
    re.IGNORECASE,
)
_BETTER = re.compile(
    r"\bI(?: am|['’]m| feel| felt| was| have been|['’]ve been)"
    r" (?:(?:so|much|now|finally|completely|fully|really|a lot|already) )*"
    r"(?:cured|healed|better|well again|recovered|pain[- ]free|symptom[- ]free"
    r"|free (?:of|from) (?:depression|anxiety|pain)|a new (?:person|man|woman)"
    r"|myself again)\b"
    r"|\bmy (?:chronic |severe )?(?:depression|anxiety|pain|PTSD|migraines?|symptoms)"
    r" (?:(?:is|are|was|were|has|have|had|just) )*"
    r"(?:gone|lifted|cured|vanished|disappeared|better)\b"
    r"|\bI (?:finally |now )?(?:can finally|no longer (?:feel|have|need)|feel (?:human|like myself)"
    r" again)\b"
    r"|\b(?:best thing I ever did|(?:gave|given) me (?:back )?(?:hope|my life))\b"
    r"|\b(?:cured|healed|fixed|saved|worked (?:wonders |miracles )?for) me\b"
    r"|\bhelped me(?! (?:to )?(?:understand|decide|choose|plan|ask|learn|find|see|with|talk)\b)\b",
    re.IGNORECASE,
)
_WHO = r"(?:[A-Z][\w.]*|(?:an?|one|our) (?:\w+ )?(?:patient|client)s?)"
_SAID_BY = rf"\s*(?:(?:[—–-]+|,?\s*(?:said|says))\s*{_WHO}|{_WHO} (?:said|says|told us))"
_QUOTED = re.compile(
    rf"[“\"](?P<words>[^“”\"]{{3,600}})[”\"],?{_SAID_BY}"
    rf"|{_WHO} (?:said|says|told us)[:,] [“\"](?P<told>[^“”\"]{{3,600}})[”\"]"
)
# Behind the hit and its closing quotation mark: somebody who speaks for a profession.
_CLINICIAN = re.compile(
    r"[^“\"]{0,600}?(?:[—–-]+|\b(?:says|said))\s*(?:Dr|Prof(?:essor)?|Nurse)\b"
    r"|[^“\"]{0,600}?\b(?:MD|PhD|FRCPsych|RN)\b"
)
_NAME = (
    r"(?P<name>(?!(?:An?|One|Our|The|Former|Patients?|Clients?|Anonymous|Anon)\b)"
    r"[A-Z](?:\.|[\w’'-]+)(?: ?[A-Z](?:\.|[\w’'-]+)){0,3})"
)
_DASH = r"[—–-]{1,2}"
_SIGNED = re.compile(rf"[^“\"]{{0,600}}?[.!?”\"][’']?,?\s*(?:{_DASH}|said|says)\s*{_NAME}")
_SIGNED_BELOW = re.compile(rf"\s*{_DASH}\s*{_NAME}")
_STRONG = Phrase(_LIFE, quotes_count=True)
_WEAK = Phrase(_BETTER, quotes_count=True)


def testimonials(article: Article) -> Iterator[Hit]:
    """The telling words of every testimonial, one hit a text at most: a story repeats itself."""
    seen: set[int] = set()
    for phrase in (_STRONG, _WEAK):
        for hit in phrase.hits(article):
            if id(hit.prose) in seen or _CLINICIAN.match(hit.prose.text, hit.end):
                continue
            if phrase is _STRONG or _is_testimony(hit):
                seen.add(id(hit.prose))
                yield hit


def signature(hit: Hit, article: Article) -> tuple[Prose, int, int] | None:
    """The text and the offsets of the name or initials by which a testimonial is signed.

    They stand behind it, or begin the next text where it is a block quote.
    """
    found = _SIGNED.match(hit.prose.text, hit.end)
    if found:
        return hit.prose, *found.span("name")
    behind = article.prose.index(hit.prose) + 1
    if hit.prose.zone == "quote" and behind < len(article.prose):
        below = article.prose[behind]
        found = _SIGNED_BELOW.match(below.text)
        if found:
            return below, *found.span("name")
    return None


def _is_testimony(hit: Hit) -> bool:
    prose = hit.prose
    if prose.zone == "quote" or "story" in prose.blocks:
        return True
    return any(start <= hit.start < end for start, end in _quotations(prose.text))


@lru_cache(maxsize=64)
def _quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Where the words of attributed quotations stand."""
    return tuple(
        match.span("words" if match["words"] else "told") for match in _QUOTED.finditer(text)
    )
