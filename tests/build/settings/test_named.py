from collections.abc import Callable
from pathlib import Path

import pytest

import healthpress
from healthpress.errors import ConfigError

Make = Callable[..., Path]

SETTINGS = """[site]
title = "C"
url = "https://clinic.example/"
[check]
profile = ["us", "usa"]
select = ["ALL", "SAF99"]
ignore = ["absolut-claim"]
extend-select = ["saf001"]
baseline-protected = ["SAF"]
[check.per-file-ignores]
"content/uk/" = ["SAF", "hipe"]
"./" = ["SAF"]
[check.per-file-profile]
"content/uk/" = ["gb"]
"content/eu/" = []
[check.severity]
QQQ999 = "off"
CLM004 = "off"
hype = "info"
[check.rules.SAF007]
word_apart = 3
[check.rules."a b"]
[share]
targets = ["email", "watsapp"]
[publisher]
country = "ZZ"
"""


def told(site: Path) -> list[tuple[str, str]]:
    """(place, help) of each problem that checking a site tells."""
    with pytest.raises(ConfigError) as caught:
        healthpress.check(healthpress.load_site(site))
    return [
        (problem.split(": ")[0], problem.rpartition("; ")[2]) for problem in caught.value.problems
    ]


def test_every_name_that_means_nothing_is_told_at_once_with_its_place(make_site: Make) -> None:
    site = make_site(f"-- healthpress.toml --\n{SETTINGS}")

    assert told(site) == [
        ("healthpress.toml:5:18", "did you mean `us`?"),
        ("healthpress.toml:6:18", "did you mean `SAF`?"),
        ("healthpress.toml:7:11", "did you mean `absolute-claim`?"),
        ("healthpress.toml:8:18", "did you mean `SAF001`?"),
        ("healthpress.toml:9:23", "name one rule in full, such as `SAF001`"),
        ("healthpress.toml:11:25", "did you mean `hype`?"),
        ("healthpress.toml:12:1", "write a path such as `content/uk/` or `*` for all files"),
        ("healthpress.toml:14:18", "write one of them"),
        ("healthpress.toml:15:17", "name at least one of au, ca, eu, uk, us"),
        ("healthpress.toml:17:1", "list the rules with `healthpress rules`"),
        ("healthpress.toml:19:1", "keep one of the two"),
        ("healthpress.toml:21:1", "did you mean `words_apart`?"),
        ("healthpress.toml:22:14", "list the rules with `healthpress rules`"),
        ("healthpress.toml:24:21", "did you mean `whatsapp`?"),
        ("healthpress.toml:26:11", "write one of them"),
    ]


@pytest.mark.parametrize(
    "settings",
    [
        '[check]\nselect = ["SAF", "absolute-claim", "CLM001"]\nignore = ["ALL"]\n',
        '[check.severity]\nabsolute-claim = "info"\nCLM003 = "off"\n',
        "[check.rules.SAF007]\nwords_apart = 3\n",
        "[check.rules.unbalanced-benefits]\nwords_apart = 3\n",
        '[check]\nextend-select = ["NUM"]\nbaseline-protected = ["missing-supervision-note"]\n',
        '[check.per-file-ignores]\n"content/uk/" = ["SAF", "hype", "CLM001"]\n"*" = []\n',
        '[check.per-file-profile]\n"content/uk/" = ["uk", "eu"]\n',
        '[share]\ntargets = ["copy", "native", "threads"]\n',
    ],
)
def test_names_that_mean_something_pass(make_site: Make, settings: str) -> None:
    site = make_site(settings=settings)

    assert healthpress.check(healthpress.load_site(site)).ok


def test_no_profile_at_all_is_told(make_site: Make) -> None:
    site = make_site(settings="[check]\nprofile = []\n")

    with pytest.raises(ConfigError) as caught:
        healthpress.check(healthpress.load_site(site))

    assert caught.value.message == "`check.profile` is empty"
    assert caught.value.help.startswith("name at least one of ")
    assert caught.value.place.startswith("healthpress.toml:")


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("[]", "is a list, which is not a whole number"),
        ("true", "is `true`, which is not a whole number"),
        ("2.5", "is `2.5`, which is not a whole number"),
        ("-1", "is `-1`, which is less than 0"),
    ],
)
def test_an_option_has_the_type_of_its_default(make_site: Make, value: str, says: str) -> None:
    site = make_site(settings=f"[check.rules.SAF007]\nwords_apart = {value}\n")

    with pytest.raises(ConfigError) as caught:
        healthpress.check(healthpress.load_site(site))

    assert caught.value.message == f"`check.rules.SAF007.words_apart` {says}"
