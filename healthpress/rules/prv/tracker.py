"""The page tells an advertiser or an analytics service who reads it.

## Why it matters
Who reads about depression is health data as soon as it is joined with an address or a cookie. The
United States Federal Trade Commission fined GoodRx and BetterHelp for it.

## What counts
Scripts, images, frames and style sheets from the hosts of advertising and analytics services, and
the calls of their scripts, in the raw HTML of an article and in its images. Names of such services
in the text and in code pass. A site adds hosts of its own (`hosts`), or allows one (`allowed`).

## Example
    <script src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>

## Use instead
Count visits from the server's own log, without addresses.

## Known problems
Templates and the built pages are not read, only articles. A service under an address of the site's
own is not seen. That a tracker breaks the law is for a lawyer to say: the bulletin of the HHS on
tracking was set aside in part in June 2024, and is no ground of this rule.
"""

from collections.abc import Iterator

from healthpress.model.article import Article
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Option, Rule, Source
from healthpress.rules.prv.hosts import CALLS, TRACKERS, TRACKING_PATHS, is_at, loaded

_HELP = "take it out; count visits from the log of the server"


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Look at what is fetched, then for the calls of scripts."""
    allowed = tuple(context.options["allowed"])
    hosts = (*TRACKERS, *context.options["hosts"])
    for item in loaded(article):
        is_tracker = is_at(item.host, hosts) or TRACKING_PATHS.search(item.url)
        if is_tracker and not is_at(item.host, allowed):
            yield context.finding(
                item.span,
                f"`{item.host}` is told who reads the page",
                help=_HELP,
                zone="html",
            )
    for piece in article.raw_html:
        call = CALLS.search(piece.text)
        if call:
            yield context.finding(
                piece.span,
                f"the script calls `{call.group()}…)`, which reports who reads the page",
                help=_HELP,
                zone="html",
            )


RULE = Rule(
    code="PRV001",
    name="tracker",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="FTC. United States v. GoodRx Holdings, Inc.",
            section="complaint and order of 1 February 2023",
            year=2023,
            read="2026, secondary copy",
        ),
        Source(
            title="FTC. In the matter of BetterHelp, Inc.",
            section="order of 2023",
            year=2023,
            read="2026, secondary copy",
        ),
        Source(
            title="Regulation (EU) 2016/679 (GDPR)",
            section="article 9: data concerning health",
            year=2016,
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="Washington My Health My Data Act",
            section="in force from 31 March 2024; private right of action",
            year=2023,
            read="2026, secondary copy",
        ),
    ),
    since="0.1.0",
    check=check,
    protected=True,
    options=(
        Option("hosts", (), "More hosts that count as trackers."),
        Option("allowed", (), "Hosts that the site has decided to allow."),
    ),
)
