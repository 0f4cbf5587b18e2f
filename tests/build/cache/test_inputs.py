import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.build.cache import inputs
from healthpress.build.cache.inputs import read_inputs
from healthpress.build.request import Request
from healthpress.config.load import SETTINGS
from healthpress.config.schema import CheckSlice, SiteSlice
from healthpress.model.finding import Severity

Make = Callable[..., Path]

REQUEST = Request(today=dt.date(2026, 11, 23))
SITE = """-- people.toml --
-- references.json --
[]
-- rules/own.toml --
-- static/pic.png --
-- data/comments/quiet.toml --
-- themes/own/theme.toml --
-- healthpress-baseline.json --
{}
-- public/index.html --
"""


def digest(site: Path, request: Request = REQUEST) -> str:
    inputs = read_inputs(site, request)
    assert inputs is not None
    return inputs.digest


def test_the_usual_names_are_those_of_the_settings() -> None:
    site = SiteSlice(title="", url="")

    assert {name: getattr(site, name) for name in inputs.FOLDERS} == inputs.FOLDERS
    assert (SETTINGS, CheckSlice().baseline) == (inputs.SETTINGS, inputs.BASELINE)


@pytest.mark.parametrize(
    "path",
    [
        "healthpress.toml",
        "people.toml",
        "references.json",
        "healthpress-baseline.json",
        "content/quiet.md",
        "rules/own.toml",
        "rules/own.py",
        "data/people.toml",
        "data/comments/quiet.toml",
        "themes/own/theme.toml",
        "themes/own/templates/article.html",
        "static/new.png",
        "static/pic.png",
        "content/new.png",
        "content/new.md",
    ],
)
def test_every_file_that_a_check_reads_counts(make_site: Make, path: str) -> None:
    site = make_site(SITE)
    before = digest(site)
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(file.read_text() + "\n" if file.exists() else "new", encoding="utf-8")

    assert digest(site) != before


@pytest.mark.parametrize(
    "path", ["public/index.html", ".git/HEAD", "README.md", ".healthpress/cache.sqlite"]
)
def test_what_no_check_reads_does_not_count(make_site: Make, path: str) -> None:
    site = make_site(SITE)
    before = digest(site)
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("new", encoding="utf-8")

    assert digest(site) == before


@pytest.mark.parametrize(
    "request_",
    [
        Request(today=dt.date(2026, 11, 24)),
        Request(today=REQUEST.today, profile=("uk",)),
        Request(today=REQUEST.today, fail_on=Severity.INFO),
        Request(today=REQUEST.today, trusted=False),
        Request(today=REQUEST.today, baseline_file=Path("other.json")),
    ],
)
def test_what_is_asked_counts(make_site: Make, request_: Request) -> None:
    site = make_site(SITE)

    assert digest(site, request_) != digest(site)


def test_how_many_processes_work_does_not_count(make_site: Make) -> None:
    site = make_site(SITE)

    assert digest(site, Request(today=REQUEST.today, jobs=7)) == digest(site)


def test_a_file_that_goes_counts_like_one_that_comes(make_site: Make) -> None:
    site = make_site(SITE)
    before = digest(site)
    (site / "healthpress-baseline.json").unlink()
    without = digest(site)
    (site / "healthpress-baseline.json").mkdir()

    assert len({before, without, digest(site)}) == 3


@pytest.mark.parametrize(
    "settings",
    ["[site", "site = 1\n", "[site]\ncontent = 1\n", "[site]\ncontent = 'no'\n", "\ufeff\x00"],
)
def test_a_site_that_cannot_be_read_is_left_to_the_check(make_site: Make, settings: str) -> None:
    site = make_site(f"-- healthpress.toml --\n{settings}")

    assert read_inputs(site, REQUEST) is None


def test_folders_behind_a_link_are_left_to_the_check(make_site: Make, tmp_path: Path) -> None:
    site = make_site(SITE)
    (tmp_path / "elsewhere").mkdir()
    (site / "themes" / "linked").symlink_to(tmp_path / "elsewhere")

    assert read_inputs(site, REQUEST) is None


def test_a_check_opens_no_file_that_does_not_count(make_site: Make) -> None:
    site = make_site(
        "-- people.toml --\n-- references.json --\n[]\n-- static/pic.png --\nno picture\n"
        '-- healthpress-baseline.json --\n{"schema": "healthpress-baseline/1", "entries": []}\n'
        "-- data/comments/quiet.toml --\n"
    )
    code = (
        "import json, sys\n"
        "opened = []\n"
        "def hear(event, details):\n"
        "    if event == 'open' and isinstance(details[0], str):\n"
        "        opened.append(details[0])\n"
        "from healthpress.build.paths import check_paths\n"
        "from healthpress.build.request import Request\n"
        "from pathlib import Path\n"
        "sys.addaudithook(hear)\n"
        f"check_paths([Path({str(site)!r})], Request(), bytes, '')\n"
        "print(json.dumps(opened))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    opened = {Path(name) for name in json.loads(run.stdout) if name.startswith(str(site))}

    assert opened == {
        site / name
        for name in (
            *("healthpress.toml", "people.toml", "references.json", "healthpress-baseline.json"),
            *("content/quiet.md", "data/comments/quiet.toml", "static/pic.png"),
        )
    }
