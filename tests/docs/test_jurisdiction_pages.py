"""The committed page of each profile is what its data make."""

from pathlib import Path

import pytest

from healthpress.build.installed.registry import installed_rules
from healthpress.build.vocabularies import load_vocabularies
from healthpress.report.jurisdiction_page import jurisdiction_page

VOCABULARIES = load_vocabularies()
PAGES = {
    f"{code}.md": jurisdiction_page(place, installed_rules(), VOCABULARIES.countries)
    for code, place in VOCABULARIES.jurisdictions.items()
}


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_committed_page_is_what_its_data_make(repository: Path, name: str) -> None:
    committed = (repository / "docs/jurisdictions" / name).read_text(encoding="utf-8")

    assert committed == PAGES[name], "run `make docs` and read what changed"


def test_no_page_stands_for_a_profile_that_is_gone(repository: Path) -> None:
    assert {path.name for path in (repository / "docs/jurisdictions").iterdir()} == set(PAGES)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_says_what_is_not_checked_and_that_it_is_no_legal_advice(name: str) -> None:
    place = VOCABULARIES.jurisdictions[name.removesuffix(".md")]

    assert f"## What it does not check\n\n{place.not_checked}" in PAGES[name]
    assert "This is not legal advice." in PAGES[name]


@pytest.mark.parametrize("name", sorted(PAGES))
def test_a_page_names_the_emergency_number_of_each_country(name: str) -> None:
    place = VOCABULARIES.jurisdictions[name.removesuffix(".md")]

    missing = [
        number
        for code in place.countries
        for number in VOCABULARIES.countries[code].emergency
        if number not in PAGES[name]
    ]

    assert missing == []
