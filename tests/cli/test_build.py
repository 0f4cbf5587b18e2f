import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Path]
Run = Callable[..., Any]


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_clean_site_is_built_and_the_time_is_told(make_site: Make, run: Run) -> None:
    site = make_site()

    outcome = run("build", site)

    assert outcome.exit_code == 0, outcome.stdout + outcome.stderr
    assert outcome.stderr.startswith("built 1 article in ")
    assert {
        "index.html",
        "quiet/index.html",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        "404.html",
    } <= set(files(site / "public"))


def test_a_second_build_writes_nothing(make_site: Make, run: Run) -> None:
    site = make_site()
    run("build", site)
    before = files(site / "public")

    outcome = run("build", site)

    assert ": 0 files written," in outcome.stderr
    assert files(site / "public") == before


def test_findings_leave_an_earlier_output_untouched(make_site: Make, run: Run) -> None:
    site = make_site()
    run("build", site)
    before = files(site / "public")
    bad = "---\ntitle: A\n---\n\nKetamine cures depression.\n"
    (site / "content" / "bad.md").write_text(bad, encoding="utf-8")

    outcome = run("build", site)

    assert outcome.exit_code == 1
    assert "nothing was published" in outcome.stderr
    assert files(site / "public") == before


def test_a_removed_article_leaves_the_output_and_other_files_stay(
    make_site: Make, run: Run
) -> None:
    site = make_site()
    text = (site / "content" / "quiet.md").read_text(encoding="utf-8")
    (site / "content" / "other.md").write_text(text.replace("quiet", "other"), encoding="utf-8")
    run("build", site)
    (site / "public" / "mine.txt").write_text("mine", encoding="utf-8")
    (site / "content" / "other.md").unlink()

    run("build", site)

    left = files(site / "public")
    assert "other/index.html" not in left
    assert left["mine.txt"] == b"mine"


def test_warnings_fail_only_a_strict_build(make_site: Make, run: Run) -> None:
    text = (
        "---\ntitle: A quiet page\ndescription: A page with a vague link.\ntype: guide\n"
        "published: 2026-02-05\nauthors: [{name: Ada Author, role: Health writer}]\n---\n\n"
        "Read [click here](https://example.org/) for more.\n"
    )
    site = make_site(f"-- content/a.md --\n{text}")

    lax, strict = run("build", site), run("build", site, "--strict")

    assert lax.exit_code == 0
    assert "ACC005" in lax.stdout
    assert strict.exit_code == 1


def test_drafts_are_built_only_when_asked_for(make_site: Make, run: Run) -> None:
    site = make_site()
    draft = "---\ntitle: A draft\ndraft: true\n---\n\nNot yet.\n"
    (site / "content" / "draft.md").write_text(draft, encoding="utf-8")

    without = run("build", site)
    with_drafts = run("build", site, "--drafts")

    assert without.exit_code == 0
    assert "draft/index.html" not in files(site / "public")
    assert with_drafts.exit_code == 1  # a draft that is published is judged


def test_output_may_go_elsewhere_but_never_over_other_peoples_files(
    make_site: Make, run: Run, tmp_path: Path
) -> None:
    site = make_site()
    strange = tmp_path / "strange"
    strange.mkdir()
    (strange / "thesis.txt").write_text("years of work", encoding="utf-8")

    outcome = run("build", site, "--output", strange)
    elsewhere = run("build", site, "--output", tmp_path / "new")

    assert outcome.exit_code == 2
    assert files(strange) == {"thesis.txt": b"years of work"}
    assert elsewhere.exit_code == 0
    assert (tmp_path / "new" / "index.html").is_file()


def test_two_builds_of_the_same_day_are_byte_for_byte_equal(
    make_site: Make, run: Run, tmp_path: Path
) -> None:
    site = make_site()

    run("build", site, "--output", tmp_path / "one", "--jobs", "1")
    run("build", site, "--output", tmp_path / "two", "--jobs", "2")

    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_former_address_leads_on_without_a_script(make_site: Make, run: Run) -> None:
    text = (
        "---\ntitle: A quiet page\ndescription: A page that has moved.\ntype: guide\n"
        "published: 2026-02-05\nauthors: [{name: Ada Author, role: Health writer}]\n"
        "aliases: [/old/name/]\n---\n\nDrink water when you are thirsty.\n"
    )
    site = make_site(f"-- content/new.md --\n{text}")

    outcome = run("build", site)

    page = (site / "public" / "old" / "name" / "index.html").read_text(encoding="utf-8")
    assert outcome.exit_code == 0, outcome.stdout
    assert '<meta http-equiv="refresh" content="0; url=../../new/">' in page
    assert '<a href="../../new/">A quiet page</a>' in page
    assert '<link rel="canonical" href="https://clinic.example/new/">' in page
    assert '<meta name="robots" content="noindex">' in page


