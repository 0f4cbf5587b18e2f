import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from healthpress.model.source import SourceFile
from healthpress.report.diff import as_diff

PATCH = shutil.which("patch")


def difference(before: str, after: str, **how: bool) -> str:
    return as_diff(SourceFile("content/a.md", before), SourceFile("content/a.md", after), **how)


def test_a_diff_names_the_file_and_shows_the_lines() -> None:
    assert difference("a\nb\nc\n", "a\nB\nc\n") == (
        "--- content/a.md\n+++ content/a.md\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"
    )


def test_equal_texts_have_no_diff() -> None:
    assert difference("a\n", "a\n") == ""


def test_a_missing_line_end_at_the_end_is_told() -> None:
    assert difference("a\nb", "a\nc").endswith(
        " a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )


def test_a_line_end_that_is_added_is_shown() -> None:
    assert difference("a", "a\n").endswith("-a\n\\ No newline at end of file\n+a\n")


def test_a_byte_order_mark_belongs_to_the_first_line() -> None:
    before, after = (SourceFile("a.md", text, has_bom=True) for text in ("a\n", "b\n"))

    assert as_diff(before, after).endswith("-\ufeffa\n+\ufeffb\n")


def test_a_carriage_return_stays_on_its_line() -> None:
    assert "\n-a\r\n+b\r\n" in difference("a\r\nx", "b\r\nx")


def test_a_terminal_gets_no_control_characters() -> None:
    shown = difference("a\r\nb\x1b[2J\r\n", "a\r\nB\x1b[2J\r\n", for_terminal=True)

    assert shown.endswith(" a\n-b\\x1b[2J\n+B\\x1b[2J\n")


def test_a_hostile_file_name_cannot_add_lines() -> None:
    name = "a\n+++ evil.md"

    lines = as_diff(SourceFile(name, "a\n"), SourceFile(name, "b\n")).splitlines()

    assert lines[:2] == ["--- a\\x0a+++ evil.md\t", "+++ a\\x0a+++ evil.md\t"]


@pytest.mark.skipif(PATCH is None, reason="the program `patch` is not installed")
@pytest.mark.parametrize(
    "name", ["my tea.md", "a folder/tea.md", "--tea.md", "t\u00e9.md", 'q"`.md']
)
def test_patch_finds_a_file_of_any_usual_name(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("a\n", encoding="utf-8")
    made = as_diff(SourceFile(name, "a\n"), SourceFile(name, "b\n"))

    subprocess.run(
        ["patch", "-p0"], input=made.encode(), cwd=tmp_path, check=True, capture_output=True
    )

    assert path.read_text(encoding="utf-8") == "b\n"


@pytest.mark.skipif(PATCH is None, reason="the program `patch` is not installed")
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.text(st.sampled_from("ab \t\ufeff\u2028\r\n"), min_size=1, max_size=12),
    after=st.text(st.sampled_from("ab \t\ufeff\u2028\r\n"), min_size=1, max_size=12),
)
def test_patch_makes_the_new_text_of_the_old_one(before: str, after: str, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(before.encode())
    made = as_diff(SourceFile("a.md", before), SourceFile("a.md", after))

    subprocess.run(
        ["patch", "-p0", "--binary", "--no-backup-if-mismatch"],
        input=made.encode(),
        cwd=tmp_path,
        check=made != "",
        capture_output=True,
    )

    assert path.read_bytes() == after.encode()
