from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Path]
Run = Callable[..., Any]

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
