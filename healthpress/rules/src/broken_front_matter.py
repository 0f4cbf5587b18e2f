"""The front matter cannot be read: its YAML, TOML or JSON is broken.

## Why it matters
Title, reviewer and dates stand in the front matter. When it cannot be read, nothing about the page
is known, and nothing else about it is checked.

## Example
    ---
    title: Ketamine: what it is
    ---

## Use instead
    ---
    title: "Ketamine: what it is"
    ---

## Known problems
The place is where the parser gave up; the cause may stand a line before it.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC002",
    name="broken-front-matter",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="YAML Ain't Markup Language (YAML), version 1.2",
            section="5 to 9, the grammar",
            year=2021,
            url="https://yaml.org/spec/1.2.2/",
            read="not read here: known by name",
        ),
        Source(
            title="TOML, version 1.0.0",
            section="the whole grammar",
            year=2021,
            url="https://toml.io/en/v1.0.0",
            read="not read here: known by name",
        ),
        Source(
            title="RFC 8259: The JavaScript Object Notation (JSON) data interchange format",
            section="2, JSON grammar",
            year=2017,
            url="https://www.rfc-editor.org/rfc/rfc8259",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)
