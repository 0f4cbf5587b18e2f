"""Where a page says "approved", by whom, and of which medicine."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from healthpress.check.kinds.medical.medicines import Mention, subjects
from healthpress.check.kinds.phrase import Hit, Phrase
from healthpress.check.kinds.sentences import sentence_at, words_before
from healthpress.model.article import Article
from healthpress.model.rule import Context
from healthpress.model.vocabulary import Medicine
from healthpress.rules.saf.naming import Namings, mentions_within, own_mentions

# The passing form: a "not" right before the words. It is no claim at all.
_REFUSED = re.compile(
    r"(?:\b(?:not|never|no|nor|without)|n['’]t)(?! (?:only|just|merely)\b)(?: \w+){0,2} $",
    re.IGNORECASE,
)
_GENERIC = re.compile(
    r"^ ?(?:\w+ ){0,2}(?:infusions?|drips?|sprays?|treatments?|therap(?:y|ies)|medicines?"
    r"|medications?|drugs?)\b",
    re.IGNORECASE,
)
_ROUTES = (
    ("intravenous", re.compile(r"\b(?:infusions?|drips?|IV)\b", re.IGNORECASE)),
    ("nasal", re.compile(r"\b(?:nasal|sprays?)\b", re.IGNORECASE)),
)
_PRONOUN = re.compile(
    r"\b(?:it|this (?:medicine|drug|treatment)|which)\b[^.]{0,30}$", re.IGNORECASE
)

_REACH = 600  # characters: three long sentences; keeps a text without full stops affordable


@dataclass(frozen=True, slots=True)
class Claim:
    """Words that say "approved"; the sentence as far as it is near.

    `code` is the jurisdiction of the regulator they name, "" for none. `medicines` may be meant;
    `nearest` is the naming inside the sentence, `rivals` says whether it names others too.
    """

    hit: Hit
    sentence: str
    after: str
    code: str
    medicines: tuple[Medicine, ...]
    nearest: Mention | None = None
    rivals: bool = False


def approval_claims(article: Article, context: Context) -> Iterator[Claim]:
    """Every claim of approval, in reading order; "is not FDA-approved" is none."""
    codes = _regulators(context)
    named = own_mentions(article, context)
    page = subjects(article, context)
    for hit in Phrase(_pattern(tuple(codes))).hits(article):
        first, last = sentence_at(hit.prose.text, hit.start)
        start, end = max(first, hit.start - _REACH), min(last, hit.end + _REACH)
        if _REFUSED.search(words_before(hit.prose.text, hit.start, start)):
            continue
        inside = mentions_within(named, hit.prose, start, end)
        nearest = min(inside, key=lambda item: _distance(item, hit), default=None)
        after = hit.prose.text[hit.end : end]
        meant = (nearest.medicine,) if nearest else _meant(hit, after, named, page)
        words = hit.words.casefold()
        yield Claim(
            hit=hit,
            sentence=hit.prose.text[start:end],
            after=after,
            code=next((code for name, code in codes.items() if name in words), ""),
            medicines=meant,
            nearest=nearest,
            rivals=len({mention.medicine.name for mention in inside}) > 1,
        )


def _regulators(context: Context) -> dict[str, str]:
    """Each regulator's name, longest first, with the code of its jurisdiction."""
    places = context.vocabularies.jurisdictions.values()
    names = {
        name.casefold(): place.code
        for place in places
        for name in (place.regulator, *place.words.get("regulator", ()))
    }
    return dict(sorted(names.items(), key=lambda item: (-len(item[0]), item[0])))


@lru_cache(maxsize=8)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    who = rf"(?:{'|'.join(map(re.escape, names))})" if names else r"(?!)"
    approved = r"(?:approved|authori[sz]ed|licen[cs]ed|cleared)"
    return re.compile(
        rf"\b(?:{who}[- ](?:approved|registered|certified|authori[sz]ed|cleared|approval|endorsed"
        r"|sanctioned|backed)"
        rf"|{who} (?:gave|has given) (?:[\w-]+ ){{0,4}}(?:green light|go-ahead)"
        rf"|{who} (?:(?:has|have|just|recently|finally|now) ){{0,2}}{approved}"
        rf"|{approved} by (?:the )?(?:US |U\.S\. )?{who}"
        r"|(?:is|are|was|were|been) (?:officially |fully |now )?"
        rf"{approved} (?:for|to treat|as an?)"
        r"|licensed (?:for|to treat))\b",
        re.IGNORECASE,
    )


def _distance(mention: Mention, hit: Hit) -> int:
    if mention.end <= hit.start:
        return hit.start - mention.end
    return max(0, mention.start - hit.end)


def _meant(
    hit: Hit, after: str, named: Namings, page: tuple[Medicine, ...]
) -> tuple[Medicine, ...]:
    """The medicines that "our FDA-approved infusions" or "it is FDA-approved" may mean."""
    if _GENERIC.search(after):
        for route, words in _ROUTES:
            if words.search(after):
                return tuple(item for item in page if route in item.routes)
        return page
    before = mentions_within(named, hit.prose, 0, hit.start)
    before = [mention for mention in before if mention.end <= hit.start]
    if before and _PRONOUN.search(words_before(hit.prose.text, hit.start)):
        return (before[-1].medicine,)
    return ()
