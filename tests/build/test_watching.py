from collections.abc import Callable
from pathlib import Path

import pytest

from healthpress.build.watching import runs, watched_around
from healthpress.errors import UsageError

Make = Callable[..., Path]


@pytest.mark.parametrize(
    "name",
    ["content/a.md", "content/new/b.md", "healthpress.toml", "data/people.toml", "rules/x.toml"],
)
def test_whatever_a_check_reads_asks_for_another(make_site: Make, name: str) -> None:
    site = make_site()

    assert watched_around([site]).has(site / name)
    assert watched_around([site / "content/quiet.md"]).has(site / name)


@pytest.mark.parametrize(
    "name",
    [
        ".git/index",
        ".healthpress/cache.sqlite",
        "content/.a.md.swp",
        "content/a.md~",
        "rules/__pycache__/x.pyc",
        "node_modules/x/readme.md",
        "../other/a.md",
        "public/index.html",
    ],
)
def test_what_programs_write_does_not(make_site: Make, name: str) -> None:
    site = make_site()

    assert not watched_around([site]).has(site / name, {str(site.resolve() / "public")})


def test_a_file_outside_any_site_is_watched_alone(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Words.\n")

    watched = watched_around([tmp_path / "a.md"])

    assert watched.has(tmp_path / "a.md")
    assert not watched.has(tmp_path / "b.md")


@pytest.mark.parametrize(("name", "said"), [("-", "cannot be watched"), ("no", "does not exist")])
def test_what_cannot_be_watched_is_told(name: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        watched_around([Path(name)])


def test_a_change_is_a_run_and_what_the_run_makes_or_a_build_writes_is_none(
    make_site: Make,
) -> None:
    site = make_site()
    (site / "public").mkdir()
    wanted = runs([site], made=[site / "out.json"])

    next(wanted)  # the first one needs no change
    (site / "out.json").write_text("{}")
    (site / "public/index.html").write_text("words")
    (site / "content/a.md").write_text("Words.\n")
    next(wanted)
    (site / "content/a.md").unlink()
    next(wanted)
    wanted.close()  # type: ignore[attr-defined]  # it is a generator
