"""Every fault of a head, with its place and its words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from healthpress.model.finding import Fault
from healthpress.model.source import SourceFile
from healthpress.parse.front_matter import MOST_VALUES, read_header
from healthpress.read.files import read_file, source_of

GOOD = "title: A\ndescription: B\npublished: 2025-02-05\n"


def faults(text: str) -> list[str]:
    source = SourceFile("content/a.md", text)
    return [told(source, fault) for fault in read_header(source).faults]


def told(source: SourceFile, fault: Fault) -> str:
    line, column = source.locate(fault.span.start)
    return f"{line}:{column} {fault.code} {fault.message}"


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("title: B\n", "5:1 SRC005 `title` stands twice"),
        ("supervision:\n  by: a\n  where: b\n  by: c\n", "8:3 SRC005 `by` stands twice"),
        ("autors: [a]\n", "5:1 SRC006 `autors` is not a known key"),
        (
            "supervision: {by: a, where: b, wher: c}\n",
            "5:32 SRC006 `supervision.wher` is not a known key",
        ),
        ('topics: [a, " "]\n', "5:13 SRC008 an entry of `topics` is empty"),
        ('key_points: [""]\n', "5:14 SRC008 an entry of `key_points` is empty"),
        ('conflicts: ""\n', "5:12 SRC008 `conflicts` is empty"),
        ('sponsor: ""\n', "5:10 SRC008 `sponsor` is empty"),
        ('ai_use: {what: ""}\n', "5:16 SRC008 `ai_use.what` is empty"),
        ('authors: [a, {name: ""}]\n', "5:21 SRC008 `authors.name` is empty"),
        ("supervision: {by: a}\n", "5:1 SRC007 `supervision.where` is missing"),
        ("authors: [{credentials: MD}]\n", "5:11 SRC007 `authors.name` is missing"),
        ("updated: 2025-02-30\n", "5:10 SRC008 `updated` is `2025-02-30`, which is not a date"),
        ("updated: 03/04/2025\n", "5:10 SRC008 `updated` is `03/04/2025`, which is not a date"),
        ("updated: 86400\n", "5:10 SRC008 `updated` is `86400`, which is not a date"),
        ("updated: [2025-01-01]\n", "5:10 SRC008 `updated` is a list, which is not a date"),
        ("slug: [a]\n", "5:7 SRC008 `slug` is a list, which is not text"),
        ("slug: true\n", "5:7 SRC008 `slug` is `true`, which is not text"),
        ("authors: Bo\n", "5:10 SRC008 `authors` is `Bo`, which is not a list"),
        (
            "authors: [[a]]\n",
            "5:11 SRC008 an entry of `authors` is a list, which is not text and not a table",
        ),
        ("draft: maybe\n", "5:8 SRC008 `draft` is `maybe`, which is neither true nor false"),
        ("share: x\n", "5:8 SRC008 `share` is `x`, which is neither true nor false and not a list"),
        (
            "audience: me\n",
            "5:11 SRC008 `audience` is `me`, which is none of `patient`, `public`, `clinician`",
        ),
        (
            "references: [{id: a, issued: soon}]\n",
            "5:30 SRC008 `references.issued` is `soon`, which is not a date",
        ),
        ("references: [{title: a}]\n", "5:14 SRC007 `references.id` is missing"),
        (
            "references: [{id: a}, {id: a}]\n",
            "5:28 SRC008 `references.id` is `a`, which is the id of another reference",
        ),
        (
            "references: [{id: a, container-title: [x]}]\n",
            "5:39 SRC008 `references.container-title` is a list, which is not text",
        ),
        ("? [a]\n: b\n", "5:3 SRC008 a key is not text"),
        (
            "slug: !!python/object:os.system x\n",
            "5:7 SRC002 the tag `!!python/object:os.system` is not read",
        ),
        ("slug: *x\n", "5:7 SRC002 `*x` refers to nothing above it"),
        ("slug: a: b\n", "5:8 SRC002 there is a `: ` inside a value"),
        ("slug: @x\n", "5:7 SRC002 a value cannot begin with `@`"),
        ("slug: '😀\n", "5:7 SRC002 the quotation mark is not closed"),
        ("topics: [a, b\nslug: c\n", "5:9 SRC002 the bracket is not closed"),
        ('slug: "a" b\n', "5:11 SRC002 a key should begin here"),
        ("\tslug: a\n", "5:1 SRC002 there is a tab where spaces are needed"),
        ("slug: 😀\x01x\n", "5:8 SRC002 the character U+0001 is not allowed here"),
        ("slug: x\ud800\n", "5:8 SRC002 the character U+D800 is not allowed here"),
        ("--- b\n", "5:1 SRC002 a second document begins inside the front matter"),
        (
            "extra: " + "[" * 200_000 + "\n",
            "5:57 SRC002 there are more than 50 levels inside one another",
        ),
    ],
)
def test_a_fault_in_yaml_is_told_at_its_place(keys: str, expected: str) -> None:
    assert faults(f"---\n{GOOD}{keys}---\n") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["1:1 SRC010 the file has no front matter"]),
        ("# Title\n", ["1:1 SRC010 the file has no front matter"]),
        (f"\n \n---\n{GOOD}---\n", ["3:1 SRC004 the front matter is below blank lines"]),
        (f"Hello\n\n---\n{GOOD}---\n", ["3:1 SRC004 the front matter is below text"]),
        (f"---\n{GOOD}", ["1:1 SRC003 the front matter that begins here with `---` has no end"]),
        ("+++\na = 1\n", ["1:1 SRC003 the front matter that begins here with `+++` has no end"]),
        (
            '{"a": 1,}\nBody',
            ["1:9 SRC002 this is not JSON: expecting property name enclosed in double quotes"],
        ),
        ('{"a": 1\n', ["1:1 SRC003 the front matter that begins here with `{` has no end"]),
        ("---\n- a\n- b\n---\n", ["2:1 SRC009 the front matter is a list, not keys and values"]),
        ("---\na text\n---\n", ["2:1 SRC009 the front matter is `a text`, not keys and values"]),
        ("+++\na = 1\na = 2\n+++\n", ["3:1 SRC005 `a` stands twice"]),
        ("+++\n[a]\n[a]\n+++\n", ["3:2 SRC005 `a` stands twice"]),
        ("+++\nupdated = 2025-02-30\n+++\n", ["2:11 SRC008 `2025-02-30` is not a date"]),
        ("+++\r\na = 1\r\nb = @\r\n+++\r\n", ["3:5 SRC002 this is not TOML: invalid value"]),
        (
            '{\n"😀": 1 "b": 2\n}\n',
            ["2:8 SRC002 this is not JSON: expecting ',' delimiter"],
        ),
    ],
)
def test_a_fault_of_the_whole_block_is_told_at_its_place(text: str, expected: list[str]) -> None:
    assert faults(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\n---\n", ["1:1", "1:1", "1:1"]),
        ("---\n# nothing\n---\n", ["1:1", "1:1", "1:1"]),
        ("+++\n+++\n", ["1:1", "1:1", "1:1"]),
        ("{}\n", ["1:1", "1:1", "1:1"]),
        ("---\ntitle:\ndescription: ' '\npublished: 2025-01-01\n---\n", ["2:1", "3:1"]),
    ],
)
def test_each_required_key_that_is_missing_or_empty_is_told(text: str, expected: list[str]) -> None:
    places = [fault.partition(" SRC007 ") for fault in faults(text)]

    assert [place for place, _, message in places if message] == expected


def test_a_doubled_key_in_json_is_told_at_the_second() -> None:
    text = '{"title": "A", "description": "B", "published": "2025-02-05", "title": "C"}'

    assert faults(text) == ["1:63 SRC005 `title` stands twice"]


def test_all_faults_of_a_block_are_told_in_one_run_in_their_order() -> None:
    told_faults = faults("---\ntitle: [a]\nlayout: x\ntitle: b\nupdated: soon\nlang: no\n---\n")

    assert [fault.split(" ")[:2] for fault in told_faults] == [
        ["1:1", "SRC007"],
        ["1:1", "SRC007"],
        ["2:8", "SRC008"],
        ["3:1", "SRC006"],
        ["4:1", "SRC005"],
        ["5:10", "SRC008"],
    ]


@pytest.mark.parametrize(
    ("key", "advice"),
    [
        ("autors", "write `authors`, or put it under `extra`"),
        ("last-reviewed", "write `last_reviewed`, or put it under `extra`"),
        ("tags", "write `topics`, or put it under `extra`"),
        ("zzz", "remove it, or put it under `extra`"),
    ],
)
def test_an_unknown_key_comes_with_the_key_that_was_meant(key: str, advice: str) -> None:
    header = read_header(SourceFile("a.md", f"---\n{GOOD}{key}: x\n---\n"))

    assert [fault.help for fault in header.faults] == [advice]


@pytest.mark.parametrize(
    ("key", "advice"),
    [
        ("DIO", "write `DOI`"),
        ("container-titel", "write `container-title`"),
        ("Autor", "write `author`"),
    ],
)
def test_an_unknown_key_of_a_reference_comes_as_csl_spells_it(key: str, advice: str) -> None:
    text = f"---\n{GOOD}references: [{{id: a, {key}: x}}]\n---\n"

    assert [fault.help for fault in read_header(SourceFile("a.md", text)).faults] == [advice]


@pytest.mark.parametrize(
    ("value", "advice"),
    [("nobody", 'write `["nobody"]`'), ("Bo and Al", "write a list"), ("a: b", "write a list")],
)
def test_one_value_for_a_list_is_shown_as_a_list(value: str, advice: str) -> None:
    header = read_header(SourceFile("a.md", f'---\n{GOOD}authors: "{value}"\n---\n'))

    assert [fault.help for fault in header.faults] == [advice]


def test_a_file_that_is_not_utf8_is_told_where_it_begins_to_be_so() -> None:
    source = source_of("a.md", f"---\n{GOOD}---\nCaf".encode() + b"\xe9")

    assert [told(source, fault) for fault in read_header(source).faults] == [
        "6:4 SRC001 the file is not UTF-8 from here on"
    ]


def test_aliases_that_stand_for_billions_of_values_stop_the_reading() -> None:
    levels = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 10)}]\n" for n in range(1, 12))

    told_faults = faults(f"---\n{GOOD}k0: &k0 [a]\n{levels}---\n")

    assert f"SRC002 the aliases stand for more than {MOST_VALUES:,} values" in told_faults[-1]


def test_a_control_character_in_a_value_reaches_no_terminal() -> None:
    message = " ".join(faults('+++\ndraft = "\\u001b[31m\\u202e"\n+++\n'))

    assert "`draft` is `\ufffd[31m\\u202e`" in message
    assert message.isprintable()


NOISE = st.text(
    st.one_of(
        st.sampled_from(list("-+{}[]:,\"'|>#&*!?%@`~=. \t\r\n\\0a\u2028\ufeff😀\x00\x85")),
        st.characters(),
    ),
    max_size=40,
)
PARTS = st.sampled_from(
    [
        "---\n", "+++\n", "{\n", "}\n", "...\n", "\r\n", "title: a\n", "title = 'a'\n", '"title": ',
        "published: 2025-02-30\n", "authors: [{name: x}, [y]]\n", "references:\n- {id: a}\n",
        "a: &a [*a]\n", "<<: *a\n", "extra:\n  ", "[[authors]]\n", "draft: maybe\n", "? - x\n: y\n",
    ]
)  # fmt: skip


@given(
    st.lists(PARTS | NOISE, max_size=12).map("".join), st.sampled_from(["", "---\n", "+++\n", "{"])
)
def test_no_text_breaks_the_reader_and_every_fault_stands_inside_the_text(
    text: str, start: str
) -> None:
    text = start + text

    header = read_header(SourceFile("a.md", text))

    assert 0 <= header.body_start <= len(text)
    assert all(0 <= f.span.start <= f.span.end <= len(text) for f in header.faults)
    assert all(fault.message.isprintable() for fault in header.faults)


def test_front_matter_of_other_tools_is_read_or_told_with_its_line(shared_data: Path) -> None:
    root = shared_data / "front-matter"
    files = sorted(path for path in root.rglob("*") if path.suffix in {".md", ".txt"})

    results = {path.name: set(codes(root, path)) for path in files}

    assert results["no-front-matter.md"] == {"1 SRC010"}
    assert results["yaml-seperator.md"] == {"1 SRC010"}
    assert results["unsafe.md"] == {"1 SRC007", "2 SRC002", "2 SRC006"}
    assert results["complex-yaml.md"] >= {"14 SRC002"}
    assert results["dots-ending.md"] == {"1 SRC007"}
    assert results["bom.md"] == {"1 SRC007"}
    assert results["empty-frontmatter.txt"] == {"1 SRC007"}


def test_no_real_page_breaks_the_reader(shared_data: Path) -> None:
    root = shared_data / "real-pages"

    told_codes = {code.split()[1] for path in root.rglob("*.md") for code in codes(root, path)}

    assert told_codes <= {f"SRC{number:03}" for number in range(1, 11)}
    assert {"SRC006", "SRC007", "SRC010"} <= told_codes


def codes(root: Path, path: Path) -> Iterator[str]:
    source = read_file(root, path.relative_to(root).as_posix())
    for fault in read_header(source).faults:
        yield f"{source.locate(fault.span.start)[0]} {fault.code}"


def test_empty_entries_are_left_out_and_hide_nothing_behind_them() -> None:
    keys = 'topics: ["", a]\nauthors: [{name: ""}, {name: B, role: [c]}, d]\nai_use: {what: ""}\n'
    source = SourceFile("content/a.md", f"---\n{GOOD}{keys}---\n")

    header = read_header(source)

    front = header.front_matter
    assert (front.topics, front.ai_use) == (("a",), None)
    assert [author if isinstance(author, str) else author.name for author in front.authors] == [
        "B",
        "d",
    ]
    assert [told(source, fault) for fault in header.faults] == [
        "5:10 SRC008 an entry of `topics` is empty",
        "6:18 SRC008 `authors.name` is empty",
        "6:39 SRC008 `authors.role` is a list, which is not text",
        "7:16 SRC008 `ai_use.what` is empty",
    ]
