"""`--changed-since`: what counts as changed, with a real repository."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Git = Callable[..., str]
Make = Callable[..., Path]
Run = Callable[..., Any]
Told = Callable[..., set[str]]

HEAD = "---\ntitle: {0}\ndescription: Words on {0}.\ntype: guide\npublished: 2026-02-05\n---\n\n"
LOUD = HEAD + "Ketamine cures depression.\n"
SITE = "".join(f"-- content/{name}.md --\n{LOUD.format(name)}" for name in "abc")


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Runs git in a folder, the one of the tests unless another is named."""
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Ada")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "ada@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def call(*words: object, at: Path = tmp_path) -> str:
        done = subprocess.run(
            ["git", "-C", at, *map(str, words)], capture_output=True, text=True, check=True
        )
        return done.stdout

    return call


@pytest.fixture
def site(make_site: Make, git: Git) -> Path:
    """A committed site in a folder of a repository, on a branch that left `main`."""
    folder = make_site(SITE)
    git("init", "--quiet", "--initial-branch=main")
    git("add", ".")
    git("commit", "--quiet", "--message=first")
    git("switch", "--quiet", "--create=topic")
    return folder


@pytest.fixture
def told(run: Run, monkeypatch: pytest.MonkeyPatch, site: Path) -> Told:
    """The names of the files that findings are told of, from inside the site's folder."""

    def call(*words: object, since: str = "main") -> set[str]:
        monkeypatch.chdir(site)
        options = ("--select", "CLM001", "--format", "json", "--changed-since", since)
        outcome = run("check", *words, *options)
        assert outcome.exit_code != 2, outcome.stderr
        return {Path(item["path"]).name for item in json.loads(outcome.stdout)["findings"]}

    return call


def test_without_any_change_nothing_is_told_and_that_is_said(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site)

    outcome = run("check", "--changed-since", "main")

    assert outcome.exit_code == 0
    assert outcome.stdout == "no findings in 0 files\n"
    assert outcome.stderr == "no article changed since `main`\n"


def test_only_files_that_changed_are_told_of(site: Path, git: Git, told: Told) -> None:
    (site / "content/a.md").write_text(LOUD.format("x"))  # not staged
    (site / "content/d.md").write_text(LOUD.format("d"))  # not tracked
    (site / "content/e.md").write_text(LOUD.format("e"))
    git("add", "site/content/e.md")  # staged
    (site / "content/f.md").write_text(LOUD.format("f"))
    git("add", "site/content/f.md")
    git("commit", "--quiet", "--message=f", "site/content/f.md")

    assert told() == {"a.md", "d.md", "e.md", "f.md"}


def test_what_the_other_branch_did_meanwhile_does_not_count(
    site: Path, git: Git, told: Told
) -> None:
    git("switch", "--quiet", "main")
    (site / "content/b.md").write_text(LOUD.format("other"))
    git("commit", "--quiet", "--all", "--message=b")
    git("switch", "--quiet", "topic")
    (site / "content/a.md").write_text(LOUD.format("x"))

    assert told() == {"a.md"}


def test_a_change_that_is_taken_back_is_none(site: Path, git: Git, told: Told) -> None:
    (site / "content/a.md").write_text(LOUD.format("x"))
    git("commit", "--quiet", "--all", "--message=x")
    (site / "content/a.md").write_text(LOUD.format("a"))

    assert told() == set()


@pytest.mark.parametrize("is_committed", [True, False])
def test_a_renamed_file_counts_as_changed(git: Git, told: Told, *, is_committed: bool) -> None:
    git("mv", "site/content/a.md", "site/content/moved.md")
    if is_committed:
        git("commit", "--quiet", "--message=moved")

    assert told() == {"moved.md"}


@pytest.mark.parametrize("name", ["a b.md", "größe.md", "two\nlines.md", "-dash.md", 'q"uote.md'])
def test_names_that_git_would_quote_are_found(site: Path, git: Git, told: Told, name: str) -> None:
    (site / "content" / name).write_text(LOUD.format("x"))
    git("add", ".")

    assert told() == {name}


def test_what_git_ignores_does_not_count(site: Path, told: Told) -> None:
    (site / ".gitignore").write_text("content/d.md\n")
    (site / "content/d.md").write_text(LOUD.format("d"))

    assert told() == set()


