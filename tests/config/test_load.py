from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.config.load import load_config
from healthpress.errors import ConfigError
from healthpress.model.citation import Name, Reference
from healthpress.model.finding import Severity
from healthpress.model.person import Person

SITE = '[site]\ntitle = "Clinic"\nurl = "https://clinic.example"\n'
Write = Callable[[dict[str, str]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the files of a site and gives its root."""

    def write_files(files: dict[str, str]) -> Path:
        for path, text in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="")
        return tmp_path

    return write_files


def problems_of(root: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        load_config(root)
    return list(caught.value.problems)


def test_the_nearest_settings_upward_hold(write: Write) -> None:
    root = write({"healthpress.toml": SITE, "content/deep/a.md": ""})

    config = load_config(root / "content" / "deep" / "a.md")

    assert (config.root, config.settings.site.title) == (root, "Clinic")


def test_without_settings_the_message_says_how_to_make_them(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"there is no `healthpress\.toml`") as caught:
        load_config(tmp_path)

    assert "healthpress new site" in caught.value.help


@pytest.mark.parametrize("url", ["https://clinic.example/a", "https://clinic.example/a/"])
def test_the_address_ends_in_a_slash(write: Write, url: str) -> None:
    root = write({"healthpress.toml": f'[site]\ntitle = "C"\nurl = "{url}"\n'})

    assert load_config(root).settings.site.url == "https://clinic.example/a/"


@pytest.mark.parametrize("key", ["fail-on", "fail_on"])
def test_settings_are_written_with_hyphens_or_underscores(write: Write, key: str) -> None:
    root = write({"healthpress.toml": f'{SITE}[check]\n{key} = "warning"\n'})

    assert load_config(root).settings.check.fail_on is Severity.WARNING


def test_a_setting_in_both_spellings_is_told(write: Write) -> None:
    keys = 'fail_on = "error"\nfail-on = "warning"\n'
    root = write({"healthpress.toml": f"{SITE}[check]\n{keys}"})

    assert problems_of(root) == [
        "healthpress.toml:6:1: `check.fail-on` is not a known key; write `fail_on`"
    ]


@pytest.mark.parametrize("folder", ["", "data/"])
def test_people_and_references_stand_beside_the_settings(write: Write, folder: str) -> None:
    root = write(
        {
            "healthpress.toml": SITE,
            f"{folder}people.toml": '[zoe]\nname = "Zoe"\n[abe]\nname = "Abe"\n',
            f"{folder}references.json": '[{"id": "a", "DOI": "10.1/x", "issued": 2021, '
            '"container-title": "J", "author": [{"family": "Bo", "given": "A"}]}]',
        }
    )

    config = load_config(root)

    assert list(config.people.items()) == [("abe", Person(name="Abe")), ("zoe", Person(name="Zoe"))]
    assert config.library == {
        "a": Reference(
            id="a",
            doi="10.1/x",
            issued="2021",
            container_title="J",
            author=(Name(family="Bo", given="A"),),
        )
    }


def test_every_problem_of_every_file_is_told_at_once(write: Write) -> None:
    root = write(
        {
            "healthpress.toml": f'{SITE}titel = "x"\nper-page = "many"\n[chek]\n',
            "people.toml": '[jane]\nrole = "writer"\n',
            "references.json": '[{"id": "a"},\n {"id": "a", "issued": "soon"}]',
        }
    )

    assert [problem.partition("; ")[0] for problem in problems_of(root)] == [
        "healthpress.toml:4:1: `site.titel` is not a known key",
        "healthpress.toml:5:12: `site.per-page` is `many`, which is not a whole number",
        "healthpress.toml:6:2: `chek` is not a known key",
        "people.toml:1:2: `jane.name` is missing",
        "references.json:2:9: `id` is `a`, which is the id of another reference",
        "references.json:2:24: `issued` is `soon`, which is not a date",
    ]


def test_a_single_problem_is_the_message_itself(write: Write) -> None:
    root = write({"healthpress.toml": f'{SITE}titel = "x"\n'})

    with pytest.raises(ConfigError) as caught:
        load_config(root)

    error = caught.value
    assert (error.message, error.help, error.place) == (
        "`site.titel` is not a known key",
        "write `title`",
        "healthpress.toml:4:1",
    )


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ('url = "clinic.example"', "`site.url` is `clinic.example`, which is not an absolute"),
        ('url = "ftp://clinic.example"', "which is not an absolute http or https address"),
        ('url = "https://"', "which is not an absolute http or https address"),
        ('url = "https://[::1"', "which is not an absolute http or https address"),
        ('url = "https://a.example/?q"', "which is not an absolute http or https address"),
        ('url = "https://a.example/ b"', "which is not an absolute http or https address"),
        ('output = "../public"', "`site.output` is `../public`, which is not a folder inside"),
        ('output = "/srv"', "which is not a folder inside the site"),
        ('output = "C:/srv"', "which is not a folder inside the site"),
        ('output = "."', "which is not a folder inside the site"),
        ('output = ""', "`site.output` is empty, which is not a folder inside the site"),
        ('output = "content/public"', "which overlaps the folder `content`"),
        ('content = "public"', "`site.content` is `public`, which overlaps the folder `output`"),
        ("[check]\nmax-warnings = -1", "`check.max-warnings` is `-1`, which is less than 0"),
        ('[check.severity]\nSAF001 = "loud"', "which is none of `error`, `warning`, `info`, `off`"),
        ('[publisher]\nsocial = {x = "javascript:1"}', "`publisher.social.x` is `javascript:1`"),
        ('[publisher]\nkind = "clinc"', "write `clinic`"),
        ('[check]\nfail-on = "off"', "`check.fail-on` is `off`, which is not a severity"),
        ('[publisher]\nemail = "not an email"', "which is not an e-mail address"),
        ('[publisher]\nemail = "clinic.example"', "which is not an e-mail address"),
        ('[check]\nprofile = "us"', """is `us`, which is not a list; write `["us"]`"""),
        ("[[share]]", "`share` is a list, which is not a table"),
        ("lang = 3 = 4", "this is not TOML: "),
        ('per_page = "\\u001b[31m"', "`\\x1b[31m`"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_told(write: Write, settings: str, told: str) -> None:
    base = SITE if not settings.startswith("url") else '[site]\ntitle = "C"\n'
    root = write({"healthpress.toml": f"{base}{settings}\n"})

    problems = problems_of(root)

    assert len(problems) == 1
    assert told in problems[0]


@pytest.mark.parametrize("pattern", ["ALL", "SAF", "SAF0", "SAF001", "missing-supervision-note"])
def test_rules_are_chosen_by_family_code_or_name(write: Write, pattern: str) -> None:
    root = write({"healthpress.toml": f'{SITE}[check]\nselect = ["{pattern}"]\n'})

    assert load_config(root).settings.check.select == (pattern,)


def test_people_in_two_places_are_told(write: Write) -> None:
    person = '[jane]\nname = "Jane"\n'
    root = write({"healthpress.toml": SITE, "people.toml": person, "data/people.toml": person})

    assert problems_of(root) == [
        "data/people.toml: `people.toml` exists as well; keep one of the two"
    ]


def test_an_address_of_a_person_must_lead_into_the_web(write: Write) -> None:
    person = '[jane]\nname = "Jane"\nsame_as = ["https://a.example/", "javascript:1"]\n'
    root = write({"healthpress.toml": SITE, "people.toml": person})

    assert problems_of(root)[0].startswith("people.toml:3:34: an entry of `jane.same_as` is")


def test_settings_that_are_not_utf8_are_told(tmp_path: Path) -> None:
    (tmp_path / "healthpress.toml").write_bytes(b'[site]\ntitle = "Caf\xe9"\n')

    assert problems_of(tmp_path) == [
        "healthpress.toml: the file is not UTF-8; save the file as UTF-8"
    ]


def test_an_output_folder_that_links_out_of_the_site_is_told(write: Write, tmp_path: Path) -> None:
    root = write({"site/healthpress.toml": SITE}) / "site"
    (tmp_path / "elsewhere").mkdir()
    (root / "public").symlink_to(tmp_path / "elsewhere")

    assert "`public` is a link that leads out of the site" in problems_of(root)[0]
