"""A link leads to a page that the site does not have.

## Why it matters
A reader who follows "When to get help" and finds nothing may not look any further.

## What counts
A relative path counts from the file's own folder, as in an editor; one that begins with "/" counts
from the top of the site. Links to other sites are not checked here.

## Example
    [side effects](side-efects.md)

## Use instead
    [side effects](side-effects.md)

## Fix
Unsafe: the target that is most alike is written in its place, where there is one.

## Known problems
A page that something else puts on the server is not known.
"""

from collections.abc import Iterator

from healthpress.check.kinds.targets import tell_dead
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every place where such a target is written."""
    message = "no page of the site stands at `{url}`"
    yield from tell_dead(site, context, "page", message, "write the path of a page that exists")


RULE = Rule(
    code="LNK001",
    name="dead-page-link",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="RFC 9110: HTTP semantics",
            section="15.5.5, 404 Not Found",
            year=2022,
            url="https://www.rfc-editor.org/rfc/rfc9110",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check_site=check,
)
