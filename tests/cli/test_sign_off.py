"""`healthpress sign-off`: the hash goes into the front matter, and no other byte changes."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Path]
Run = Callable[..., Any]

HASH = re.compile(r"sha256-[0-9a-f]{32}")
HEAD = """title: A quiet page
last_reviewed: 2026-10-02  # all of it
reviewers: [{name: Kim Roe, credentials: MD}]
"""
BODY = "\nTake 0.5 mg **once** a day.\n\nDrink water.\n"
YAML = f"---\n{HEAD}---\n{BODY}"
TOML = """+++
title = "A quiet page"
last_reviewed = 2026-10-02
[[reviewers]]
name = "Kim Roe"
credentials = "MD"
+++
"""
JSON = """{
  "title": "A quiet page",
  "last_reviewed": "2026-10-02",
  "reviewers": [{"name": "Kim Roe", "credentials": "MD"}]
}
"""


@pytest.fixture
def article(make_site: Make) -> Callable[[str | bytes], Path]:
    """Writes the only article of a site, byte for byte."""

    def write(content: str | bytes) -> Path:
        path = make_site("-- content/a.md --\n") / "content" / "a.md"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def told(run: Run, path: Path) -> str:
    """What the rule on changes says of an article."""
    return str(run("check", path, "--select", "GOV011", "--format", "concise").stdout)


def test_the_hash_stands_behind_the_day_of_the_review(
    article: Callable[[str], Path], run: Run
) -> None:
    path = article(YAML)

    outcome = run("sign-off", path)

    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    assert outcome.exit_code == 0, outcome.stderr
    assert outcome.stdout == f"signed {path}, reviewed on 2026-10-02\n"
    assert HASH.search(lines.pop(3))
    assert "".join(lines) == YAML
    assert told(run, path) == ""


@pytest.mark.parametrize(
    ("head", "line"),
    [
        (TOML, 'last_reviewed = 2026-10-02\nreview_hash = "'),
        (JSON, '"last_reviewed": "2026-10-02", "review_hash": "'),
    ],
)
def test_front_matter_in_toml_and_json_gets_it_too(
    head: str, line: str, article: Callable[[str], Path], run: Run
) -> None:
    path = article(f"{head}{BODY}")

    outcome = run("sign-off", path)

    assert outcome.exit_code == 0, outcome.stderr
    assert line in path.read_text(encoding="utf-8")
    assert told(run, path) == ""


def test_line_ends_and_a_byte_order_mark_stay(article: Callable[[bytes], Path], run: Run) -> None:
    content = b"\xef\xbb\xbf" + YAML.replace("\n", "\r\n").encode()
    path = article(content)

    run("sign-off", path)

    written = path.read_bytes()
    assert re.sub(rb'review_hash: "[^"]*"\r\n', b"", written) == content
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_a_second_run_writes_nothing(article: Callable[[str], Path], run: Run) -> None:
    path = article(YAML)
    run("sign-off", path)
    before = path.read_bytes()

    outcome = run("sign-off", path)

    assert outcome.stdout == f"was signed already: {path}, reviewed on 2026-10-02\n"
    assert path.read_bytes() == before


def test_a_new_hash_takes_the_place_of_the_old_one(
    article: Callable[[str], Path], run: Run
) -> None:
    path = article(YAML.replace("# all of it", "\nreview_hash: abc  # kept"))

    outcome = run("sign-off", path)

    assert outcome.exit_code == 0, outcome.stderr
    assert re.search(r'^review_hash: "sha256-\w+"  # kept$', path.read_text("utf-8"), re.MULTILINE)
    assert told(run, path) == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("0.5 mg", "5 mg"),
        ("title: A quiet page", "title: A loud page"),
        ("Drink water.", "Drink water. And rest."),
        ("Drink water.", "~~Drink water.~~"),
    ],
)
def test_a_change_of_the_words_is_told(
    old: str, new: str, article: Callable[[str], Path], run: Run
) -> None:
    path = article(YAML)
    run("sign-off", path)

    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")

    assert "GOV011 the page is not the one that was signed off on 2026-10-02" in told(run, path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("**once**", "once"),
        ("Take 0.5 mg", "Take\n0.5   mg"),
        ("Drink water.", "## Drink water."),
        ("title:", "topics: [tea]\ntitle:"),
    ],
)
def test_a_change_of_markup_white_space_or_other_keys_is_not(
    old: str, new: str, article: Callable[[str], Path], run: Run
) -> None:
    path = article(YAML)
    run("sign-off", path)

    path.write_text(path.read_text("utf-8").replace(old, new), encoding="utf-8")

    assert told(run, path) == ""


def test_another_work_behind_a_citation_is_told(make_site: Make, run: Run) -> None:
    library = '[{"id": "a20", "title": "A trial", "DOI": "10.1000/1"}]'
    text = YAML.replace("Drink water.", "Drink water.[@a20]")
    site = make_site(f"-- references.json --\n{library}\n-- content/a.md --\n{text}")
    path = site / "content" / "a.md"
    run("sign-off", path)
    before = told(run, path)

    (site / "references.json").write_text(library.replace("10.1000/1", "10.1000/2"), "utf-8")

    assert before == ""
    assert "GOV011" in told(run, path)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (YAML.replace("last_reviewed: 2026-10-02  # all of it\n", ""), "tells of no review"),
        (YAML.replace("reviewers", "authors"), "tells of no review"),
        (YAML.replace("title", "review_status: archived\ntitle"), "is `archived`"),
        ("No front matter.\n", "tells of no review"),
        (f"How to write front matter:\n\n{YAML}", "does not stand at its start"),
        (b"---\nlast_reviewed: 2026-10-02\n---\n\xff\n", "is not UTF-8"),
        (
            "---\n{title: A, last_reviewed: 2026-10-02, reviewers: [{name: K}]}\n---\n",
            "cannot be changed safely",
        ),
    ],
)
def test_what_was_not_reviewed_or_cannot_be_changed_is_refused(
    content: str | bytes, says: str, article: Callable[[str | bytes], Path], run: Run
) -> None:
    path = article(content)
    before = path.read_bytes()

    outcome = run("sign-off", path)

    assert outcome.exit_code == 2
    assert says in outcome.stderr
    assert path.read_bytes() == before


def test_nothing_is_written_when_one_of_several_is_refused(make_site: Make, run: Run) -> None:
    site = make_site(f"-- content/a.md --\n{YAML}-- content/b.md --\n---\ntitle: B\n---\n")
    signed, other = site / "content" / "a.md", site / "content" / "b.md"

    outcome = run("sign-off", signed, other, site / "content" / "c.md")

    assert outcome.exit_code == 2
    assert "this article tells of no review" in outcome.stderr
    assert "is no file" in outcome.stderr
    assert signed.read_text("utf-8") == YAML
