"""What the head of a file says when it is right, and what of it survives when it is not."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

import pytest

from healthpress.model.citation import Name
from healthpress.model.front_matter import FrontMatter, MedicineUse
from healthpress.model.person import Person
from healthpress.model.source import SourceFile
from healthpress.parse.front_matter import read_header
from healthpress.parse.header import Header
from healthpress.parse.header_values import DAYS

GOOD = "title: A 😀\ndescription: B\npublished: 2025-02-05\n"
YAML = f"---\n{GOOD}---\nBody\n"
TOML = '+++\ntitle = "A 😀"\ndescription = "B"\npublished = 2025-02-05\n+++\nBody\n'
JSON = '{\n "title": "A 😀",\n "description": "B",\n "published": "2025-02-05"\n}\nBody\n'


def read(text: str) -> Header:
    return read_header(SourceFile("content/a.md", text))


def read_keys(keys: str) -> Header:
    return read(f"---\n{GOOD}{keys}---\n")


@pytest.mark.parametrize(
    ("text", "end"),
    [(text, end) for text in (YAML, TOML, JSON) for end in ("\n", "\r\n")]
    + [(YAML, "\r"), (JSON, "\r")],  # TOML forbids a lone carriage return
)
def test_each_syntax_reads_the_same_with_each_line_end(text: str, end: str) -> None:
    header = read(text.replace("\n", end))

    assert header.faults == ()
    assert header.front_matter == FrontMatter(
        title="A 😀", description="B", published=dt.date(2025, 2, 5)
    )
    assert text.replace("\n", end)[header.body_start :] == f"Body{end}"


@pytest.mark.parametrize("text", [YAML, TOML, JSON], ids=["yaml", "toml", "json"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_keys_and_values_stand_where_their_places_say(text: str, end: str) -> None:
    text = text.replace("\n", end)

    places = read(text).places

    assert text[slice_of(places.key("title"))].strip('"') == "title"
    assert text[slice_of(places.value("title"))].strip('"') == "A 😀"
    assert text[slice_of(places.value("published"))].strip('"') == "2025-02-05"


def slice_of(span: object) -> slice:
    return slice(getattr(span, "start", 0), getattr(span, "end", 0))


@pytest.mark.parametrize(
    ("keys", "path", "written"),
    [
        ("slug: 'it''s'\n", ("slug",), "'it''s'"),
        ("slug: plain # comment\n", ("slug",), "plain"),
        ("topics: [a, '😀 b',\n  c]\n", ("topics", 1), "'😀 b'"),
        ("topics: [a, '😀 b',\n  c]\n", ("topics",), "[a, '😀 b',\n  c]"),
        ("topics:\n- a\n# comment\ndraft: true\n", ("topics",), "- a"),
        ("funding: |\n  one\n  two\n\n# comment\n", ("funding",), "|\n  one\n  two"),
        ("supervision:\n  by: x\n  where: y 😀\n\n", ("supervision", "where"), "y 😀"),
        ("supervision:\n  by: x\n  where: y 😀\n\n", ("supervision",), "by: x\n  where: y 😀"),
        ("topics: &t [a]\naliases: *t\n", ("aliases",), "*t"),
        ("slug:\n", ("slug",), "slug"),
    ],
)
def test_the_span_of_a_value_gives_back_what_is_written(
    keys: str, path: tuple[str | int, ...], written: str
) -> None:
    text = f"---\n{GOOD}{keys}---\n"

    assert text[slice_of(read(text).places.value(*path))] == written


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (f"---\n{GOOD}...\nBody", "Body"),
        (f"----\n{GOOD}----\nBody", "Body"),
        (f"--- \n{GOOD}---\t\n\nBody\n---\nmore", "\nBody\n---\nmore"),
        (f"---\n{GOOD}---", ""),
        ('{"title": "A", "description": "}", "published": "2025-02-05"}\nBody', "Body"),
    ],
)
def test_the_body_begins_on_the_line_behind_the_block(text: str, body: str) -> None:
    header = read(text)

    assert (header.faults, text[header.body_start :]) == ((), body)


@pytest.mark.parametrize(
    ("written", "slug"),
    [("no", "no"), ("on", "on"), ("0x1F", "0x1F"), ("09:30", "09:30"), ("1_000", "1_000")],
)
def test_words_that_yaml_takes_for_something_else_stay_text(written: str, slug: str) -> None:
    assert read_keys(f"slug: {written}\n").front_matter.slug == slug


@pytest.mark.parametrize("text", ["---\ntitle: 2026\n---\n", "+++\ntitle = 2026\n+++\n"])
def test_a_number_for_a_title_is_a_title(text: str) -> None:
    assert read(text).front_matter.title == "2026"


def test_a_key_without_a_value_counts_as_absent() -> None:
    header = read_keys("slug:\nauthors: ~\n")

    assert (header.front_matter.slug, header.front_matter.authors) == ("", ())
    assert header.faults == ()


def test_people_and_medicines_are_names_or_tables() -> None:
    header = read_keys(
        "authors: [jane, {name: Bo, credentials: MD}]\n"
        "medicines: [ketamine, {name: esketamine, label_checked: 2025-01-02}]\n"
    )

    assert header.front_matter.authors == ("jane", Person(name="Bo", credentials="MD"))
    assert header.front_matter.medicines == (
        "ketamine",
        MedicineUse(name="esketamine", label_checked=dt.date(2025, 1, 2)),
    )


def test_references_are_read_as_people_and_reference_managers_write_them() -> None:
    header = read_keys(
        "references:\n"
        "- {id: a, title: T, container-title: J, DOI: https://doi.org/10.1/x, issued: 2021,\n"
        "   author: [Family G, {family: Beer, given: A, non-dropping-particle: van}], ISSN: 1}\n"
        "- {id: b, issued: {date-parts: [[2021, 9]]}, accessed: 2026-11-01}\n"
    )

    first, second = header.front_matter.references
    assert header.faults == ()
    assert (first.container_title, first.doi, first.issued) == ("J", "10.1/x", "2021")
    assert first.author == (Name(literal="Family G"), Name(family="van Beer", given="A"))
    assert (second.issued, second.accessed) == ("2021-09", "2026-11-01")


def test_merged_tables_give_way_to_keys_that_are_written_out() -> None:
    header = read_keys(
        "extra: &shared {slug: s, funding: f}\nslug: own\n<<: *shared\n",
    )

    assert (header.front_matter.slug, header.front_matter.funding) == ("own", "f")
    assert header.faults == ()


def test_one_bad_key_hides_no_other() -> None:
    header = read_keys(
        "draft: maybe\ntopics: [a, [b], c]\nsupervision: {by: x, where: y, not_at_home: perhaps}\n"
        "reviewers: [{nam: x}, jo]\nslug: kept\n"
    )

    front_matter = header.front_matter
    assert (front_matter.title, front_matter.slug, front_matter.draft) == ("A 😀", "kept", False)
    assert (front_matter.topics, front_matter.reviewers) == (("a", "c"), ("jo",))
    assert front_matter.supervision is not None
    assert front_matter.supervision.by == "x"


def test_what_stands_above_broken_yaml_is_kept() -> None:
    header = read_keys("slug: kept\ntopics: [a\n")

    assert (header.front_matter.title, header.front_matter.slug) == ("A 😀", "kept")


def test_a_datetime_of_toml_is_its_day() -> None:
    header = read("+++\npublished = 2025-02-05T10:00:00Z\n+++\n")

    assert header.front_matter.published == dt.date(2025, 2, 5)


def test_the_days_we_convert_are_the_days_of_the_model() -> None:
    assert set(days_of(FrontMatter)) == DAYS


def days_of(type_: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    if type_ is dt.date:
        yield path
    elif get_origin(type_) in {Union, UnionType, tuple}:
        for inner in get_args(type_):
            yield from days_of(inner, path)
    elif isinstance(type_, type) and is_dataclass(type_):
        hints = get_type_hints(type_)
        for field in fields(type_):
            yield from days_of(hints[field.name], (*path, field.name))
