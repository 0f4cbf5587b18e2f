"""Title, description or a level 1 heading names suicide, and the page is not about getting help.

## Why it matters
Headlines are read by everybody, also by people at risk who did not look for the subject. The media
guidelines ask to leave the word out of headlines.

## What counts
Suicide and self-harm in `title`, `description` and headings of level 1. It passes where the same
words speak of help ("Help if you feel suicidal", "suicide prevention"), where a topic names suicide
or crisis, and on pages for clinicians.

## Example
    title: "Shock rise in suicides: new drug"

## Use instead
    title: Help if you feel suicidal

## Known problems
Help is known by a short list of words. Lists of "top" articles are not looked at.
"""

import re
from collections.abc import Iterator

from healthpress.check.kinds.medical.medicines import is_h1
from healthpress.check.kinds.words.prefilter import texts_with
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.rules.sui.mentions import MENTION, meant

ZONES = ("meta.title", "meta.description", "heading")
# Own list: words of pages that exist to help.
HELPING = re.compile(
    r"\b(?:help\w*|support\w*|prevent\w*|warning signs|cop(?:e|ing)|talk\w*|crisis|safety|safe"
    r"|lifeline|hotline|recover\w*|treat\w*|worried|bereave\w*|grie(?:f|ving)|thoughts|feelings?)\b",
    re.IGNORECASE,
)
TOPIC = re.compile(r"suicid|crisis|self-harm", re.IGNORECASE)


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at the first mention in each headline."""
    front_matter = article.front_matter
    if front_matter.is_for_professionals or any(map(TOPIC.search, front_matter.topics)):
        return
    for prose in texts_with(MENTION, article, ZONES):
        words = meant(prose.said) if _is_headline(article, prose) else None
        if words and not HELPING.search(prose.said):
            yield context.finding(
                prose.place(*words.span()),
                f"`{words.group()}` stands in a headline of a page that is not about getting help",
                help="name the illness or the help instead",
                zone=prose.zone,
            )


def _is_headline(article: Article, prose: Prose) -> bool:
    return prose.zone != "heading" or is_h1(article, prose)


RULE = Rule(
    code="SUI006",
    name="suicide-in-headline",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Samaritans: Media guidelines for reporting suicide",
            section="headlines",
            year=2020,
            url="https://www.samaritans.org",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
