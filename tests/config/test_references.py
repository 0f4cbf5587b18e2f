"""References as people and reference managers write them."""

import datetime as dt

import pytest

from healthpress.config.references import plain_references


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (2021, "2021"),
        ("2021", "2021"),
        ("2021-09", "2021-09"),
        ("2021-09-13", "2021-09-13"),
        (dt.date(2021, 9, 13), "2021-09-13"),
        (dt.datetime(2021, 9, 13, 8, tzinfo=dt.UTC), "2021-09-13"),
        ({"date-parts": [[2021]]}, "2021"),
        ({"date-parts": [["2021", "9", "3"]]}, "2021-09-03"),
        ({"raw": "2021-09-13"}, "2021-09-13"),
        ({"literal": "2021"}, "2021"),
    ],
)
def test_a_date_is_read_in_each_form_of_csl(written: object, read: str) -> None:
    plain = plain_references([{"id": "a", "issued": written}], ())

    assert (plain.entries, plain.problems) == ([{"id": "a", "issued": read}], ())


@pytest.mark.parametrize(
    "written",
    ["soon", "2021-13", "2021-02-30", "03/04/2021", 21, True, [], {}, {"date-parts": [[]]}],
)
def test_what_is_no_date_is_told_and_left_out(written: object) -> None:
    plain = plain_references([{"id": "a"}, {"id": "b", "accessed": written}], ("references",))

    assert plain.entries == [{"id": "a"}, {"id": "b"}]
    assert [problem.path for problem in plain.problems] == [("references", 1, "accessed")]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Family G", [{"literal": "Family G"}]),
        (["Family G"], [{"literal": "Family G"}]),
        ([{"family": "B", "given": "A"}], [{"family": "B", "given": "A"}]),
        ([{"family": "B", "given": "A", "suffix": "Jr"}], [{"family": "B", "given": "A Jr"}]),
        (
            [{"family": "Beer", "non-dropping-particle": "van", "parse-names": True}],
            [{"family": "van Beer"}],
        ),
        ([3], [3]),
        ({"family": "B"}, {"family": "B"}),
    ],
)
def test_authors_are_tables_or_plain_text(written: object, read: object) -> None:
    plain = plain_references([{"author": written}], ())

    assert plain.entries == [{"author": read}]


@pytest.mark.parametrize(
    "doi", ["10.1/x", "https://doi.org/10.1/x", "http://dx.doi.org/10.1/x", "doi: 10.1/x"]
)
def test_a_doi_loses_its_address(doi: str) -> None:
    assert plain_references([{"DOI": doi}], ()).entries == [{"doi": "10.1/x"}]


def test_variables_that_no_page_prints_are_let_through_and_others_stay_to_be_told() -> None:
    plain = plain_references([{"ISSN": "1", "journalAbbreviation": "J", "titel": "x"}], ())

    assert plain.entries == [{"titel": "x"}]


@pytest.mark.parametrize("entries", ["x", {"id": "a"}, 3])
def test_what_is_no_list_is_left_to_the_types(entries: object) -> None:
    assert plain_references(entries, ()).entries == entries


def test_an_id_that_stands_twice_is_told_at_the_second() -> None:
    plain = plain_references([{"id": "a"}, {"id": "b"}, {"id": "a"}], ("references",))

    assert [problem.path for problem in plain.problems] == [("references", 2, "id")]
