import pytest

from healthpress.check.per_file import fits, ignored_at, pattern_at, profile_at


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("content/uk/tea.md", "content/uk/tea.md"),
        ("content/uk/tea.md", "./content/uk/tea.md"),
        ("content/uk/tea.md", "/content/uk/tea.md"),
        ("content/uk/tea.md", "content/uk/"),
        ("content/uk/tea.md", "content/uk"),
        ("content/uk/herbs/tea.md", "content/uk/"),
        ("content/uk/herbs/tea.md", "content/uk/*"),
        ("content/uk/herbs/tea.md", "content/uk/**"),
        ("content/uk/herbs/tea.md", "content/uk/**/*.md"),
        ("content/uk/tea.md", "content/uk/**/*.md"),
        ("content/uk/tea.md", "**/tea.md"),
        ("tea.md", "**/tea.md"),
        ("content/uk/tea.md", "tea.md"),
        ("tea.md", "tea.md"),
        ("content/uk/tea.md", "uk"),
        ("content/uk/tea.md", "uk/"),
        ("content/uk/tea.md", "t?a.md"),
        ("content/uk/tea.md", "content/[a-u]k/"),
        ("content/uk/tea.md", "*"),
        ("content/[uk]/tea.md", "content/[uk]/tea.md"),
        ("content/uk/tea.md", "content/*/tea.md"),
    ],
)
def test_a_pattern_fits_as_people_expect(path: str, pattern: str) -> None:
    assert fits(path, pattern)


@pytest.mark.parametrize(
    ("path", "pattern"),
    [
        ("content/ukraine/tea.md", "content/uk"),
        ("content/ukraine/tea.md", "content/uk/"),
        ("content/uk/tea.md", "content/UK/"),
        ("content/uk/tea.md", "uk/tea.md"),
        ("content/uk/tea.md", "./tea.md"),
        ("content/uk/tea.md", "/uk"),
        ("content/uk/green-tea.md", "tea.md"),
        ("content/uk/tea.md", "content/uk/tea"),
        ("content/uk/tea.md", ""),
        ("content/uk/tea.md", "/"),
    ],
)
def test_a_pattern_fits_no_more_than_it_says(path: str, pattern: str) -> None:
    assert not fits(path, pattern)


def test_the_rules_of_every_pattern_that_fits_are_ignored() -> None:
    ignores = (
        ("content/uk/", frozenset({"SAF001"})),
        ("tea.md", frozenset({"EVD001", "EVD002"})),
        ("content/us/", frozenset({"NUM001"})),
    )

    assert ignored_at("content/uk/tea.md", ignores) == {"SAF001", "EVD001", "EVD002"}


def test_the_last_profile_that_fits_holds() -> None:
    profiles = (("content/", ("uk",)), ("content/eu/", ("eu", "uk")), ("content/au/", ("au",)))

    assert profile_at("content/eu/tea.md", profiles, ("us",)) == ("eu", "uk")


def test_where_no_profile_fits_the_default_holds() -> None:
    assert profile_at("tea.md", (("content/", ("uk",)),), ("us",)) == ("us",)


def test_the_pattern_that_decides_is_named() -> None:
    assert pattern_at("content/eu/tea.md", ["content/", "content/eu/", "x/"]) == "content/eu/"
    assert pattern_at("x.md", ["content/"]) == ""
