"""Every rule of docs/writing-rules.md is loaded, and does what its specification says."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.installed.packs import GROUP
from healthpress.build.rule_files.kinds import CHECKS, TABLES, keys_of
from healthpress.build.rule_files.shape import RuleFile
from healthpress.build.specifications.pages import LINES, WHOLE

Make = Callable[..., Path]
Run = Callable[..., Any]
PAGE = "docs/writing-rules.md"


@pytest.fixture
def files(read_page: Callable[[str], Any]) -> dict[str, str]:
    """The files of the folder of rules that the page shows, by path."""
    fences = read_page(PAGE).fences
    return {fence.name: fence.text for fence in fences if fence.name.startswith("rules/")}


@pytest.fixture
def site(files: dict[str, str], make_site: Make) -> Path:
    return make_site("".join(f"-- {name} --\n{text}" for name, text in files.items()))


def test_every_rule_of_the_page_does_what_its_specification_says(site: Path, run: Run) -> None:
    outcome = run("test-rules", site)

    assert outcome.stdout == ""
    assert outcome.exit_code == 0


def test_every_kind_has_a_rule_with_a_specification(files: dict[str, str]) -> None:
    kinds = {kind for kind in CHECKS for text in files.values() if f'kind = "{kind}"' in text}

    assert kinds == set(CHECKS)
    assert {name.removesuffix(".md") for name in files if name.endswith(".md")} == {
        name.removesuffix(".toml") for name in files if name.endswith(".toml")
    }


def test_the_pack_of_the_page_can_be_installed_and_used(
    read_page: Callable[[str], Any],
    files: dict[str, str],
    tmp_path: Path,
    make_site: Make,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = read_page(PAGE)
    project = tomllib.loads(page.fence("toml", section="Packs", name="pyproject.toml"))["project"]
    [(name, module)] = project["entry-points"][GROUP].items()
    guide = "Adding a rule in Python"
    [rule] = [
        fence.text.replace("ACC901", "ACM002").replace("ambiguous-link", "two-pages")
        for fence in read_page("CONTRIBUTING.md").fences
        if (fence.section, fence.language) == (guide, "python")
    ]
    card = tmp_path / "installed" / f"{module}-{project['version']}.dist-info"
    for path, text in {
        card / "METADATA": f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: 1.0\n",
        card / "entry_points.txt": f"[{GROUP}]\n{name} = {module}\n",
        card.parent / module / "__init__.py": page.fence("python", section="Packs"),
        card.parent / module / "ambiguous_link.py": rule,
        card.parent / module / "and-or.toml": files["rules/and-or.toml"].replace("CLN", "ACM"),
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    monkeypatch.syspath_prepend(card.parent)
    monkeypatch.chdir(
        make_site(settings=page.fence("toml", section="Packs", name="healthpress.toml"))
    )

    listed = run("rules", "--format", "json")

    assert {"ACM001", "ACM002"} <= set(re.findall(r"ACM\d+", listed.stdout))


def test_the_page_lists_every_key_of_a_rule(read_page: Callable[[str], Any]) -> None:
    listed = {key.strip("`[]") for key in read_page(PAGE).rows("## The keys that every rule has")}

    assert listed == {key.replace("_", "-") for key in keys_of(RuleFile) - CHECKS.keys()}


@pytest.mark.parametrize("table", TABLES)
def test_the_page_says_every_key_of_a_table(read_page: Callable[[str], Any], table: str) -> None:
    page = read_page(PAGE)
    shown = "\n".join(fence.text for fence in page.fences if fence.language == "toml")
    said = {*page.code, *re.findall(r"^([\w-]+) = ", shown, re.MULTILINE)}

    keys = {key.replace("_", "-") for key in keys_of(TABLES[table])}

    assert keys - said - set(re.findall(r"\[\w+\.([\w-]+)\]", shown)) == set()


def test_the_page_lists_every_fence_of_a_specification(read_page: Callable[[str], Any]) -> None:
    assert set(read_page(PAGE).rows("## Specifications")) == {"md", "toml", *WHOLE, *LINES}
