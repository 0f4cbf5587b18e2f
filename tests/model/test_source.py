import pytest

from healthpress.model.source import SourceFile, line_start


@pytest.mark.parametrize(
    ("text", "start"),
    [("", 0), ("one", 0), ("one\ntwo", 4), ("one\rtwo", 4), ("one\r\ntwo", 5), ("one\n", 4)],
)
def test_a_line_starts_behind_any_line_end(text: str, start: int) -> None:
    assert line_start(text, len(text)) == start


def test_a_text_has_its_byte_order_mark_taken_off_as_a_file_has() -> None:
    assert SourceFile.from_text("a.md", "\ufeffTea") == SourceFile("a.md", "Tea", has_bom=True)
    assert SourceFile.from_text("a.md", "Tea") == SourceFile("a.md", "Tea")
