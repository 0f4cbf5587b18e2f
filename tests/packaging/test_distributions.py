"""The wheel and the sdist, installed into bare environments, build the example from there."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.packaging


def python(
    folder: Path, *words: object, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    interpreter = folder / "bin" / "python"
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    return subprocess.run(
        [str(interpreter), *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        cwd=cwd,
        env=environment,
    )


@pytest.fixture(scope="module")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel built from it."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the locked base dependencies and nothing of ours."""
    folder = tmp_path_factory.mktemp("bare") / "venv"
    venv.create(folder, with_pip=True)
    done = python(
        folder, "-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps",
        "-r", ROOT / "constraints-base.txt",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("pattern", ["*.whl", "*.tar.gz"])
def test_a_distribution_builds_the_example_from_a_bare_environment(
    distributions: Path, bare: Path, tmp_path: Path, pattern: str
) -> None:
    archive = next(distributions.glob(pattern))
    shutil.copytree(ROOT / "examples" / "ketamine", tmp_path / "ketamine")
    installed = python(
        bare,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--force-reinstall",
        archive,
    )
    assert installed.returncode == 0, installed.stderr

    command = ("build", "ketamine", "--output", "out", "--today", "2026-11-23")
    done = python(bare, "-m", "healthpress", *command, cwd=tmp_path)

    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "out" / "index.html").is_file()
    where = python(bare, "-c", "import healthpress; print(healthpress.__file__)", cwd=tmp_path)
    assert str(bare) in where.stdout


def test_the_wheel_holds_the_themes_and_the_data(distributions: Path) -> None:
    names = set(zipfile.ZipFile(next(distributions.glob("*.whl"))).namelist())

    assert "healthpress/_themes/clinic/theme.toml" in names
    assert "healthpress/py.typed" in names
    assert "healthpress/__init__.pyi" in names
    assert "healthpress/rules/jurisdictions/us.toml" in names
    assert "healthpress/build/scaffold_files/welcome.md.txt" in names
    assert not [name for name in names if name.startswith("tests/")]


def test_two_builds_of_the_wheel_are_equal(distributions: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, ROOT],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    first, second = next(distributions.glob("*.whl")), next(tmp_path.glob("*.whl"))
    assert first.read_bytes() == second.read_bytes()


def test_an_editable_install_sees_the_live_themes() -> None:
    code = "from healthpress.render.theme import themes_root; print(themes_root())"

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="/"
    )

    assert Path(done.stdout.strip()) == ROOT / "themes"
