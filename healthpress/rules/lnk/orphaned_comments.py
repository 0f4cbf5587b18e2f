"""A file of comments belongs to no article.

## Why it matters
What readers wrote, and a moderator let pass, is printed nowhere, mostly since the article got
another slug.

## What counts
Files in `data/comments`, when the settings print them (`provider = "static"` under `[comments]`). A
file is called after the slug of its article; drafts and expired articles keep theirs.

## Example
    data/comments/ketamin.toml, beside content/ketamine.md

## Use instead
    data/comments/ketamine.toml

## Known problems
Two articles with one slug in different folders both show its comments.
"""

from collections.abc import Iterator

from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import COMMENTS, Site
from healthpress.model.source import Span


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every file of comments that no article prints."""
    for slug in site.orphaned_comments:
        yield context.finding(
            Span(0, 0),
            f"no article has the slug `{slug}`, so these comments are printed nowhere",
            help="call the file after the slug of its article, or delete it",
            path=f"{COMMENTS}/{slug}.toml",
        )


RULE = Rule(
    code="LNK006",
    name="orphaned-comments",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="healthpress: the contract of `[comments]`",
            section="`data/comments/<slug>.toml`",
            read="own contract: no outside source",
        ),
    ),
    since="0.1.0",
    check_site=check,
)