def test_what_is_left_out_is_counted(make_site: Make, run: Run) -> None:
    site = make_site()
    text = (site / "content" / "quiet.md").read_text(encoding="utf-8")
    for name, key in (
        ("one", "draft: true"),
        ("two", "draft: true"),
        ("old", "expires: 2026-11-23"),
    ):
        changed = text.replace("type: guide", f"type: guide\n{key}")
        (site / "content" / f"{name}.md").write_text(changed, encoding="utf-8")

    first, second = run("build", site), run("build", site, "--drafts")

    assert re.match(
        r"built 1 article in \S+ s \(left out: 2 drafts, 1 expired\): \d+ files written,",
        first.stderr,
    )
    assert "(left out: 1 expired)" in second.stderr


def test_one_file_is_told_in_the_singular(make_site: Make, run: Run) -> None:
    site = make_site()
    run("build", site)
    (site / "static").mkdir()
    (site / "static" / "a.txt").write_text("a", encoding="utf-8")

    outcome = run("build", site)

    assert ": 1 file written, " in outcome.stderr


def test_a_home_page_of_its_own_leaves_the_list_of_articles_reachable(
    make_site: Make, run: Run
) -> None:
    site = make_site()
    text = (site / "content" / "quiet.md").read_text(encoding="utf-8")
    home = text.replace("A quiet page", "Our home").replace("Drink", "See [all](/articles/). Drink")
    (site / "content" / "index.md").write_text(home, encoding="utf-8")

    outcome = run("build", site)

    made = files(site / "public")
    assert outcome.exit_code == 0, outcome.stdout
    assert b"<h1>Our home</h1>" in made["index.html"]
    assert b'href="articles/">Articles</a>' in made["index.html"]
    assert b'href="../quiet/"' in made["articles/index.html"]
    assert b"https://clinic.example/articles/" in made["sitemap.xml"]


def test_without_a_home_page_of_its_own_the_list_is_the_home_page(
    make_site: Make, run: Run
) -> None:
    site = make_site()

    run("build", site)

    made = files(site / "public")
    assert b'href="quiet/"' in made["index.html"]
    assert b">Articles</a>" not in made["index.html"]
    assert "articles/index.html" not in made


def test_the_further_pages_of_a_list_below_articles_lie_there_too(
    make_site: Make, run: Run
) -> None:
    site = make_site()
    text = (site / "content" / "quiet.md").read_text(encoding="utf-8")
    settings = (site / "healthpress.toml").read_text(encoding="utf-8")
    paged = settings.replace("[site]", "[site]\nper-page = 1")
    (site / "healthpress.toml").write_text(paged, encoding="utf-8")
    for name in ("index", "loud"):
        other = text.replace("quiet", name)
        (site / "content" / f"{name}.md").write_text(other, encoding="utf-8")

    outcome = run("build", site)

    made = files(site / "public")
    assert outcome.exit_code == 0, outcome.stdout
    assert b'href="page/2/"' in made["articles/index.html"]
    assert b"Articles, page 2 of 2" in made["articles/page/2/index.html"]


def test_places_of_errors_are_told_as_seen_from_the_current_folder(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site("-- data/comments/ok.toml --\ncomment = 3\n")
    monkeypatch.chdir(site.parent)
    built, checked = run("build", "site"), run("check", "site")
    monkeypatch.chdir(site / "content")

    inside = run("check", "quiet.md", "../content"), run("build")

    assert "  --> site/data/comments/ok.toml:1:11\n" in built.stderr
    assert built.stderr == checked.stderr
    assert inside[0].exit_code == 0
    assert "  --> ../data/comments/ok.toml:1:11\n" in inside[1].stderr


def test_the_places_of_several_problems_are_told_from_here_too(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = make_site("-- people.toml --\n[a]\nname = 3\nrole = 4\nrule = 5\n[b]\n")
    monkeypatch.chdir(site.parent)

    outcome = run("build", "site")

    assert outcome.exit_code == 2
    assert "the settings have 2 problems:\n  site/people.toml:4:1: " in outcome.stderr
