"""An image or file that the page shows or offers does not exist.

## Why it matters
A missing picture of how to hold an inhaler is a missing instruction.

## What counts
Images and files beside the article or in the static folder, and the `image` of the front matter.
Files on other sites are not checked here.

## Example
    ![Nurse checking a cuff](cuff.jgp)

## Use instead
    ![Nurse checking a cuff](cuff.jpg)

## Fix
Unsafe: the target that is most alike is written in its place, where there is one.

## Known problems
Upper and lower case count, as they do on most servers.
"""

from collections.abc import Iterator

from healthpress.check.kinds.targets import tell_dead
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Point at every place where such a target is written."""
    message = "no file of the site stands at `{url}`"
    yield from tell_dead(
        site, context, "asset", message, "add the file, or write the path of one that exists"
    )


RULE = Rule(
    code="LNK003",
    name="missing-asset",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="HTML Living Standard",
            section="the img element",
            url="https://html.spec.whatwg.org/multipage/embedded-content.html",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check_site=check,
)
