"""The shipped rows on wording: sourced, without doubles, and safe to write in place of the term."""

import re
from collections import Counter
from itertools import product

import pytest

from healthpress.build.vocabularies import load_vocabularies
from healthpress.model.vocabulary import Wording

VOCABULARIES = load_vocabularies()
KINDS = {"person", "substance", "age-weight"}
EACH_STIGMA = [pytest.param(row, id=row.term) for row in VOCABULARIES.stigma]
EACH_NAME = [
    pytest.param(row, id=f"{row.term}-{'-'.join(row.profiles)}") for row in VOCABULARIES.drug_names
]


def forms_of(row: Wording) -> tuple[str, ...]:
    return (row.term, *row.forms)


@pytest.mark.parametrize("row", [*EACH_STIGMA, *EACH_NAME])
def test_a_row_has_a_source_and_words_to_say_instead(row: Wording) -> None:
    assert row.source.strip()
    assert row.instead
    assert all(words.strip() for words in row.instead)


@pytest.mark.parametrize("row", [*EACH_STIGMA, *EACH_NAME])
def test_a_source_was_read_or_says_that_it_was_not(row: Wording) -> None:
    assert re.search(r"read 20\d\d-\d\d-\d\d|not confirmed here", row.source)


@pytest.mark.parametrize("row", [*EACH_STIGMA, *EACH_NAME])
def test_the_words_to_say_do_not_hold_the_term(row: Wording) -> None:
    said = [words.casefold().split() for words in row.instead]

    assert all(form.casefold().split() not in said for form in forms_of(row))


@pytest.mark.parametrize("row", [*EACH_STIGMA, *EACH_NAME])
def test_an_accepted_use_holds_a_form_of_the_term(row: Wording) -> None:
    bare = [re.sub(r"^(?:an?|the) ", "", form.casefold()) for form in forms_of(row)]

    assert [use for use in row.allowed if not any(form in use.casefold() for form in bare)] == []


@pytest.mark.parametrize("row", EACH_STIGMA)
def test_a_stigmatising_term_belongs_to_one_rule(row: Wording) -> None:
    assert row.kind in KINDS


def test_no_stigmatising_term_stands_twice() -> None:
    counts = Counter(form.casefold() for row in VOCABULARIES.stigma for form in forms_of(row))

    assert [form for form, count in counts.items() if count > 1] == []


def test_about_sixty_terms_that_label_people_are_known() -> None:
    assert len(VOCABULARIES.stigma) >= 60
    assert {row.kind for row in VOCABULARIES.stigma} == KINDS


def test_about_twenty_names_that_differ_by_country_are_known() -> None:
    assert len(VOCABULARIES.drug_names) >= 20


@pytest.mark.parametrize("row", EACH_NAME)
def test_a_foreign_name_is_foreign_in_known_countries_only(row: Wording) -> None:
    assert row.profiles
    assert set(row.profiles) <= VOCABULARIES.jurisdictions.keys()


def test_no_country_is_told_to_write_a_name_that_it_calls_foreign() -> None:
    rows = VOCABULARIES.drug_names
    clashes = [
        (one.term, other.term)
        for one, other in product(rows, rows)
        if other.term in one.instead and set(one.profiles) & set(other.profiles)
    ]

    assert clashes == []


def test_disabled_people_is_no_term_that_labels() -> None:
    forms = {form.casefold() for row in VOCABULARIES.stigma for form in forms_of(row)}

    assert forms.isdisjoint({"disabled", "disabled people", "disabled person"})
