"""An image is loaded from another site.

## Why it matters
The other site learns who reads the page, and a page on a disease says something about its reader.
It may also change the picture or take it away.

## What counts
Images in the text whose address has a scheme or a host. The page shows the image's words instead.

## Example
    ![Chair for infusions](https://pictures.example/chair.jpg)

## Use instead
    ![Chair for infusions](/images/chair.jpg)

## Known problems
An image of the site's own address, written in full, counts too.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC016",
    name="image-from-elsewhere",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Content Security Policy Level 3",
            section="img-src; every page of healthpress allows its own site only",
            url="https://www.w3.org/TR/CSP3/",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)
