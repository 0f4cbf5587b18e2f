"""A link leads to a heading that the page does not have.

## Why it matters
The reader lands at the top of a long page and has to look for the part that the link promised.

## What counts
The part behind `#`, in this page or another of the site, against the ids of headings and of other
elements. `#top` always exists.

## Example
    [who should not have it](#who-shuold-not)

## Use instead
    [who should not have it](#who-should-not)

## Fix
Unsafe: the target that is most alike is written in its place, where there is one.

## Known problems
Ids that a theme or a script makes are not known.
"""

from collections.abc import Iterator

from healthpress.check.kinds.targets import tell_dead
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every place where such a target is written."""
    message = "no heading answers to `{url}`"
    yield from tell_dead(site, context, "anchor", message, "write the id of a heading that exists")


RULE = Rule(
    code="LNK002",
    name="dead-anchor",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="HTML Living Standard",
            section="scrolling to a fragment",
            url="https://html.spec.whatwg.org/multipage/browsing-the-web.html",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check_site=check,
)
