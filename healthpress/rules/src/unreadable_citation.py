"""What looks like a citation or a note is printed as it stands.

## Why it matters
The claim goes without its reference, and the reader sees brackets that mean nothing.

## What counts
A citation is one or more keys: `[@key]` or `[@one; @two]`. Page numbers and words beside a key, a
key without brackets and a note written as `^[...]` are not read. A name behind an at sign that is
no key, as in an e-mail address or on a social network, is text; so is what a backslash escapes.

## Example
    Half of them slept longer [@example20, p. 3].

## Use instead
    Half of them slept longer (page 3).[@example20]

## Known problems
A name on a social network that is spelt like a key of the references is taken for the key.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC019",
    name="unreadable-citation",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="Pandoc User's Guide",
            section="Citation syntax; Inline notes",
            url="https://pandoc.org/MANUAL.html",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)
