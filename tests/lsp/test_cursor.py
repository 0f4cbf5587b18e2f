"""Where in the front matter somebody writes, told from lines that are not whole yet."""

import pytest

from healthpress.config.placed import Path
from healthpress.lsp.cursor import Cursor, cursor_in


def at(text: str) -> Cursor | None:
    before = text.partition("|")[0]
    lines = text.replace("|", "").split("\n")
    return cursor_in(lines, before.count("\n"), len(before.rpartition("\n")[2]))


@pytest.mark.parametrize(
    ("text", "path", "word"),
    [
        ("---\n|\n---", (), ""),
        ("---\ntit|", (), "tit"),
        ("---\nsupervision:\n  by: us\n  wh|\n---", ("supervision",), "wh"),
        ("---\nmedicines:\n  - name: x\n    use|\n", ("medicines", 0), "use"),
        ("---\nreferences:\n- id: one\n  ti|\n", ("references", 0), "ti"),
        ("---\nlint:\n  ignore:\n    - {co|\n", ("lint", "ignore", 0), "co"),
        ("---\nlint:\n  ignore:\n    - code: CLM001\n      rea|\n", ("lint", "ignore", 0), "rea"),
        ("---\nauthors: [{name: Ada, ro|\n", ("authors", 0), "ro"),
        ("---\nsupervision: {by: us, |\n", ("supervision",), ""),
        ("---\nlint:\n  # why\n\n  ig|\n", ("lint",), "ig"),
        ("---\nlint: # why\n  ig|\n", ("lint",), "ig"),
        (
            "---\nreferences:\n  - id: x\n    author:\n      - fa|",
            ("references", 0, "author", 0),
            "fa",
        ),
        (
            "---\nreferences:\n  - author:\n      - family: a\n        gi|",
            ("references", 0, "author", 0),
            "gi",
        ),
    ],
)
def test_a_key_may_be_written(text: str, path: Path, word: str) -> None:
    found = at(text)

    assert found is not None
    assert (found.path, found.word, found.takes_key) == (path, word, True)


@pytest.mark.parametrize(
    ("text", "path", "word"),
    [
        ("---\ntype: |\n---", ("type",), ""),
        ("---\ntype: con|\n---", ("type",), "con"),
        ('---\ntype: "con|\n---', ("type",), "con"),
        ("---\nauthors:\n  - a|\n", ("authors", 0), "a"),
        ("---\nauthors:\n- |\n", ("authors", 0), ""),
        ("---\nauthors:\n- ada\n- |\n", ("authors", 0), ""),
        ("---\nauthors: [ada, r|\n", ("authors", 0), "r"),
        ("---\nmedicines:\n  - name: ket|\n", ("medicines", 0, "name"), "ket"),
        ("---\nmedicines: [{name: a}, {name: ket|\n", ("medicines", 0, "name"), "ket"),
        ("---\nlint: {ignore: [{code: C|\n", ("lint", "ignore", 0, "code"), "C"),
        ("---\nsupervision: {by: us, not_at_home: t|\n", ("supervision", "not_at_home"), "t"),
    ],
)
def test_a_value_may_be_written(text: str, path: Path, word: str) -> None:
    found = at(text)

    assert found is not None
    assert (found.path, found.word, found.takes_value) == (path, word, True)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("---\ntitle: A\n|\ntype: x\n---\nslug: no key", {"title", "type"}),
        (
            "---\ntitle: A\nsupervision:\n  by: us\n  |\n  where: here\ntype: x\n---",
            {"by", "where"},
        ),
        ("---\nmedicines:\n  - name: a\n  - use_status: b\n    |\n  - label: c\n", {"use_status"}),
        ("---\nmedicines:\n  - |\n    name: a\n  - label: c\n---\n", {"name"}),
        ("---\nsupervision: {by: us, |\n", {"by"}),
        ("---\nsupervision: {by: [a, b], |\n", {"by"}),
    ],
)
def test_keys_that_are_there_are_known(text: str, used: set[str]) -> None:
    found = at(text)

    assert found is not None
    assert found.used == used


@pytest.mark.parametrize(
    "text",
    [
        "|",
        "---|\n",
        "---\ntitle: A\n|---\n",
        "no front matter\n|\n---",
        "---\ntitle: A\n---\n|",
        "---\ntitle: A\n...\n|",
        "---\n# a rem|",
        "---\ntitle: [a]]|",
        "--- # not a mark\n|",
    ],
)
def test_nothing_is_offered_elsewhere(text: str) -> None:
    assert at(text) is None
