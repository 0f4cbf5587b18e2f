import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.config.baseline_file import baseline_schema, baseline_text, read_baseline
from healthpress.errors import ConfigError
from healthpress.model.baseline import Entry
from healthpress.model.source import SourceFile

FIRST = Entry("CLM001", "a.md", "0" * 16, 2, "cures", 9)
SECOND = Entry("SAF001", "b.md", "f" * 16)
BOTH = baseline_text([FIRST, SECOND])
ENTRIES = st.builds(
    Entry,
    code=st.from_regex(r"[A-Z]{3}[0-9]{3}", fullmatch=True),
    path=st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1),
    fingerprint=st.from_regex(r"[0-9a-f]{16}", fullmatch=True),
    count=st.integers(1, 9),
    text=st.text(st.characters(exclude_categories=["Cs"])),
    line=st.integers(0, 9999),
)


def read(text: str) -> tuple[Entry, ...]:
    return read_baseline(SourceFile("baseline.json", text))


def test_the_file_has_one_entry_a_line_sorted_by_path_and_code() -> None:
    assert baseline_text([SECOND, FIRST]) == BOTH
    assert BOTH.splitlines() == [
        '{"schema": "healthpress-baseline/1", "entries": [',
        (
            '{"code": "CLM001", "path": "a.md", "fingerprint": "0000000000000000", "count": 2, '
            '"text": "cures", "line": 9},'
        ),
        (
            '{"code": "SAF001", "path": "b.md", "fingerprint": "ffffffffffffffff", "count": 1, '
            '"text": "", "line": 0}'
        ),
        "]}",
    ]


@given(st.lists(ENTRIES, unique_by=lambda entry: entry.key))
def test_what_is_written_is_read_again_and_fits_the_schema(entries: list[Entry]) -> None:
    text = baseline_text(entries)

    jsonschema.validate(json.loads(text), baseline_schema())
    assert sorted(read(text), key=lambda entry: entry.key) == sorted(
        entries, key=lambda entry: entry.key
    )
    assert len(text.splitlines()) == len(entries) + 2


def test_an_empty_baseline_can_be_written_and_read() -> None:
    assert read(baseline_text([])) == ()


def test_what_turns_text_around_is_written_as_its_code() -> None:
    text = baseline_text([Entry("CLM001", "a.md", "0" * 16, text="\u202ecures \ud800é")])

    assert r"\u202ecures \ud800é" in text


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("", ":1:1", "this is not JSON"),
        (BOTH.replace("},\n", "}\n"), ":3:1", "this is not JSON: expecting ',' delimiter"),
        ("[" * 100_000, ":1:1", "nested too deeply"),
        ("null", ":1:1", "its `schema` is not `healthpress-baseline/1`"),
        ("[]", ":1:1", "its `schema` is not `healthpress-baseline/1`"),
        (BOTH.replace("baseline/1", "baseline/2"), ":1:1", "its `schema` is not"),
        (f"<<<<<<< HEAD\n{BOTH}", ":1:1", "two branches meet here"),
        (BOTH.replace('{"code": "SAF', '=======\n{"code": "SAF'), ":3:1", "two branches meet here"),
        (BOTH.replace("SAF001", "SAF"), ":3:10", "`SAF`, which is not a rule's code"),
        (BOTH.replace("f" * 16, "f" * 15), ":3:51", "which is not 16 hex digits"),
        (BOTH.replace('"count": 1', '"count": 0'), ":3:80", "`0`, which is less than 1"),
        (BOTH.replace('"line": 9', '"line": -1'), ":2:108", "`-1`, which is less than 0"),
        (BOTH.replace('"count": 1', '"count": "many"'), ":3:80", "is not a whole number"),
        (BOTH.replace('"line": 9', '"lines": 9'), ":2:100", "is not a known key"),
        (BOTH.replace('"path": "b.md", ', ""), ":3:1", "`entries.path` is missing"),
        (baseline_text([FIRST, FIRST]), ":3:1", "stands there twice"),
        (BOTH.replace("]}", '], "entries": []}'), ":4:4", "`entries` stands twice"),
        (BOTH.replace('"line": 9', '"count": 9'), ":2:100", "`count` stands twice"),
    ],
)
def test_what_is_no_baseline_is_told_with_its_line(text: str, place: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read(text)

    assert caught.value.place == f"baseline.json{place}"
    assert message in caught.value.message
    assert caught.value.help


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(ConfigError) as caught:
        read(BOTH.replace("SAF001", "SAF").replace("CLM001", "CLM"))

    assert len(caught.value.problems) == 2
    assert caught.value.message.startswith("the entries of the baseline have 2 problems")
