"""The front matter is a list or a single value instead of keys with values.

## Why it matters
Nothing about the page can be read from it, so nothing else about it is checked.

## Example
    ---
    - Ketamine
    - What it is
    ---

## Use instead
    ---
    title: Ketamine
    description: What it is
    ---

## Known problems
None known.
"""

from healthpress.check.kinds.faults import tell
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source

RULE = Rule(
    code="SRC009",
    name="front-matter-not-a-mapping",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="YAML Ain't Markup Language (YAML), version 1.2",
            section="3.2.1.1, nodes: mappings and sequences",
            year=2021,
            url="https://yaml.org/spec/1.2.2/",
            read="not read here: known by name",
        ),
        Source(
            title="RFC 8259: The JavaScript Object Notation (JSON) data interchange format",
            section="4, objects",
            year=2017,
            url="https://www.rfc-editor.org/rfc/rfc8259",
            read="not read here: known by name",
        ),
    ),
    since="0.1.0",
    check=tell,
)
