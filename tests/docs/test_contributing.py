"""Follows CONTRIBUTING.md to the letter, in a copy of the package."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

Make = Callable[..., Path]
Run = Callable[..., Any]
Blocks = Callable[[str, str], list[str]]

DATA, PYTHON = "Adding a rule as data", "Adding a rule in Python"
THEME, BUTTON = "Adding a theme", "Adding a share button"
# Section -> its specification and its rule, and the languages they are shown in.
RULES = {
    DATA: (
        "tests/rules/num/slashed-words.md",
        "healthpress/rules/num/slashed-words.toml",
        "toml",
    ),
    PYTHON: (
        "tests/rules/acc/ambiguous-link.md",
        "healthpress/rules/acc/ambiguous_link.py",
        "python",
    ),
}
COPIED = (
    "docs",
    "healthpress",
    "themes",
    "tests/docs",
    "tests/rules",
    "tests/share",
    "tests/themes",
    "tools",
)


@dataclass(frozen=True)
class Checkout:
    """A copy of what the guides touch."""

    root: Path

    def call(self, *words: str) -> str:
        """Runs a Python program on the copy; gives what it prints."""
        done = subprocess.run(
            [sys.executable, "-m", *words],
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": str(self.root)},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def extend(self, name: str, shown: str) -> None:
        """Adds the entry of a shown table to that table: its first and last lines say where."""
        opening, _others, *entry, closing = shown.splitlines(keepends=True)
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        end = text.index(f"\n{closing}", text.index(opening)) + 1
        path.write_text("".join([text[:end], *entry, text[end:]]), encoding="utf-8")

    def put_before(self, name: str, line: str, text: str) -> None:
        """Puts a function before the line that begins so."""
        path = self.root / name
        head, line, tail = path.read_text(encoding="utf-8").partition(f"\n{line}")
        path.write_text(f"{head}\n{text}\n{line}{tail}", encoding="utf-8")


@pytest.fixture
def checkout(repository: Path, tmp_path: Path) -> Checkout:
    root = tmp_path / "checkout"
    left_out = shutil.ignore_patterns("__pycache__")
    for name in COPIED:
        shutil.copytree(repository / name, root / name, ignore=left_out)
    for path in (*repository.glob("*.md"), repository / "pyproject.toml"):
        shutil.copy(path, root)
    shutil.copy(repository / "tests/conftest.py", root / "tests")
    return Checkout(root)


@pytest.fixture
def blocks(read_page: Callable[[str], Any]) -> Blocks:
    """The fenced blocks of a section in one language, in order."""
    fences = read_page("CONTRIBUTING.md").fences
    return lambda section, language: [
        fence.text for fence in fences if (fence.section, fence.language) == (section, language)
    ]


def write_over(path: Path, lines: str) -> None:
    """Puts each `key = ...` or `key: ...` line in the place of the one that begins alike."""
    text = path.read_text(encoding="utf-8")
    for line in lines.splitlines(keepends=True):
        key = re.match(r"\s*[\w-]+\s*[=:]", line)
        assert key, line
        old = re.compile(rf"^{re.escape(key[0])}.*\n", re.MULTILINE)
        assert old.search(text), f"{path.name} has no line like {line!r}"
        text = old.sub(line, text, count=1)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize("name", [name for names in RULES.values() for name in names[:2]])
def test_the_guides_name_the_files_of_their_rules(
    read_page: Callable[[str], Any], name: str
) -> None:
    assert name in read_page("CONTRIBUTING.md").code


def add_rule(checkout: Checkout, blocks: Blocks, section: str) -> list[str]:
    """Writes the two files of a guide; gives what its commands print."""
    specification, rule, language = RULES[section]
    [page], [shown], [commands] = (blocks(section, one) for one in ("markdown", language, "sh"))
    (checkout.root / specification).write_text(page, encoding="utf-8")
    (checkout.root / rule).write_text(shown, encoding="utf-8")
    return [checkout.call(*shlex.split(line)) for line in commands.splitlines()]


def test_the_rule_as_data_passes_its_specification_and_is_explained(
    blocks: Blocks, checkout: Checkout
) -> None:
    tested, passed = add_rule(checkout, blocks, DATA)

    assert tested == ""
    assert re.search(r"\b[5-9] passed\b", passed)
    assert 'A sentence says "and/or".' in checkout.call("healthpress", "explain", "slashed-words")


def test_the_rule_in_python_passes_its_specification_lint_and_types(
    blocks: Blocks, checkout: Checkout
) -> None:
    printed = add_rule(checkout, blocks, PYTHON)

    assert re.search(r"\b[4-9] passed\b", printed[0])
    checkout.call("ruff", "format", "--check", RULES[PYTHON][1])


def test_the_pages_of_both_rules_pass_the_tests_of_the_docs(
    blocks: Blocks, checkout: Checkout
) -> None:
    for section in RULES:
        add_rule(checkout, blocks, section)
    checkout.call("tools.rule_pages", "docs")

    which = "writing_rules or rule_pages or (link_to and docs/rules)"
    printed = checkout.call("pytest", "tests/docs", "-k", which)

    assert (checkout.root / "docs/rules/NUM901.md").exists()
    assert "ACC901.md" in (checkout.root / "docs/rules/README.md").read_text(encoding="utf-8")
    assert re.search(r"\b\d{3} passed\b", printed)


def test_the_first_command_installs_what_the_guides_use(
    blocks: Blocks, repository: Path, read_page: Callable[[str], Any]
) -> None:
    first = next(fence for fence in read_page("CONTRIBUTING.md").fences if fence.language == "sh")
    target = first.text.splitlines()[0].removeprefix("make ")
    makefile = (repository / "Makefile").read_text(encoding="utf-8")
    commands = "".join(blocks(DATA, "sh") + blocks(PYTHON, "sh"))

    assert {"pytest", "ruff", "mypy"} <= set(commands.split())
    assert re.search(rf"^{target}:.* \$\(VENV\)/installed\b", makefile, re.MULTILINE)


def test_both_rules_work_in_the_folder_of_a_site_with_letters_of_its_own(
    blocks: Blocks, make_site: Make, run: Run
) -> None:
    files = ""
    for section, (specification, rule, language) in RULES.items():
        for name, shown in ((specification, "markdown"), (rule, language)):
            [text] = blocks(section, shown)
            text = text.replace("NUM901", "CLN001").replace("ACC901", "CLN002")
            files += f"-- rules/{Path(name).name} --\n{text}"

    outcome = run("test-rules", make_site(files))

    assert (outcome.exit_code, outcome.stdout) == (0, "")


def test_the_theme_of_the_guide_builds_a_site(
    blocks: Blocks, repository: Path, make_site: Make, run: Run
) -> None:
    [card, setting], [token] = blocks(THEME, "toml"), blocks(THEME, "css")
    site = make_site()
    shutil.copytree(repository / "themes/clinic", site / "themes/calm")
    write_over(site / "themes/calm/theme.toml", card)
    write_over(site / "themes/calm/css/tokens.css", token)
    settings = site / "healthpress.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("[site]\n", f"[site]\n{setting}"), encoding="utf-8")

    outcome = run("build", site)

    [sheet] = (site / "public").rglob("*.css")
    assert outcome.exit_code == 0, outcome.stderr
    assert "#2d4a6b" in sheet.read_text(encoding="utf-8")


def test_the_theme_of_the_guide_passes_the_tests_of_themes(
    blocks: Blocks, checkout: Checkout
) -> None:
    [card, _setting], [token] = blocks(THEME, "toml"), blocks(THEME, "css")
    theme = checkout.root / "themes/calm"
    shutil.copytree(checkout.root / "themes/clinic", theme)
    write_over(theme / "theme.toml", card)
    write_over(theme / "css/tokens.css", token)

    printed = checkout.call("pytest", "tests/themes", "-k", "calm")

    assert re.search(r"\b\d+ passed\b", printed)


def test_the_share_button_of_the_guide_passes_its_tests_and_stands_on_the_page(
    blocks: Blocks, checkout: Checkout, make_site: Make
) -> None:
    [link, entry, form], [setting] = blocks(BUTTON, "python"), blocks(BUTTON, "toml")
    site = make_site(settings=setting)
    checkout.put_before("healthpress/share/targets.py", "TARGETS: ", link)
    checkout.extend("healthpress/share/targets.py", entry)
    checkout.extend("tests/share/test_targets.py", form)

    checkout.call("pytest", "tests/share")
    checkout.call("ruff", "check", "healthpress/share")
    checkout.call("ruff", "format", "--check", "healthpress/share")
    checkout.call("healthpress", "build", str(site), "--today", "2026-11-23")

    page = (site / "public/quiet/index.html").read_text(encoding="utf-8")
    shared = "https://social.example/share?url=https%3A%2F%2Fclinic.example%2Fquiet%2F"
    assert f'href="{shared}&amp;text=A%20quiet%20page"' in page
    assert re.search(r">\s*Example\s*</a>", page)
