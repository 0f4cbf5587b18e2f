"""What must not be written over, or cannot be written, by the command line."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.slow

Build = Callable[..., Any]


def put(site: Path, path: str, content: str) -> None:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        *("feed.xml", "sitemap.xml", "robots.txt", "build-manifest.json", "404.html", "index.html"),
        *("quiet", "quiet/index.html", "QUIET/index.html", "assets"),
    ],
)
def test_a_static_file_in_the_place_of_ours_is_told(site: Path, build: Build, path: str) -> None:
    put(site, f"static/{path}", "mine")

    outcome = build()

    assert outcome.exit_code == 2
    assert f"`{path}`" in outcome.stderr
    assert not (site / "public").exists()


@pytest.mark.parametrize("output", ["content", "static", ".", "..", "/", "content/x", "", "mine"])
def test_an_output_folder_that_holds_something_else_is_refused(
    site: Path, build: Build, output: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)
    put(site, "static/a.txt", "a")
    put(site, "mine/letter.txt", "mine")

    outcome = build("-o", output)

    assert outcome.exit_code == 2
    assert "the output folder" in outcome.stderr


@pytest.mark.parametrize(
    "output", ["healthpress.toml", "healthpress.toml/x", "x" * 300, "a\x1bb/x"]
)
def test_an_output_folder_that_cannot_be_made_is_told(
    site: Path, run: Callable[..., Any], output: str
) -> None:
    put(site, "a\x1bb", "a file")

    outcome = run("build", site, "-o", site / output)

    assert outcome.exit_code == 2
    assert "the output folder" in outcome.stderr
    assert "\x1b" not in outcome.stderr


def test_a_site_below_a_path_has_its_links_there(site: Path, build: Build) -> None:
    settings = site / "healthpress.toml"
    settings.write_text(settings.read_text().replace(".example/", ".example/a/b"), "utf-8")

    assert build().exit_code == 0
    assert "https://clinic.example/a/b/quiet/" in (site / "public/quiet/index.html").read_text()


@pytest.mark.parametrize(
    "words", [("check", "x" * 300), ("check", "x/" * 3000), ("build", "x" * 300)]
)
def test_a_path_too_long_for_the_disk_is_told(run: Callable[..., Any], words: tuple[str]) -> None:
    outcome = run(*words)

    assert outcome.exit_code == 2
    assert outcome.stderr.startswith("error: ")


@pytest.mark.parametrize(
    ("streams", "expected"), [("<&-", 1), (">&-", 1), ("<&- >&- 2>&-", 1), (">/dev/full", 2)]
)
def test_closed_and_full_streams_end_no_run_in_a_traceback(
    tmp_path: Path, streams: str, expected: int
) -> None:
    command = f'"$0" -m healthpress check - {streams}'

    done = subprocess.run(
        ["sh", "-c", command, sys.executable],
        input="",
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == expected
    assert "Traceback" not in done.stderr