@pytest.mark.parametrize(
    "name",
    ["people.toml", "references.json", "rules/README.md", "healthpress-baseline.json"],
)
def test_a_change_of_what_all_are_judged_by_tells_of_all(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    content = {
        ".toml": "",
        ".md": "",
        ".json": "[]" if name == "references.json" else BASELINE,
    }[Path(name).suffix]
    (site / name).parent.mkdir(exist_ok=True)
    (site / name).write_text(content)
    monkeypatch.chdir(site)

    outcome = run("check", "--select", "CLM001", "--format", "json", "--changed-since", "main")

    assert json.loads(outcome.stdout)["summary"]["files"] == 3
    assert outcome.stderr == f"`{name}` changed since `main`: every article is told\n"


BASELINE = '{"schema": "healthpress-baseline/1", "entries": []}'


def test_several_such_changes_are_one_note(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "people.toml").write_text("")
    (site / "references.json").write_text("[]")
    monkeypatch.chdir(site)

    outcome = run("check", "--changed-since", "main")

    assert "`people.toml` and 1 other changed since `main`" in outcome.stderr


def test_a_baseline_with_another_name_counts_too(site: Path, git: Git, told: Told) -> None:
    settings = site / "healthpress.toml"
    settings.write_text(f'{settings.read_text()}[check]\nbaseline = "old.json"\n')
    git("commit", "--quiet", "--all", "--message=settings")
    (site / "old.json").write_text(BASELINE)

    assert told(since="HEAD") == {"a.md", "b.md", "c.md"}


def test_files_and_folders_may_be_named(site: Path, told: Told) -> None:
    for name in "ab":
        (site / f"content/{name}.md").write_text(LOUD.format("x"))

    assert told("content/a.md", "content/c.md") == {"a.md"}
    assert told("content") == {"a.md", "b.md"}


def test_a_site_is_found_from_outside_and_in_the_root_of_its_repository(
    site: Path, git: Git, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "content/a.md").write_text(LOUD.format("x"))
    monkeypatch.chdir(tmp_path)
    words = ("--select", "CLM001", "--format", "concise", "--changed-since", "main")

    from_above = run("check", "site", *words)
    git("init", "--quiet", "--initial-branch=main", at=site)
    git("add", ".", at=site)
    git("commit", "--quiet", "--message=own", at=site)
    (site / "content/b.md").write_text(LOUD.format("x"))
    as_root = run("check", "site", *words)

    assert from_above.stdout.startswith("site/content/a.md:")
    assert as_root.stdout.startswith("site/content/b.md:")


def test_a_changed_file_counts_for_the_article_that_is_a_link_to_it(
    site: Path, git: Git, told: Told
) -> None:
    (site / "shared").mkdir()
    (site / "shared/x.txt").write_text(LOUD.format("x"))
    (site / "content/link.md").symlink_to("../shared/x.txt")
    git("add", ".")
    git("commit", "--quiet", "--message=link")
    (site / "shared/x.txt").write_text(LOUD.format("y"))

    assert told(since="HEAD") == {"link.md"}


def test_articles_of_another_repository_inside_count_when_it_changed(
    site: Path, git: Git, told: Told
) -> None:
    inner = site / "content/inner"
    inner.mkdir()
    git("init", "--quiet", at=inner)
    (inner / "deep.md").write_text(LOUD.format("deep"))
    git("add", ".", at=inner)
    git("commit", "--quiet", "--message=deep", at=inner)

    assert told() == {"deep.md"}


def test_variables_that_git_sets_for_hooks_lead_nowhere_else(
    site: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "content/a.md").write_text(LOUD.format("x"))
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")

    assert told() == {"a.md"}


def test_the_cache_serves_every_commit_alike(site: Path, told: Told) -> None:
    (site / "content/a.md").write_text(LOUD.format("x"))

    assert told(since="main") == {"a.md"}
    assert told(since="main") == {"a.md"}
    (site / ".gitignore").write_text("")
    assert told(since="HEAD") == {"a.md"}


def test_only_changed_files_are_fixed(site: Path, run: Run, git: Git) -> None:
    comment = "<!-- healthpress: ignore[CLM001] -- it was needed before -->"
    unused = f"{HEAD.format('x')}Drink water. {comment}\n"
    (site / "content/a.md").write_text(unused)
    git("add", ".")
    git("commit", "--quiet", "--message=unused")
    (site / "content/b.md").write_text(unused)

    outcome = run("check", site, "--fix", "--select", "CLM,LNT", "--changed-since", "HEAD")

    assert comment in (site / "content/a.md").read_text()
    assert comment not in (site / "content/b.md").read_text()
    assert "fixed 1 finding in 1 file" in outcome.stderr


def test_a_rule_that_crashes_in_another_file_is_told_all_the_same(
    site: Path, run: Run, git: Git
) -> None:
    (site / "rules").mkdir()
    rule = CRASHING.replace("EXC001", "ZZZ001")
    (site / "rules/crashing.py").write_text(rule)
    git("add", ".")
    git("commit", "--quiet", "--message=rule")

    outcome = run("check", site, "--select", "ZZZ001", "--changed-since", "HEAD")

    assert outcome.exit_code == 2
    assert "ZZZ001" in outcome.stdout


CRASHING = '''"""A rule that crashes.

## Why it matters
It does not.

## Example
None.

## Use instead
None.

## Known problems
It crashes.
"""

from healthpress.model.finding import Severity
from healthpress.model.rule import Rule, Source


def check(article, context):
    raise ValueError("oh")


RULE = Rule(
    code="EXC001", name="crashing", severity=Severity.ERROR, status="stable", since="0.1.0",
    sources=(Source(title="None", section="None", year=2026, read="not read here"),), check=check,
)
'''


@pytest.mark.parametrize(
    ("since", "message", "help_"),
    [
        ("--help", "`--changed-since` is `--help`, which names no commit", "name a branch"),
        ("", "`--changed-since` is ``, which names no commit", "name a branch"),
        ("nowhere", "there is no commit `nowhere` here", "name a branch, a tag or a commit that"),
        ("develop", "there is no commit `develop` here", "did you mean `origin/develop`?"),
        ("HEAD:site", "there is no commit `HEAD:site` here", "name a branch"),
        ("alone", "`alone` and HEAD have no commit in common", "name a branch that this one"),
    ],
)
def test_what_is_no_commit_to_compare_with_stops_the_run(
    site: Path, git: Git, run: Run, since: str, message: str, help_: str
) -> None:
    git("update-ref", "refs/remotes/origin/develop", "HEAD")
    empty_tree = git("hash-object", "-t", "tree", "-w", os.devnull).strip()
    git("branch", "alone", git("commit-tree", empty_tree, "-m", "alone").strip())

    outcome = run("check", site, f"--changed-since={since}")

    assert outcome.exit_code == 2
    assert outcome.stdout == ""
    assert f"error: {message}" in outcome.stderr
    assert f"help: {help_}" in outcome.stderr


@pytest.mark.parametrize("is_branch_there", [True, False])
def test_a_clone_that_is_too_shallow_is_told_how_to_get_deeper(
    site: Path, git: Git, run: Run, tmp_path: Path, *, is_branch_there: bool
) -> None:
    (site / "content/a.md").write_text(LOUD.format("x"))
    git("commit", "--quiet", "--all", "--message=x")
    url = f"file://{tmp_path}"
    many = ["--no-single-branch"] if is_branch_there else []
    git("clone", "--quiet", "--depth=1", "--branch=topic", *many, url, tmp_path / "clone")

    outcome = run("check", tmp_path / "clone/site", "--changed-since", "origin/main")

    assert outcome.exit_code == 2
    assert "git fetch --unshallow" in outcome.stderr
    assert ("does not reach back" in outcome.stderr) is is_branch_there


def test_a_folder_in_no_repository_is_told(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    outcome = run("check", make_site(), "--changed-since", "main")

    assert outcome.exit_code == 2
    assert ": not a git repository" in outcome.stderr
    assert "leave out `--changed-since`" in outcome.stderr


def test_a_machine_without_git_is_told(
    site: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    outcome = run("check", site, "--changed-since", "main")

    assert outcome.exit_code == 2
    assert "git cannot be run: no such file or directory" in outcome.stderr


def test_standard_input_has_no_history(run: Run) -> None:
    outcome = run("check", "-", "--changed-since", "main", stdin="words")

    assert outcome.exit_code == 2
    assert "`-` has no history" in outcome.stderr


def test_a_path_that_does_not_exist_is_told_as_ever(site: Path, run: Run) -> None:
    outcome = run("check", site / "nowhere/a.md", "--changed-since", "main")

    assert outcome.exit_code == 2
    assert "does not exist" in outcome.stderr
