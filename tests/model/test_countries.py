import pytest

from healthpress.build.vocabularies import load_vocabularies


@pytest.mark.parametrize(
    ("profile", "lang", "home", "codes"),
    [
        (("us",), "en", "", ["US"]),
        (("us", "uk"), "en-GB", "", ["US", "GB"]),
        (("eu",), "de-DE", "", ["DE"]),
        (("eu",), "de-DE", "IE", ["DE"]),
        (("eu",), "en", "NL", ["NL"]),
        (("eu",), "en", "", ["IE", "FR", "DE", "NL", "ES"]),
        (("eu",), "fr-BE", "", ["IE", "FR", "DE", "NL", "ES"]),
        (("eu",), "zh-Hant-FR", "", ["FR"]),
        (("mars",), "en", "", []),
    ],
)
def test_a_page_shows_its_own_country_or_all_that_it_may_be_read_in(
    profile: tuple[str, ...], lang: str, home: str, codes: list[str]
) -> None:
    countries = load_vocabularies().countries_of(profile, lang, home)

    assert [country.code for country in countries] == codes
