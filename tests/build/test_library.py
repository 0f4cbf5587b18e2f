import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

import healthpress

TODAY = dt.date(2026, 11, 23)
Make = Callable[..., Path]


def test_a_site_is_loaded_checked_rendered_and_built(make_site: Make) -> None:
    site = healthpress.load_site(make_site())

    report = healthpress.check(site, today=TODAY)
    pages = healthpress.render(site, today=TODAY)
    result = healthpress.build(site, output="public", today=TODAY, jobs=2)

    assert report.ok
    assert report.findings == ()
    assert b"<h1" in pages["quiet/index.html"]
    assert set(result.written) == set(pages)


def test_rendering_touches_no_disk(make_site: Make) -> None:
    root = make_site()

    healthpress.render(healthpress.load_site(root), today=TODAY)

    assert not (root / "public").exists()


def test_two_pages_with_one_path_are_not_rendered_over_each_other(make_site: Make) -> None:
    site = healthpress.load_site(
        make_site(
            "-- content/a.md --\n---\ntitle: A\nslug: same\n---\n"
            "-- content/b.md --\n---\ntitle: B\nslug: same\n---\n"
        )
    )

    with pytest.raises(healthpress.HealthpressError, match=r"two files called `same/index\.html`"):
        healthpress.render(site, today=TODAY)


def test_a_former_address_takes_no_place_of_a_list(make_site: Make) -> None:
    text = "---\ntitle: A\ntopics: [sleep]\naliases: [/topics/, /old/]\n---\n"
    site = healthpress.load_site(make_site(f"-- content/a.md --\n{text}"))

    pages = healthpress.render(site, today=TODAY)

    assert b'http-equiv="refresh"' in pages["old/index.html"]
    assert b'http-equiv="refresh"' not in pages["topics/index.html"]


def test_a_text_is_checked_without_a_site() -> None:
    text = "---\ntitle: A\n---\n\nKetamine cures depression.\n"

    findings = healthpress.check_text(text, profile=["us"], today=TODAY)

    assert "CLM001" in {finding.code for finding in findings}


def test_a_text_is_rendered_without_a_site() -> None:
    html = healthpress.render_text('# Hello\n\n*Hepatitis (C)* & "more" [@x].')

    assert "Hello" in html
    assert "<em>Hepatitis (C)</em> &amp; “more”" in html


def test_two_sites_live_in_one_process(make_site: Make, tmp_path: Path) -> None:
    first = healthpress.load_site(make_site())
    other = tmp_path / "other"
    (other / "content").mkdir(parents=True)
    (other / "healthpress.toml").write_text(
        '[site]\ntitle = "Other"\nurl = "https://other.example/sub/"\n', encoding="utf-8"
    )
    (other / "content" / "quiet.md").write_text("---\ntitle: Quiet\n---\n", encoding="utf-8")
    second = healthpress.load_site(other)

    pages, others = healthpress.render(first, today=TODAY), healthpress.render(second, today=TODAY)

    assert b"Example Clinic" in pages["index.html"]
    assert b"Example Clinic" not in others["index.html"]


def test_trouble_is_one_kind_of_error_with_a_step_that_mends_it(tmp_path: Path) -> None:
    with pytest.raises(healthpress.HealthpressError) as caught:
        healthpress.load_site(tmp_path)

    assert caught.value.exit_code == 2
    assert "healthpress new site" in caught.value.help
