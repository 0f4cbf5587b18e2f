"""The fix that puts other words in the place of a hit."""

import re

from healthpress.check.kinds.phrase import Hit
from healthpress.check.kinds.surroundings import is_quoted
from healthpress.model.article import Article
from healthpress.model.fix import Edit, Fix, Safety

# What no fix asserts: numbers, days and consent. "one" and "may" mean too much else.
_ASSERTED = re.compile(
    r"\d+|\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|"
    r"seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|[mb]illion|"
    r"half|quarter|once|twice|thrice|doubl\w+|tripl\w+|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|"
    r"january|february|march|april|june|july|august|september|october|november|december|today|"
    r"tomorrow|yesterday|consent\w*)\b"
)
# Words that mean themselves in Markdown and in the header, wherever they are put.
_PLAIN = re.compile(r"\w+(?:[ /’-]\w+)*")


def replacement(article: Article, hit: Hit, by: str, safety: Safety) -> Fix | None:
    """The words of a hit replaced; None where they do not stand in one piece.

    Capitals are kept. What others said stays, and so does what somebody has to look at anyway: such
    a fix is only shown. So is one that changes a number, a day or a consent, and one that could
    mean more than its words.
    """
    words, span = hit.words, hit.span
    if not by or article.source.text[span.start : span.end] != words:
        return None
    is_shown_only = (
        hit.around is not None
        or is_quoted(hit.prose, hit.start)
        or _asserted(by) != _asserted(words)
        or not _PLAIN.fullmatch(by)
    )
    text = in_case_of(words, by)
    return Fix(
        title=f"replace `{words}` by `{text}`",
        edits=(Edit(span, text),),
        safety=Safety.DISPLAY if is_shown_only else safety,
    )


def in_case_of(words: str, by: str) -> str:
    """The replacement with a capital where the words have one: at the start, or all over."""
    if words.isupper() and len(words) > 1:
        return by.upper()
    return by[:1].upper() + by[1:] if words[:1].isupper() else by


def _asserted(text: str) -> list[str]:
    return _ASSERTED.findall(text.casefold())
