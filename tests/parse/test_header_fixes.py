import pytest

from healthpress.check.fixing import apply_fixes
from healthpress.model.fix import Fix, Safety
from healthpress.model.source import SourceFile
from healthpress.parse.front_matter import read_header

NEEDED = "title: A\ndescription: B\npublished: 2026-02-05\n"


def fixes_of(text: str) -> list[Fix]:
    return [fault.fix for fault in read_header(SourceFile("a.md", text)).faults if fault.fix]


def fixed(text: str) -> str:
    return apply_fixes(text, fixes_of(text)).text


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("topcis: [a]", "topics: [a]"),
        ('"topcis": [a]', '"topics": [a]'),
        ("'topcis': [a]", "'topics': [a]"),
        ("Related: [a]", "related: [a]"),
        ("authors: [{name: A, rolle: B}]", "authors: [{name: A, role: B}]"),
        ("authors:\n  - name: A\n    rolle: B", "authors:\n  - name: A\n    role: B"),
        ("authors: [&a {name: A, rolle: B}, *a]", "authors: [&a {name: A, role: B}, *a]"),
    ],
)
def test_a_key_that_nothing_reads_gets_the_name_most_like_it(entry: str, expected: str) -> None:
    assert fixed(f"---\n{NEEDED}{entry}\n---\n") == f"---\n{NEEDED}{expected}\n---\n"


def test_a_key_of_toml_and_of_json_is_renamed_too() -> None:
    toml = '+++\ntitle = "A"\ndescription = "B"\npublished = 2026-02-05\ntopcis = ["a"]\n+++\n'
    json = '{\n"title": "A", "description": "B", "published": "2026-02-05", "topcis": ["a"]\n}\n'

    assert fixed(toml) == toml.replace("topcis", "topics")
    assert fixed(json) == json.replace("topcis", "topics")


@pytest.mark.parametrize(
    "entry",
    [
        "topcis: [a]\ntopics: [b]",
        "xyzzy: 1",
        "date: 2026-02-05",
        "tags: [a]",
        'authors: [{name: A, "rol\\u006ce": B}]',
    ],
    ids=[
        "the name is taken",
        "no name is like it",
        "another generator's date",
        "another generator's key",
        "not written in so many words",
    ],
)
def test_a_key_is_left_where_renaming_would_be_a_guess(entry: str) -> None:
    text = f"---\n{NEEDED}{entry}\n---\n"

    assert fixed(text) == text


@pytest.mark.parametrize("table", ["[[reference]]", "[supervison]", "supervison.by"])
def test_a_table_of_toml_is_left_since_it_may_stand_in_several_parts(table: str) -> None:
    value = ' = "x"' if "." in table else '\nid = "x"'
    text = f'+++\ntitle = "A"\ndescription = "B"\npublished = 2026-02-05\n{table}{value}\n+++\n'

    assert fixes_of(text) == []


@pytest.mark.parametrize(
    "entry",
    [
        "last_reviewd: 2026-02-05",
        "consnet: {id: 1, date: 2026-02-05}",
        "consent: {id: 1, date: 2026-02-05, scop: all}",
    ],
)
def test_a_name_of_a_date_or_of_consent_is_shown_and_never_written(entry: str) -> None:
    text = f"---\n{NEEDED}{entry}\n---\n"

    assert [fix.safety for fix in fixes_of(text)] == [Safety.DISPLAY]
    assert fixed(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"---\n{NEEDED}lang: en\nlang: en\n---\n", f"---\n{NEEDED}lang: en\n---\n"),
        (f'---\n{NEEDED}lang: en\nlang: "en"\n---\n', f"---\n{NEEDED}lang: en\n---\n"),
        (f"---\n{NEEDED}lang: en\nlang: en\nlang: en\n---\n", f"---\n{NEEDED}lang: en\n---\n"),
        (
            f"---\n{NEEDED}topics:\n  - a\ntopics:\n  - a\nlang: en\n---\n",
            f"---\n{NEEDED}topics:\n  - a\nlang: en\n---\n",
        ),
        ("---\r\ntitle: A\r\ntitle: A\r\n---\r\n", "---\r\ntitle: A\r\n---\r\n"),
        ("---\rtitle: A\rtitle: A\r---\r", "---\rtitle: A\r---\r"),
    ],
)
def test_a_key_that_stands_twice_with_one_value_loses_the_second(text: str, expected: str) -> None:
    assert fixed(text) == expected
    assert {fix.safety for fix in fixes_of(text)} == {Safety.SAFE}


@pytest.mark.parametrize(
    "entries",
    [
        "lang: en\nlang: de",
        "lang: en\nlang: en # or de",
        "authors: [{name: A, name: A}]",
        "lang: en\nlang: &l en\nslug: *l",
        'draft: true\ndraft: "true"',
    ],
    ids=["another value", "a comment goes too", "on one line", "an anchor", "another type"],
)
def test_a_key_that_stands_twice_is_left_where_something_would_be_lost(entries: str) -> None:
    text = f"---\n{NEEDED}{entries}\n---\n"

    assert fixed(text) == text


@pytest.mark.parametrize("above", ["\n", "\r\n\r\n", "  \n\t\n", "\ufeff", "\n\ufeff"])
def test_blank_lines_above_the_front_matter_are_removed(above: str) -> None:
    text = f"---\n{NEEDED}---\n\nText.\n"

    assert fixed(above + text) == text
    assert {fix.safety for fix in fixes_of(above + text)} == {Safety.SAFE}


def test_text_above_the_front_matter_is_left() -> None:
    assert fixes_of(f"Some text.\n\n---\n{NEEDED}---\n") == []
