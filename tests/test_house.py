"""What import-linter cannot see: sizes, names, the public door, rooms without a description."""

import ast
import importlib
import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "healthpress"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 300
WITH_EXPRESSIONS = [path for path in MODULES if "import re\n" in path.read_text(encoding="utf-8")]
POSSESSIVE_GROUP = re.compile(r"\)(?:[*+?]|\{[\d,]+\})\+")
DRAWERS = {"utils", "helpers", "common", "misc", "base"}


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_file_is_longer_than_a_person_reads_at_once(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_file_is_a_drawer(path: Path) -> None:
    assert path.stem not in DRAWERS


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*/__init__.py")), ids=named)
def test_a_sub_package_door_holds_a_docstring_only(path: Path) -> None:
    body = ast.parse(path.read_text(encoding="utf-8")).body

    assert len(body) == 1
    assert isinstance(body[0], ast.Expr)


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_the_console_prints(path: Path) -> None:
    calls = [
        node
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert not calls


@pytest.mark.parametrize("path", WITH_EXPRESSIONS, ids=named)
def test_no_expression_repeats_a_group_possessively(path: Path) -> None:
    # Python 3.11.0 to 3.11.4, which is in use, matches `(...)*+` wrongly (CPython gh-106052).
    lines = path.read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if POSSESSIVE_GROUP.search(line)] == []


def test_a_group_that_is_repeated_possessively_is_seen() -> None:
    seen = [
        bool(POSSESSIVE_GROUP.search(line)) for line in ("(?:a|b)*+", "(a)++", "(a){2}+", "(a)*b++")
    ]

    assert seen == [True, True, True, False]


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_only_one_place_asks_what_day_it_is(path: Path) -> None:
    names = [
        node.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in {"today", "now", "utcnow"}
        and isinstance(node.value, ast.Attribute | ast.Name)
        and ast.unparse(node.value) in {"dt.date", "dt.datetime", "date", "datetime"}
    ]

    assert not names or named(path) == "healthpress/build/today.py"


@pytest.mark.parametrize(
    "folder",
    [path.name for path in sorted(PACKAGE.iterdir()) if (path / "__init__.py").is_file()],
)
def test_the_architecture_page_names_every_room(folder: str) -> None:
    assert f"`healthpress/{folder}/`" in (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")


def test_stub_and_table_of_the_public_door_agree() -> None:
    healthpress = importlib.import_module("healthpress")
    stub = ast.parse((PACKAGE / "__init__.pyi").read_text(encoding="utf-8"))
    listed = next(
        ast.literal_eval(node.value)
        for node in stub.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
    )
    homes = {
        alias.name: node.module
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }

    assert listed == healthpress.__all__
    assert {name: getattr(healthpress, name).__module__ for name in homes} == homes


def test_the_functions_of_the_contract_survive_imports_of_the_folders_behind_them() -> None:
    code = (
        "import healthpress.build.pipeline, healthpress.check.engine, healthpress.render.views\n"
        "import healthpress\n"
        "print(*map(callable, (healthpress.build, healthpress.check, healthpress.render)))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "True True True\n"


def test_the_version_is_printed_without_loading_the_house() -> None:
    code = (
        "import sys; from healthpress.cli.main import main;"
        "sys.argv = ['healthpress', '--version'];"
        "main(); print(sorted(n for n in sys.modules if n.split('.')[0] in"
        " {'pydantic', 'jinja2', 'markdown_it', 'yaml', 'nh3', 'frontmatter'}))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[-1] == "[]"


def test_no_committed_file_names_an_index_or_a_path_of_this_machine() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    words = (
        "pypi" + ".org",
        "npmjs" + ".org",
        "files.python" + "hosted",
        "/ro" + "ot/",
        "/wo" + "rk/",
    )
    named_there = [
        name
        for name in listed.stdout.split("\0")
        if name and (ROOT / name).is_file()
        for text in [(ROOT / name).read_bytes().decode("utf-8", "replace")]
        if any(word in text for word in words)
    ]

    assert named_there == []


def test_no_folder_of_tests_is_left_out(request: pytest.FixtureRequest) -> None:
    left_out = request.config.getini("norecursedirs")
    files = (ROOT / "tests").rglob("test_*.py")
    folders = {part for path in files for part in path.relative_to(ROOT).parent.parts}

    assert "build" in folders
    assert not [name for name in folders for pattern in left_out if fnmatch(name, pattern)]
