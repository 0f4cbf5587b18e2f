"""An article asks for a share button that does not exist.

## Why it matters
The page is built without the button, and nobody learns why.

## What counts
Names in the list `share` of the front matter, against the share targets that there are. `copy` and
`native` need a script: they pass, and a page without scripts leaves them out.

## Example
    share: [facebok]

## Use instead
    share: [facebook]

## Fix
Unsafe: the name that it is misspelt from is written in its place, where there is one.

## Known problems
Some services, such as Instagram, take no address to share; they can only be followed. Name them in
`publisher.social` of the settings.
"""

from collections.abc import Iterator

from healthpress.check.kinds.rewording import reworded
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site
from healthpress.model.suggestion import did_you_mean, misspelt


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every name in `share` that is no share target."""
    known = sorted(site.share_names)
    for page in site.pages:
        article = page.article
        wanted = article.front_matter.share
        for index, name in enumerate(() if isinstance(wanted, bool) else wanted):
            if name not in known:
                span = article.places.value("share", index)
                yield context.finding(
                    span,
                    f"there is no share target `{name}`",
                    help=did_you_mean(name, known, f"choose from {', '.join(known)}"),
                    path=article.source.path,
                    fix=reworded(article, span, name, misspelt(name, known)),
                )


RULE = Rule(
    code="LNK007",
    name="unknown-share-target",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="healthpress: the contract of `share`",
            section="false, or a list of share targets",
            read="own contract: no outside source",
        ),
    ),
    since="0.1.0",
    check_site=check,
)
