from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Path]
Run = Callable[..., Any]

HEAD = """title: A quiet page
description: A page that no rule has anything to say about.
type: guide
published: 2026-02-05
authors: [{name: Ada Author, role: Health writer}]
"""
QUIET = f"---\n{HEAD}---\n\nDrink water when you are thirsty.\n"
SAFE = f"\n---\n{HEAD}lang: en\nlang: en\n---\n\nDrink water when you are thirsty.\n"
UNSAFE = QUIET.replace("authors:", "author:")
TWICE = ["--fix", "--unsafe-fixes"]


@pytest.fixture
def article(make_site: Make) -> Callable[[str | bytes], Path]:
    """Writes the only article of a site, byte for byte."""

    def write(content: str | bytes) -> Path:
        path = make_site("-- content/a.md --\n") / "content" / "a.md"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def site_of(article: Path) -> Path:
    return article.parents[1]


def test_safe_fixes_are_written_and_counted(article: Callable[[str], Path], run: Run) -> None:
    path = article(SAFE)

    outcome = run("check", site_of(path), "--fix")

    assert path.read_text(encoding="utf-8") == QUIET.replace("---\n\n", "lang: en\n---\n\n")
    assert outcome.exit_code == 0, outcome.stdout
    assert outcome.stdout == "no findings in 1 file\n"
    assert outcome.stderr == "fixed 2 findings in 1 file\n"


def test_unsafe_fixes_are_left_unless_they_are_asked_for(
    article: Callable[[str], Path], run: Run
) -> None:
    path = article(UNSAFE)

    left = run("check", path, "--fix")
    unchanged = path.read_text(encoding="utf-8")
    fixed = run("check", path, *TWICE)

    assert (left.exit_code, fixed.exit_code) == (1, 0)
    assert "SRC006" in left.stdout
    assert unchanged == UNSAFE
    assert path.read_text(encoding="utf-8") == QUIET


def test_the_exit_code_tells_of_what_is_left(article: Callable[[str], Path], run: Run) -> None:
    path = article(SAFE.replace("Drink water", "Take 5.0 mg"))

    outcome = run("check", path, *TWICE)

    assert outcome.exit_code == 1
    assert "DOS002" in outcome.stdout
    assert "5.0 mg" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_no_other_byte_changes(
    article: Callable[[bytes], Path], run: Run, ending: str, mark: bytes
) -> None:
    body = "\n\n# One  \n\ttab\n\nlast \u2028 line\x0b"
    text = (UNSAFE.rstrip() + body).replace("\n", ending)
    path = article(mark + text.encode())

    run("check", path, *TWICE)

    fixed = text.replace("author:", "authors:").replace("# One", "## One")
    assert path.read_bytes() == mark + fixed.encode()


def test_fixing_twice_changes_nothing(article: Callable[[str], Path], run: Run) -> None:
    path = article(SAFE.replace("authors:", "author:"))
    run("check", path, *TWICE)
    before = (path.read_bytes(), path.stat().st_mtime_ns)

    again = run("check", path, *TWICE)

    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert "fixed" not in again.stderr


def test_a_file_that_is_not_utf8_is_never_written(
    article: Callable[[bytes], Path], run: Run
) -> None:
    content = SAFE.encode() + b"caf\xe9\n"
    path = article(content)

    outcome = run("check", path, *TWICE)

    assert path.read_bytes() == content
    assert "is left as it was: it is not UTF-8" in outcome.stderr


def test_the_fixes_of_site_rules_are_written_into_the_page(make_site: Make, run: Run) -> None:
    site = make_site(
        f"-- content/thirst.md --\n{QUIET}"
        f"-- content/a.md --\n{QUIET.replace('Drink', 'See [thirst](thrist.md#why). Drink')}"
    )

    run("check", site, "--select", "LNK001", *TWICE)

    assert "[thirst](thirst.md#why)" in (site / "content/a.md").read_text(encoding="utf-8")


def test_what_an_author_allowed_is_not_fixed(article: Callable[[str], Path], run: Run) -> None:
    allowed = '\nlint:\n  ignore:\n    - {code: ACC004, reason: "as it was printed"}\n---\n\n# One'
    path = article(QUIET.replace("---\n\nDrink", f"{allowed.lstrip()}\n\nDrink"))
    before = path.read_bytes()

    outcome = run("check", path, *TWICE)

    assert path.read_bytes() == before
    assert "ACC004" not in outcome.stdout


