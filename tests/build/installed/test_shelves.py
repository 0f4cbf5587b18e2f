"""Which rules a site has: the built-in ones, its own, and those of packs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.installed.packs import installed_packs
from healthpress.build.installed.registry import installed_rules
from healthpress.build.installed.shelves import rules_here, shelf_at
from healthpress.errors import ConfigError

Make = Callable[..., Path]
Run = Callable[..., Any]

RULE = """code = "CLN001"
name = "and-or"
kind = "phrase"
severity = "error"
summary = "A sentence says and/or."
why = "The reader must guess."
example = "Food and/or water."
instead = "Food or water."
since = "2026-11"
message = "`{words}` leaves the choice to the reader"
help = "say which"
sources = [{title = "Example Clinic style guide"}]

[phrase]
words = ["and/or"]
"""
SITE = f"""-- rules/and-or.toml --
{RULE}-- content/a.md --
---
title: A quiet page
description: A page that only the rule has anything to say about.
type: guide
published: 2026-02-05
authors: [{{name: Ada Author, role: Health writer}}]
---

Food and/or water.
"""
PYTHON = '''"""A page.

## Why it matters
An example.
"""

from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source


def check(article, context):
    yield from ()


RULE = Rule(code="{code}", name="{name}", severity=Severity.INFO, since="1",
            sources=(Source(title="Guide"),), check=check)
RULES = (RULE,)
'''


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Installs a distribution that names `module` as the pack `name`, and its files."""

    def put(name: str, module: str, files: dict[str, str]) -> None:
        place = tmp_path / f"installed-{name}"
        card = place / f"{name.replace('-', '_')}-1.0.dist-info"
        texts = {
            f"{card.name}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
            f"{card.name}/entry_points.txt": f"[healthpress.rules]\n{name} = {module}\n",
        }
        for path, text in (texts | files).items():
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            (place / path).write_text(text, encoding="utf-8")
        monkeypatch.syspath_prepend(place)

    return put


def problems_of(site: Path) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        rules_here(site)
    return list(caught.value.problems)


def test_a_rule_of_the_site_is_checked_listed_and_explained(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site(SITE))

    checked = run("check", "--format", "concise")
    listed = run("rules", "--format", "json")
    explained = run("explain", "and-or")

    assert checked.stdout.startswith("content/a.md:9:6: CLN001 `and/or` leaves the choice")
    assert '"CLN001"' in listed.stdout
    assert "The reader must guess." in explained.stdout


def test_settings_may_name_a_rule_of_the_site(make_site: Make, run: Run) -> None:
    settings = '[check]\nignore = ["and-or"]\n[check.severity]\nCLN001 = "info"\n'
    site = make_site(SITE, settings=settings)

    assert run("check", site).exit_code == 0


def test_an_edit_is_seen_in_the_same_process(make_site: Make, run: Run) -> None:
    site = make_site(SITE)
    first = run("check", site)
    (site / "rules/and-or.toml").write_text(RULE.replace('["and/or"]', '["water"]'), "utf-8")

    second = run("check", site)

    assert "`and/or` leaves" in first.stdout
    assert "`water` leaves" in second.stdout


def test_a_digest_changes_with_names_and_contents_of_what_rules_are_made_of(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.toml").write_text("1", "utf-8")
    first = shelf_at(tmp_path)
    (tmp_path / "notes.md").write_text("1", "utf-8")
    (tmp_path / ".hidden").write_text("1", "utf-8")
    same = shelf_at(tmp_path)
    (tmp_path / "a.toml").rename(tmp_path / "b.toml")
    renamed = shelf_at(tmp_path)
    (tmp_path / "b.toml").write_text("2", "utf-8")
    edited = shelf_at(tmp_path)

    assert first == same
    assert len({first, renamed, edited}) == 3


@pytest.mark.parametrize("name", ["_words.txt", ".DS_Store", "a.toml~", "README.md", "_data/a.csv"])
def test_what_is_not_meant_as_a_rule_is_passed_over(make_site: Make, name: str) -> None:
    site = make_site(f"-- rules/{name} --\nx\n")

    assert rules_here(site) == installed_rules()


def test_files_that_are_no_rules_are_told(make_site: Make) -> None:
    site = make_site("-- rules/a.yaml --\nx\n-- rules/words/b.toml --\nx\n")

    says = [problem.partition("/rules/")[2] for problem in problems_of(site)]

    assert says == [
        "a.yaml: this is no rule; write a rule as `.toml` or `.py`, or begin the name with `_`",
        "words: the folder `words` stands among the rules; begin its name with `_`",
    ]


def test_a_link_that_leads_out_of_the_site_is_told(make_site: Make, tmp_path: Path) -> None:
    site = make_site("-- rules/README.md --\nx\n")
    (tmp_path / "a.toml").write_text(RULE, "utf-8")
    (site / "rules/a.toml").symlink_to(tmp_path / "a.toml")

    [problem] = problems_of(site)

    assert "rules/a.toml: this link leads out of the site" in problem


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("CLN001", "NUM901", "1:8: `code` is `NUM901`, which begins with the letters of healthp"),
        ("CLN001", "RDB001", "1:8: `code` is `RDB001`, which begins with the letters of healthp"),
        ("CLN001", "ALL001", "1:8: `code` is `ALL001`, which begins with the letters of healthp"),
        ("and-or", "hype", "2:8: `name` is `hype`, which is taken by a rule of healthpress"),
        (
            "since",
            "formerly = ['OLD001', 'CLM001']\nsince",
            "9:23: an entry of `formerly` is `CLM001`, which is taken by a rule of healthpress",
        ),
    ],
)
def test_what_healthpress_has_already_is_refused(
    make_site: Make, old: str, new: str, expected: str
) -> None:
    site = make_site(f"-- rules/a.toml --\n{RULE.replace(old, new, 1)}")

    [problem] = problems_of(site)

    assert problem.partition("rules/a.toml:")[2].startswith(expected)


