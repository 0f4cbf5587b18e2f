import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from healthpress.build.workers import WORTH_A_PROCESS

Make = Callable[..., Path]
Run = Callable[..., Any]

PAGES_APART = 5  # enough of the 688 pages for two processes
HEAD = "-- content/a.md --\n---\ntitle: A\ndescription: Words.\npublished: 2026-02-05\n"


@pytest.mark.parametrize("command", ["check", "build"])
def test_a_template_that_the_theme_lacks_is_told_at_its_line(
    make_site: Make, run: Run, command: str
) -> None:
    site = make_site(f"{HEAD}author_org: Example\ntemplate: nope\n---\nWords.\n")

    outcome = run(command, site, "--format", "concise")

    assert outcome.exit_code == 1
    assert "content/a.md:6:11: LNK008" in outcome.stdout


def test_a_theme_that_does_not_exist_stops_a_check(make_site: Make, run: Run) -> None:
    site = make_site()
    settings = site / "healthpress.toml"
    settings.write_text(settings.read_text().replace("[publisher]", 'theme = "nope"\n[publisher]'))

    outcome = run("check", site)

    assert outcome.exit_code == 2
    assert "there is no theme `nope`" in outcome.stderr


@pytest.mark.parametrize("jobs", [2, 3])
def test_findings_are_the_same_for_any_number_of_processes(
    make_site: Make, run: Run, jobs: int
) -> None:
    words = ("This cures everybody.", "Addicts know.", "Water.", "[x](nowhere.md) [@none]")
    site = make_site(
        "".join(
            f"-- content/{number:03}.md --\n---\ntitle: A{number % 50}\ndescription: Words.\n"
            f"published: 2026-02-05\n---\n\n{words[number % 4]}\n"
            for number in range(WORTH_A_PROCESS * 3)
        )
    )

    alone = run("check", site, "--format", "json", "--no-cache", "--jobs", "1")
    together = run("check", site, "--format", "json", "--no-cache", "--jobs", jobs)

    assert together.stdout == alone.stdout
    assert '"CLM001"' in alone.stdout


def test_real_pages_give_the_same_findings_for_any_number_of_processes(
    shared_data: Path, tmp_path: Path, run: Run
) -> None:
    pages = sorted((shared_data / "real-pages").rglob("*.md"))[::PAGES_APART]
    for number, page in enumerate(pages):
        shutil.copy(page, tmp_path / f"{number:03}.md")

    alone, together = (
        run("check", tmp_path, "--format", "json", "--jobs", jobs).stdout for jobs in (1, 2)
    )

    assert together == alone
    assert json.loads(alone)["findings"]
    assert len(pages) >= WORTH_A_PROCESS * 2