def test_a_diff_shows_what_would_change_and_writes_nothing(
    article: Callable[[str], Path], run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = article(SAFE)
    monkeypatch.chdir(site_of(path))

    outcome = run("check", "content/a.md", "--diff")

    assert outcome.exit_code == 1
    assert outcome.stdout.startswith("--- content/a.md\n+++ content/a.md\n@@ ")
    assert outcome.stdout.count("\n-") == 2
    assert outcome.stderr == "would fix 2 findings in 1 file\n"
    assert path.read_text(encoding="utf-8") == SAFE


@pytest.mark.parametrize("words", [["--diff"], ["--fix", "--diff"]])
def test_a_diff_of_nothing_exits_0_whatever_else_is_found(
    article: Callable[[str], Path], run: Run, words: list[str]
) -> None:
    path = article(UNSAFE)

    outcome = run("check", path, *words)

    assert (outcome.exit_code, outcome.stdout) == (0, "")
    assert outcome.stderr == "there is nothing to fix\n"


def test_fixed_standard_input_is_printed_and_findings_go_beside(run: Run) -> None:
    outcome = run("check", "-", *TWICE, stdin=UNSAFE + "\nTake 5.0 mg.")

    assert outcome.exit_code == 1
    assert outcome.stdout == QUIET + "\nTake 5.0 mg."
    assert "DOS002" in outcome.stderr


def test_standard_input_without_faults_comes_back_as_it_is(run: Run) -> None:
    outcome = run("check", "-", "--fix", stdin=b"\xef\xbb\xbf" + QUIET.encode())

    assert outcome.exit_code == 0
    assert outcome.stdout == f"\ufeff{QUIET}"


def test_a_diff_of_standard_input_has_the_name_given(run: Run) -> None:
    outcome = run("check", "-", "--diff", "--stdin-filename", "x/y.md", stdin=SAFE)

    assert outcome.stdout.startswith("--- x/y.md\n+++ x/y.md\n")


def test_a_file_that_is_named_twice_is_fixed_once(article: Callable[[str], Path], run: Run) -> None:
    path = article(SAFE)

    outcome = run("check", path, site_of(path), "--fix")

    assert outcome.exit_code == 0, outcome.stderr
    assert "fixed 2 findings in 1 file" in outcome.stderr


def test_a_file_that_may_not_be_written_is_told_and_the_others_are_fixed(
    make_site: Make, run: Run
) -> None:
    site = make_site(f"-- content/a.md --\n{SAFE}-- content/b.md --\n{SAFE}")
    (site / "content/a.md").chmod(0o444)

    outcome = run("check", site, "--fix", "--select", "SRC")

    assert outcome.exit_code == 2
    assert "content/a.md" in outcome.stderr
    assert "it may only be read" in outcome.stderr
    assert (site / "content/a.md").read_text(encoding="utf-8") == SAFE
    assert (site / "content/b.md").read_text(encoding="utf-8") != SAFE


@pytest.mark.parametrize(
    ("words", "message", "help_"),
    [
        (["--unsafe-fixes"], "`--unsafe-fixes` alone fixes nothing", "add `--diff`"),
        (["--fix", "-"], "`-` is fixed by itself", "name either `-` or paths"),
        (["--fix", "nowhere"], "`nowhere` does not exist", "name a site folder"),
        (
            ["--baseline", "b.json", "--no-baseline"],
            "`--baseline` and `--no-baseline` contradict each other",
            "give one of them",
        ),
    ],
)
def test_words_that_do_not_fit_together_exit_2_and_write_nothing(
    article: Callable[[str], Path], run: Run, words: list[str], message: str, help_: str
) -> None:
    path = article(SAFE)

    outcome = run("check", path, *words)

    assert outcome.exit_code == 2
    assert message in outcome.stderr
    assert help_ in outcome.stderr
    assert path.read_text(encoding="utf-8") == SAFE


def test_more_warnings_than_allowed_fail_and_say_so(make_site: Make, run: Run) -> None:
    site = make_site(f"-- content/a.md --\n{QUIET.replace('Drink', '[click here](/a/). Drink')}")

    allowed = run("check", site, "--max-warnings", "1")
    exceeded = run("check", site, "--max-warnings", "0")

    assert (allowed.exit_code, exceeded.exit_code) == (0, 1), allowed.stdout
    assert exceeded.stderr == "1 warning, 0 allowed\n"


def test_statistics_stand_in_the_place_of_findings(make_site: Make, run: Run) -> None:
    site = make_site(f"-- content/a.md --\n{UNSAFE}")

    outcome = run("check", site, "--statistics")

    assert outcome.exit_code == 1
    assert "SRC006 unknown-key" in outcome.stdout
    assert "content/a.md" not in outcome.stdout