def test_two_rules_of_one_code_and_name_are_told_at_the_second(make_site: Make) -> None:
    site = make_site(f"-- rules/a.toml --\n{RULE}-- rules/b.toml --\n{RULE}")

    says = [problem.partition("/rules/")[2] for problem in problems_of(site)]

    assert says == [
        "b.toml:1:8: `code` is `CLN001`, which is taken by `rules/a.toml`; choose another",
        "b.toml:2:8: `name` is `and-or`, which is taken by `rules/a.toml`; choose another",
    ]


def test_a_pack_brings_rules_as_data_and_in_python_to_sites_that_name_it(
    make_site: Make, run: Run, install: Callable[..., None]
) -> None:
    python = PYTHON.format(code="ACM002", name="python-of-acme")
    data = RULE.replace("CLN001", "ACM001").replace('"and-or"', '"data-of-acme"')
    install("acme", "acme_rules", {"acme_rules/__init__.py": python, "acme_rules/a.toml": data})
    article = SITE.partition("-- content")[2]
    site = make_site(f"-- content{article}", settings='[check]\npacks = ["acme"]\n')

    with_pack = run("check", site)
    codes = {rule.code for rule in installed_rules(shelf_at(Path("nowhere"), packs=("acme",)))}

    assert "acme" in installed_packs()
    assert "ACM001" in with_pack.stdout
    assert {"ACM001", "ACM002"} <= codes
    assert "ACM001" not in {rule.code for rule in installed_rules()}


def test_an_unknown_pack_is_told_at_its_line(make_site: Make, install: Callable[..., None]) -> None:
    install("spelt-well", "nothing_here", {})
    site = make_site(settings='[check]\npacks = ["spelt-wel"]\n')

    [problem] = problems_of(site)

    assert problem.endswith(
        "healthpress.toml:8:10: an entry of `check.packs` is `spelt-wel`, which is not an installed"
        " pack; did you mean `spelt-well`?"
    )


@pytest.mark.parametrize(
    ("module", "text", "reason"),
    [
        ("pack_one", "1 / 0\n", "ZeroDivisionError: division by zero"),
        ("pack_two", "RULES = (1,)\n", "TypeError: `RULES` holds what is no `Rule`"),
        ("pack_three", "\n", "TypeError: it has neither `RULES` nor rule files"),
        ("pack_four:RULES", "RULES = ()\n", "TypeError: `pack_four:RULES` is no module"),
        ("pack_five.gone", "\n", "ModuleNotFoundError: No module named 'pack_five.gone'"),
    ],
)
def test_a_pack_that_cannot_be_loaded_is_told(
    make_site: Make, install: Callable[..., None], module: str, text: str, reason: str
) -> None:
    folder = module.partition(":")[0].partition(".")[0]
    name = folder.replace("_", "-")
    install(name, module, {f"{folder}/__init__.py": text})
    site = make_site(settings=f'[check]\npacks = ["{name}"]\n')

    [problem] = problems_of(site)

    assert problem.startswith(f"the pack `{name}` cannot be loaded: {reason}")


def test_a_pack_that_two_distributions_claim_is_told(
    make_site: Make, install: Callable[..., None], tmp_path: Path
) -> None:
    install("claimed", "one_claim", {})
    install("other", "other_claim", {})
    other = tmp_path / "installed-other/other-1.0.dist-info/entry_points.txt"
    other.write_text("[healthpress.rules]\nclaimed = other_claim\n", "utf-8")

    [problem] = problems_of(make_site(settings='[check]\npacks = ["claimed"]\n'))

    assert problem.startswith("the pack `claimed` is claimed by 2 distributions")


def test_packs_and_site_keep_to_letters_of_their_own(
    make_site: Make, install: Callable[..., None]
) -> None:
    for name, code in (("first", "PAK001"), ("second", "PAK002"), ("third", "NUM901")):
        text = PYTHON.format(code=code, name=f"rule-of-{name}")
        install(name, f"pack_{name}", {f"pack_{name}/__init__.py": text})
    settings = '[check]\npacks = ["first", "second", "third"]\n'
    site = make_site(f"-- rules/a.toml --\n{RULE.replace('CLN', 'PAK')}", settings=settings)

    says = [problem.rpartition("/")[2].partition("; ")[0] for problem in problems_of(site)]

    assert says == [
        "code `PAK002` of the pack `second` begins with the letters of the pack `first`",
        "code `NUM901` of the pack `third` begins with the letters of healthpress",
        "a.toml:1:8: `code` is `PAK001`, which begins with the letters of the pack `first`",
    ]
