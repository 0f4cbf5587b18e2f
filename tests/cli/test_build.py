from collections.abc import Callable
from pathlib import Path
from typing import Any

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
