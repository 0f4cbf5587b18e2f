"""A link uses a scheme that is not printed as a link.

## Why it matters
`javascript:` and `data:` run code in the reader's browser; `ftp:` and `file:` lead nowhere for most
readers.

## What counts
http, https, mailto, tel and links within the site are printed.

## Example
    [results](javascript:show())

## Use instead
    [results](https://clinic.example/results/)

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC014",
    name="refused-link-scheme",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="RFC 3986: Uniform Resource Identifier (URI): generic syntax",
            section="3.1, scheme",
            year=2005,
            url="https://www.rfc-editor.org/rfc/rfc3986",
            read="not read here: known by name",
        ),
        Source(
            title="OWASP: Cross Site Scripting Prevention Cheat Sheet",
            section="URL contexts",
            url="https://cheatsheetseries.owasp.org/cheatsheets/Cross_Site_Scripting_Prevention_Cheat_Sheet.html",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)
