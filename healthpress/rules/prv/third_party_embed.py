"""The page fetches a map, video, font, form or chat from somebody else.

## Why it matters
With the request goes the reader's address and the page that is read, before anybody has agreed.

## What counts
Raw HTML that loads from a host that is not the site's own, and is no tracker (PRV001). The page is
rendered without it, since healthpress lets pages load from their own site only; the finding says
what is missing. A crisis chat is told for review: a person decides whether help weighs more.

## Example
    <iframe src="https://www.youtube.com/embed/abc"></iframe>

## Use instead
    [Video: how a drip is set up (on YouTube)](https://www.youtube.com/watch?v=abc)

## Known problems
Two addresses of one organisation are two hosts: name the second one in `allowed`.
"""

from collections.abc import Iterator

from healthpress.check.kinds.data.addresses import scheme_and_host
from healthpress.model.article import Article
from healthpress.model.finding import Decision, Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.prv.hosts import TRACKERS, TRACKING_PATHS, Loaded, is_at, loaded

_KINDS = {
    "iframe": "a frame", "script": "a script", "link": "a style sheet or font", "video": "a video",
    "audio": "sound", "source": "a video or sound", "embed": "an embedded file",
    "object": "an embedded file", "track": "subtitles", "input": "an image",
}  # fmt: skip


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point at what comes from elsewhere; Markdown images are SRC016's, forms PRV005's."""
    allowed = tuple(context.options["allowed"])
    chats = _of_crisis_lines(context)
    for item in loaded(article):
        if item.tag in _KINDS and not _is_tracker(item) and not is_at(item.host, allowed):
            is_chat = is_at(item.host, chats)
            yield _told(item, context, Decision.REVIEW if is_chat else Decision.VIOLATION)


def _told(item: Loaded, context: Context, decision: Decision) -> Finding:
    return context.finding(
        item.span,
        f"{_KINDS[item.tag]} comes from `{item.host}`, which learns who reads the page",
        help="keep it on your own site, or link to it",
        decision=decision,
        zone="html",
    )


def _is_tracker(item: Loaded) -> bool:
    return is_at(item.host, TRACKERS) or bool(TRACKING_PATHS.search(item.url))


def _of_crisis_lines(context: Context) -> tuple[str, ...]:
    """The hosts of the chats of crisis lines, everywhere."""
    chats = (
        line.chat_url
        for country in context.vocabularies.countries.values()
        for line in country.lines
        if line.chat_url
    )
    return tuple(sorted({scheme_and_host(chat)[1].removeprefix("www.") for chat in chats}))


RULE = Rule(
    code="PRV002",
    name="third-party-embed",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="Regulation (EU) 2016/679 (GDPR)",
            section="articles 6, 9 and 44",
            year=2016,
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="FTC. United States v. GoodRx Holdings, Inc.",
            section="health data given to others through embedded services",
            year=2023,
            read="2026, secondary copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
    options=(Option("allowed", (), "Hosts that the site has decided to allow."),),
)
