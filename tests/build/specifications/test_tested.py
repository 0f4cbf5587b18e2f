"""Specifications of a site's rules: how they are read, run, told and rewritten."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Make = Callable[..., Path]
Run = Callable[..., Any]

RULE = """code = "CLN001"
name = "long-word"
kind = "phrase"
severity = "warning"
summary = "A long word."
why = "Short words are read faster."
example = "Utilise it."
instead = "Use it."
since = "2026-11"
message = "`{words}` is long"
help = "write `{instead}`"
sources = [{title = "Example Clinic style guide"}]

[phrase]
instead = {utilise = "use", commence = "begin"}
"""
TITLE = "# `long-word` (CLN001)\n\n"
SPEAKS = "```bad\n[[Utilise]] it.\n```\n\n"
SILENT = "```good\nUse it.\n```\n\n"


@pytest.fixture
def test_rules(make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    """Runs `test-rules` on a site with one rule and this specification."""

    def call(specification: str, *words: str, rule: str = RULE) -> Any:  # noqa: ANN401 - an outcome
        files = {"rules/long-word.toml": rule, "rules/long-word.md": specification}
        site = make_site("".join(f"-- {name} --\n{text}" for name, text in files.items()))
        monkeypatch.chdir(site)
        return run("test-rules", *words)

    return call


def test_what_the_rule_does_passes(test_rules: Callable[..., Any]) -> None:
    outcome = test_rules(
        f"{TITLE}{SPEAKS}{SILENT}```review\nDo not [[utilise]] it.\n```\n\n"
        "```known-miss\nWe [[utilised]] it.\n```\n\n"
        "## Whole\n\n```md\nUtilise it.\n```\n\n"
        "```findings\narticle.md:1:1: CLN001 `Utilise` is long\n```\n\n```fixed\nUse it.\n```\n"
    )

    assert (outcome.exit_code, outcome.stdout) == (0, "")
    assert outcome.stderr == "6 cases of 1 rule: none failing\n"


@pytest.mark.parametrize(
    ("fences", "expected"),
    [
        ("```bad\n[[Use]] it.\n```\n", "12: bad: expected `Use` at 1; found nothing"),
        ("```bad\nUtilise [[it]].\n```\n", "12: bad: expected `it` at 9; found `Utilise` at 1"),
        (
            "```bad\n[[Utilise]] and commence it.\n```\n",
            "12: bad: expected `Utilise` at 1; found `Utilise` at 1, `commence` at 13",
        ),
        (
            "```bad\nDo not [[utilise]] it.\n```\n",
            "12: bad: expected `utilise` at 8; found `utilise` at 8 (review)",
        ),
        (
            "```review\n[[Utilise]] it.\n```\n",
            "12: review: expected `Utilise` at 1; found `Utilise` at 1 (violation)",
        ),
        (
            "```bad\n[[Utilise ]]it.\n```\n",
            "12: bad: expected `Utilise ` at 1; found `Utilise` at 1",
        ),
        ("```good\n\nUtilise it.\n```\n", "13: good: expected nothing; found `Utilise` at 1"),
        (
            "```known-miss\n[[Utilise]] it.\n```\n",
            "12: known-miss: expected nothing; found `Utilise` at 1: move the line to `bad` or",
        ),
        (
            "## Head\n\n```md\nUtilise it.\n```\n\n```findings\n```\n",
            "18: Head: expected nothing; found article.md:1:1: CLN001 `Utilise` is long",
        ),
        (
            "```md\nUse it.\n```\n\n```findings\na.md:1:1: CLN001 x\n```\n",
            "16: expected a.md:1:1: CLN001 x; found nothing",
        ),
        (
            "```md\nUtilise it.\n```\n\n```fixed\nUtilise it.\n```\n",
            "16: expected Utilise it.; found Use it.",
        ),
    ],
)
def test_what_it_does_not_do_is_told_in_one_line(
    test_rules: Callable[..., Any], fences: str, expected: str
) -> None:
    outcome = test_rules(f"{TITLE}{SPEAKS}{SILENT}{fences}")

    [line] = outcome.stdout.splitlines()
    assert line.startswith(f"rules/long-word.md:{expected}")
    assert outcome.exit_code == 1
    assert "1 failing" in outcome.stderr


@pytest.mark.parametrize(
    ("specification", "expected"),
    [
        ("Words.\n", "rules/long-word.md\n  help: begin it with a title such as"),
        (TITLE.replace("CLN001", "CLN01"), "rules/long-word.md:1:16\n  help: did you mean `CLN0"),
        (
            TITLE.replace("long-word", "long") + SPEAKS,
            "rules/long-word.md:1:11\n  help: write the title so",
        ),
        (TITLE, "rules/long-word.md\n  help: add a `bad` and a `good` fence"),
        (f"{TITLE}```bad\n```\n", "rules/long-word.md:3:1\n  help: write one line"),
        (f"{TITLE}```bad\nUtilise\n```\n", "rules/long-word.md:4:1\n  help: put `[[` and `]]`"),
        (f"{TITLE}```good\n[[x]]\n```\n", "rules/long-word.md:4:1\n  help: remove them"),
        (f"{TITLE}```bad\n[[x]\n```\n", "rules/long-word.md:4:1\n  help: write `[[so]]`"),
        (f"{TITLE}```goood\nx\n```\n", "rules/long-word.md:3:1\n  help: did you mean `good`?"),
        (f"{TITLE}```\nx\n```\n", "rules/long-word.md:3:1\n  help: choose from `md`, `toml`"),
        (f"{TITLE}* a\n\n  ```good\n  x\n  ```\n", "rules/long-word.md:5:1\n  help: let it begin"),
        (f"{TITLE}```md\nx\n```\n", "rules/long-word.md:3:1\n  help: add a `findings` or a"),
        (f"{TITLE}```findings\n```\n", "rules/long-word.md:3:1\n  help: add one"),
        (f"{TITLE}```md\nx\n```\n\n```fixed\n```\n", "rules/long-word.md:7:1\n  help: write the"),
        (f"{TITLE}```toml\na = \n```\n", "rules/long-word.md:4:5\n  help: correct the TOML here"),
        (f"{TITLE}```toml\ntodat = 1\n```\n", "rules/long-word.md:4:1\n  help: write `today`"),
        (f"{TITLE}```toml\nprofile = ['usa']\n```\n", "rules/long-word.md:4:12\n  help: did you"),
        (f"{TITLE}```toml\nalso = ['CLM01']\n```\n", "rules/long-word.md:4:9\n  help: did you"),
        (f"{TITLE}```toml\noptions.a = 1\n```\n", "rules/long-word.md:4:9\n  help: choose from"),
    ],
)
def test_a_specification_that_cannot_be_read_is_told_with_its_place(
    test_rules: Callable[..., Any], specification: str, expected: str
) -> None:
    outcome = test_rules(specification)

    assert outcome.exit_code == 2
    assert f"  --> {expected}" in outcome.stderr


def test_all_that_is_wrong_with_specifications_is_told_at_once(
    test_rules: Callable[..., Any],
) -> None:
    outcome = test_rules(f"{TITLE}```bad\nx\n```\n\n```god\nx\n```\n")

    assert "error: the specifications have 2 problems:" in outcome.stderr


def test_a_rule_must_be_seen_speaking_and_silent(test_rules: Callable[..., Any]) -> None:
    speaking = test_rules(TITLE + SPEAKS)
    silent = test_rules(TITLE + SILENT)

    assert speaking.stdout == (
        "rules/long-word.md:1: there is no case in which the rule is silent\n"
    )
    assert silent.stdout == "rules/long-word.md:1: there is no case in which the rule speaks\n"
    assert (speaking.exit_code, silent.exit_code) == (1, 1)
    assert speaking.stderr == "1 case of 1 rule: none failing, 1 left open\n"


def test_a_rule_without_a_specification_is_told(test_rules: Callable[..., Any], run: Run) -> None:
    test_rules(TITLE + SPEAKS + SILENT)
    other = RULE.replace("CLN001", "CLN002").replace('"long-word"', '"other"')
    Path("rules/other.toml").write_text(other, encoding="utf-8")

    outcome = run("test-rules")

    assert outcome.stdout == "rules: no specification speaks of `CLN002` (other)\n"
    assert outcome.exit_code == 1


def test_rules_of_a_site_without_any_specification_are_told(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site(f"-- rules/long-word.toml --\n{RULE}"))

    outcome = run("test-rules")

    assert outcome.stdout == "rules: no specification speaks of `CLN001` (long-word)\n"
    assert outcome.stderr == "0 cases of 0 rules: none failing, 1 left open\n"
    assert outcome.exit_code == 1


def test_what_is_found_is_accepted_and_nothing_else_changes(
    test_rules: Callable[..., Any],
) -> None:
    before = (
        f"{TITLE}{SPEAKS}```bad\n[[wrong]] stays\n```\n\n{SILENT}"
        "```md\nUtilise it.\n\nNo.\n```\n\n```findings\nold\nlines\n```\n\n"
        "```fixed\nold\n```\n\nEnd.\n"
    )
    outcome = test_rules(before, "--accept")

    assert Path("rules/long-word.md").read_text("utf-8") == before.replace(
        "old\nlines\n", "article.md:1:1: CLN001 `Utilise` is long\n"
    ).replace("fixed\nold\n", "fixed\nUse it.\n\nNo.\n")
    assert outcome.stdout == (
        "wrote rules/long-word.md\n"
        "rules/long-word.md:8: bad: expected `wrong` at 1; found nothing\n"
    )


def test_a_crashed_rule_exits_with_2_and_is_never_accepted(
    make_site: Make, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    module = (
        '"""A page."""\n'
        "from healthpress.model.finding import Severity\n"
        "from healthpress.model.rule import Rule, Source\n\n\n"
        "def check(article, context):\n    yield 1 / 0\n\n\n"
        'RULE = Rule(code="CLN001", name="broken", severity=Severity.INFO, since="1",\n'
        '            sources=(Source("Guide"),), check=check)\n'
    )
    page = "# `broken` (CLN001)\n\n```md\nx\n```\n\n```findings\n```\n"
    monkeypatch.chdir(make_site(f"-- rules/a.py --\n{module}-- rules/a.md --\n{page}"))

    outcome = run("test-rules", "--accept")

    assert outcome.exit_code == 2
    assert "crashed: ZeroDivisionError" in outcome.stdout
    assert Path("rules/a.md").read_text("utf-8") == page


@pytest.mark.parametrize("where", [".", "rules", "rules/long-word.md", "content"])
def test_specifications_are_found_by_site_folder_and_file(
    test_rules: Callable[..., Any], run: Run, where: str
) -> None:
    page = TITLE + SPEAKS + SILENT
    test_rules(page)
    Path("content/quiet.md").write_text(page, encoding="utf-8")

    outcome = run("test-rules", where)

    assert (outcome.exit_code, outcome.stdout) == (0, "")


def test_the_folder_of_a_pack_is_tested_with_its_own_rules(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("pack").mkdir()
    Path("pack/a.toml").write_text(RULE, encoding="utf-8")
    Path("pack/a.md").write_text(TITLE + SPEAKS + SILENT, encoding="utf-8")
    Path("pack/README.md").write_text("No specification.\n", encoding="utf-8")

    outcome = run("test-rules", "pack")

    assert (outcome.exit_code, outcome.stdout) == (0, "")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], "there is no site here"),
        (["nowhere"], "`nowhere` does not exist"),
        (["."], "there is no specification in `.`"),
        (["--pack", "gone", "."], "the pack `gone` is not installed"),
    ],
)
def test_what_holds_no_specification_is_told(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, words: list[str], expected: str
) -> None:
    monkeypatch.chdir(tmp_path)

    outcome = run("test-rules", *words)

    assert outcome.exit_code == 2
    assert f"error: {expected}" in outcome.stderr


@pytest.mark.parametrize(
    ("card", "fence"),
    [
        ('profiles = ["uk"]\n', ""),
        ('languages = ["de"]\n', ""),
        ('languages = ["de", "en"]\n', '```toml\nlang = "de-AT"\n```\n\n'),
    ],
)
def test_a_rule_for_some_readers_is_tried_on_their_pages(
    test_rules: Callable[..., Any], card: str, fence: str
) -> None:
    outcome = test_rules(TITLE + fence + SPEAKS + SILENT, rule=card + RULE)

    assert (outcome.exit_code, outcome.stdout) == (0, "")
