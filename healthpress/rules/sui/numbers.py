"""Numbers of crisis lines: as pages print them and as links dial them."""

import re
from functools import lru_cache

from healthpress.model.article import Article, Link
from healthpress.model.rule import Context
from healthpress.model.source import Span
from healthpress.model.vocabulary import Country, RetiredLine, Vocabularies

SHORT = 6  # digits: Lifeline's 13 11 14 and Samaritans' 116 123 are the longest short codes
LONGEST_PREFIX = 3  # digits of a country code (ITU-T E.164)
HISTORY = re.compile(
    r"\b(?:replaced|formerly|former|used to|until|no longer|retired|previous(?:ly)?|old number"
    r"|closed|was called)\b",
    re.IGNORECASE,
)
_GROUPING = str.maketrans("", "", " \u00a0\u2009\u2011-.()\u2013")
# Common short names of the countries whose lines are most often copied.
_SHORT_NAMES = {"US": r"USA?|U\.S\.|America\w*", "GB": r"UK|Brit\w+|England|Scotland|Wales"}


def rings(url: str) -> bool:
    """Whether a link calls or texts."""
    return url[:4].lower() in {"tel:", "sms:"}


def digits(text: str) -> str:
    """The digits of an address or a text; an address without its query."""
    return re.sub(r"\D", "", text.partition("?")[0])


def squeezed(text: str) -> str:
    """A text without what groups digits."""
    return text.translate(_GROUPING)


def is_dialled(url: str, dial: str) -> bool:
    """Whether a link dials this number, with or without the country's prefix before a long one."""
    called = digits(url)
    if called == dial:
        return True
    national = dial.removeprefix("0")
    return len(dial) > SHORT and called.endswith(national) and len(called) - len(national) <= SHORT


@lru_cache(maxsize=64)
def number_pattern(dial: str) -> re.Pattern[str]:
    """The digits as people group them, North America's 1 before them or not."""
    grouped = r"[ .()\u00a0\u2011-]{0,2}".join(dial)
    return re.compile(rf"(?<![\d+])(?<!\d[ .-])(?:\+?1[ .-]?)?\(?{grouped}(?!\d|[ .,-]\d)")


def retired_lines(vocabularies: Vocabularies) -> tuple[RetiredLine, ...]:
    """Those of every country."""
    countries = vocabularies.countries.values()
    return tuple(line for country in countries for line in country.retired)


def known_dials(vocabularies: Vocabularies) -> frozenset[str]:
    """What the crisis lines of every country answer to, to call or to text."""
    lines = [line for country in vocabularies.countries.values() for line in country.lines]
    return frozenset(number for line in lines for number in (line.dial, line.sms) if number)


def added_prefix(url: str, dials: frozenset[str]) -> str:
    """The short code that a link dials behind a country prefix; empty where it does not."""
    number = re.sub(r"[^\d+]", "", url[4:].partition("?")[0])
    if not number.startswith(("+", "00")):
        return ""
    called = number.removeprefix("+").removeprefix("00")
    for length in range(1, LONGEST_PREFIX + 1):
        if called[length:] in dials and len(called) - length <= SHORT:
            return called[length:]
    return ""


def is_foreign(article: Article, context: Context, link: Link) -> bool:
    """Whether a link dials the line of countries that are none of the page's, and are not named."""
    called = digits(link.url)
    own = {number for country in context.countries for number in _numbers(country)}
    if not context.countries or called in own:
        return False
    countries = context.vocabularies.countries.values()
    owners = [country for country in countries if called in _numbers(country)]
    around = _around(article, link.span)
    return bool(owners) and not any(re.search(_names(owner), around) for owner in owners)


def _numbers(country: Country) -> frozenset[str]:
    lines = {number for line in country.lines for number in (line.dial, line.sms) if number}
    return frozenset(lines.union(country.emergency))


def _names(country: Country) -> str:
    name = re.escape(country.name.removeprefix("the "))
    return rf"\b(?:{name}|{_SHORT_NAMES.get(country.code, country.code)})\b"


def _around(article: Article, span: Span) -> str:
    """The text a link stands in, with the heading above it."""
    for prose in article.prose:
        if prose.span.start <= span.start < prose.span.end:
            heading = article.headings[prose.section].text if prose.section >= 0 else ""
            return f"{heading}\n{prose.text}"
    return ""
