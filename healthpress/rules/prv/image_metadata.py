"""A photograph tells where it was taken, with which camera, or whose record it is.

## Why it matters
A picture of a hand may carry the address of the home where it was taken.

## What counts
JPEG, PNG and WebP files of the site whose Exif data hold a place (GPS), the owner or serial
number of the camera or lens, and DICOM files under whatever name. Author and copyright pass.

## Example
    static/images/hand.jpg, taken with a telephone

## Use instead
The same file, saved without its metadata.

## Known problems
XMP and IPTC data and TIFF files are not read, and neither are names in the picture itself. A file
that is broken is told by nobody.
"""

from collections.abc import Iterator

from healthpress.check.kinds.listing import listed
from healthpress.model.finding import Finding, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.site import Site
from healthpress.model.source import Span


def check(site: Site, context: Context) -> Iterator[Finding]:
    """Tell each file once, at itself."""
    for path, details in sorted(site.private_details.items()):
        yield context.finding(
            Span(0, 0),
            f"the image `{path}` tells {listed(details)}",
            help="save it without metadata",
            path=path,
        )


RULE = Rule(
    code="PRV006",
    name="image-metadata",
    severity=Severity.WARNING,
    sources=(
        Source(
            title="45 CFR 164.514(b)(2) (HIPAA Privacy Rule)",
            section="identifiers: places, device serial numbers, full-face photographs",
            read="general knowledge, not confirmed here",
        ),
        Source(
            title="CIPA DC-008 (Exif)",
            section="GPS directory; camera owner and serial numbers",
            year=2019,
            read="general knowledge; tried on files",
        ),
    ),
    since="0.1.0",
    check_site=check,
    protected=True,
    extra="images",
)
