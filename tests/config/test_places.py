"""TOML and JSON with places: every key and value gives back what is written."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.config.json_places import read_json
from healthpress.config.placed import Path, Placed, written_path
from healthpress.config.toml_places import read_toml

TOML = '''# a comment = "x"
top = 1 # [not.a.table]
"quoted \\"key\\"" = 'literal'
a.b . "c" = 2025-02-05 07:32:00

[site]
title = "x # \\" y"
long = """
[fake]
key = "value" \\""""
last = """quote""""
raw = \'\'\'
[also.fake]\'\'\'

[[people]]
name = "A 😀"
tags = [
  "one", # why
  ["two", 3],
  {k = 'v', "d.d".e = true},
]

[people.place]
town = "T"

[[people]]
name = "B"

[[people.kids]]
age = 1
[[people.kids]]
age = 2
[a.d]
x = -inf
'''


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("top",), "1"),
        (('quoted "key"',), "'literal'"),
        (("a", "b", "c"), "2025-02-05 07:32:00"),
        (("site", "title"), '"x # \\" y"'),
        (("site", "last"), '"""quote""""'),
        (("people", 0, "name"), '"A 😀"'),
        (("people", 0, "tags", 1), '["two", 3]'),
        (("people", 0, "tags", 1, 1), "3"),
        (("people", 0, "tags", 2, "d.d", "e"), "true"),
        (("people", 0, "place", "town"), '"T"'),
        (("people", 1, "name"), '"B"'),
        (("people", 1, "kids", 1, "age"), "2"),
        (("people", 1), "[[people]]"),
        (("a", "d", "x"), "-inf"),
    ],
)
def test_a_value_of_toml_stands_where_its_place_says(path: Path, written: str, end: str) -> None:
    text = TOML.replace("\n", end)

    span = read_toml(text).places.values[path]

    assert text[span.start : span.end] == written


def test_every_key_of_toml_has_a_place_and_no_other() -> None:
    placed = read_toml(TOML)

    assert set(placed.places.values) == set(paths(placed.data)) - {()} | {("people",)}
    assert set(placed.places.keys) == {
        path for path in paths(placed.data) if path[-1:] and isinstance(path[-1], str)
    }


def paths(data: object, path: Path = ()) -> Iterator[Path]:
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths(value, (*path, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from paths(value, (*path, index))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=12,
)


@given(VALUES, st.sampled_from([None, 1, "\t"]), st.booleans())
def test_every_value_of_json_gives_back_what_is_written(
    data: object,
    indent: int | str | None,
    ascii_only: bool,  # noqa: FBT001 - a drawn value
) -> None:
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)

    placed = read_json(text, offset=7)

    assert placed.data == data
    assert set(placed.places.values) == set(paths(data))
    for path, span in placed.places.values.items():
        assert json.loads(text[span.start - 7 : span.end - 7]) == at(data, path)


def at(data: Any, path: Path) -> object:  # noqa: ANN401 - any JSON
    for part in path:
        data = data[part]
    return data


KEYS = st.text("ab.-_ é\"'\\#=[]", min_size=1, max_size=4)
PLAIN = st.one_of(
    st.integers(-9, 9).map(str),
    st.sampled_from(
        ["true", "1979-05-27", "07:32:00", "1979-05-27 07:32:00", "'#'", "''", '"""', "[]"]
    ),
    st.text(max_size=4).map(json.dumps),
)


@given(
    st.dictionaries(KEYS, PLAIN, max_size=5),
    st.sampled_from(["", "[t]\n", "[[t]]\n", "[a.'b c']\n"]),
)
def test_wherever_toml_is_right_each_value_has_its_place(pairs: dict[str, str], table: str) -> None:
    lines = [f"{json.dumps(key)} = {value} # c\n" for key, value in pairs.items()]

    placed = read_toml(table + "".join(lines))

    if placed.data is not None:
        missing = set(paths(placed.data)) - set(placed.places.values) - {()}
        assert missing <= {("t",), ("a",)}


@given(st.text("ab=[]{}\"'.,#\n\r 1-😀", max_size=30))
def test_no_text_breaks_the_readers(text: str) -> None:
    results: list[Placed] = [read_toml(text, 3), read_json(text, 3)]

    spans = [fault.span for placed in results for fault in placed.faults]

    assert all(3 <= span.start <= span.end <= len(text) + 3 for span in spans)
    assert all(placed.faults or placed.places is not None for placed in results)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("a = 1\na = 2", 2, "`a` stands twice"),
        ("[a]\nb = 1\n[a]\n", 3, "`a` stands twice"),
        ("a = {b = 1, b = 2}", 1, "`a` stands twice"),
        ("a = 1\n\nb = ", 3, "this is not TOML: invalid value"),
        ("a = " + "[" * 100_000, 1, "this is not TOML: it is nested too deeply"),
        ("a = " + "1" * 5000, 1, "this is not TOML: a number is out of range"),
    ],
)
def test_broken_toml_is_told_with_its_line(text: str, line: int, says: str) -> None:
    (fault,) = read_toml(text).faults

    assert (text.count("\n", 0, fault.span.start) + 1, fault.message) == (line, says)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"a": 1, "a": 2}', "`a` stands twice"),
        ("[" * 100_000, "this is not JSON: it is nested too deeply"),
        ("1" * 5000, "this is not JSON: a number is too long"),
        ("[1,", "this is not JSON: expecting value"),
    ],
)
def test_broken_json_is_told(text: str, says: str) -> None:
    assert [fault.message for fault in read_json(text).faults] == [says]


def test_a_path_is_told_in_the_words_of_the_file() -> None:
    data = {"check": {"fail-on": "x"}, "references": [{"DOI": "y"}]}

    assert written_path(data, ("check", "fail_on")) == ("check", "fail-on")
    assert written_path(data, ("references", 0, "doi")) == ("references", 0, "DOI")
    assert written_path(data, ("check", "absent")) == ("check", "absent")
