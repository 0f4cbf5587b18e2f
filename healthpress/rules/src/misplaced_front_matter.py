"""The front matter does not stand at the start of the file.

## Why it matters
What stands before it hides it from other tools, and the keys would be printed as text.

## Example
    Some text.

    ---
    title: Ketamine
    ---

## Use instead
    ---
    title: Ketamine
    ---

    Some text.

## Fix
Safe: blank lines and stray byte order marks above it are removed. Text above it is for a person to
move.

## Known problems
A rule (`---`) directly followed by one of our keys is taken for front matter.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC004",
    name="misplaced-front-matter",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="YAML Ain't Markup Language (YAML), version 1.2",
            section="9.1, documents",
            year=2021,
            url="https://yaml.org/spec/1.2.2/",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)
