"""What holds for all formats: the bytes repeat, places survive, nothing hostile gets through."""

import json
import re
import time
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias
from urllib.parse import unquote

import pytest

from healthpress.model.finding import Finding
from healthpress.model.source import SourceFile, Span
from healthpress.report.render import FORMATS

pytestmark = pytest.mark.slow

Make = Callable[..., Finding]
Shown = Callable[..., str]
Place: TypeAlias = tuple[str, str, int, int]  # code, path, line, column

NAMES = [
    "a%0Ab.md",
    "a\nb.md",
    "a\r\nb.md",
    "a]]>b.md",
    "::error::a.md",
    "a,b;c=d.md",
    "a|b.md",
    "<script>&amp;.md",
    "\"quoted\" 'name'.md",
    "a\x00\x1b[31m\x7f\x85b.md",
    "a\u202eb\u2066c\u200f.md",
    "a\u2028b\u2029c.md",
    "a\ufffe\uffffb.md",
    "caf\udce9.md",
    "a\ud800b.md",
    "😀e\u0301.md",
    "{0} [a](1) `b` $(c) \\n.md",
]
# what a terminal, an editor or a parser of lines would obey
OBEYED = re.compile(
    r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)


def of_json(text: str) -> Iterator[Place]:
    for item in json.loads(text)["findings"]:
        yield item["code"], item["path"], item["line"], item["column"]


def of_jsonl(text: str) -> Iterator[Place]:
    for line in text.split("\n")[:-1]:
        item = json.loads(line)
        yield item["code"], item["path"], item["line"], item["column"]


def of_sarif(text: str) -> Iterator[Place]:
    for result in json.loads(text)["runs"][0]["results"]:
        place = result["locations"][0]["physicalLocation"]
        path = unquote(place["artifactLocation"]["uri"], errors="surrogateescape")
        region = place["region"]
        yield result["ruleId"], path, region["startLine"], region["startColumn"]


def of_rdjson(text: str) -> Iterator[Place]:
    for item in json.loads(text)["diagnostics"]:
        start = item["location"]["range"]["start"]
        yield item["code"]["value"], item["location"]["path"], start["line"], start["column"]


def of_gitlab(text: str) -> Iterator[Place]:
    for item in json.loads(text):
        location = item["location"]
        yield item["description"][:6], location["path"], location["lines"]["begin"], 0


def of_github(text: str) -> Iterator[Place]:
    for line in text.split("\n")[:-1]:
        properties = dict(
            pair.split("=", 1) for pair in line.split("::")[1].partition(" ")[2].split(",")
        )
        code = properties["title"].partition(" ")[0]
        yield code, unquote(properties["file"]), int(properties["line"]), int(properties["col"])


def of_junit(text: str) -> Iterator[Place]:
    for case in ET.fromstring(text).iter("testcase"):  # noqa: S314 - written above
        code, _, place = case.attrib["name"].split()
        line, column = place.split(":")
        yield code, case.attrib["classname"], int(line), int(column)


def of_concise(text: str) -> Iterator[Place]:
    for match in re.finditer(r"^(.*):(\d+):(\d+): (\w+) ", text, re.MULTILINE):
        yield match[4], match[1], int(match[2]), int(match[3])


def of_text(text: str) -> Iterator[Place]:
    pattern = r"^\w+ (\w+) .*\n  --> (.*):(\d+):(\d+)$"
    for match in re.finditer(pattern, text, re.MULTILINE):
        yield match[1], match[2], int(match[3]), int(match[4])


READERS: dict[str, Callable[[str], Iterator[Place]]] = {
    "text": of_text,
    "concise": of_concise,
    "json": of_json,
    "jsonl": of_jsonl,
    "github": of_github,
    "gitlab": of_gitlab,
    "sarif": of_sarif,
    "junit": of_junit,
    "rdjson": of_rdjson,
}


def test_every_format_is_read_back_here() -> None:
    assert READERS.keys() == FORMATS.keys()


@pytest.mark.parametrize("name", FORMATS)
def test_findings_are_read_back_with_code_path_and_place(
    finding: Make, shown: Shown, name: str
) -> None:
    text = "\n".join(["plain words"] * 9)
    files = {path: SourceFile(path, text) for path in ("a/b c.md", "d.md")}
    findings = [
        finding(code=f"CLM00{line}", path=path, span=Span(12 * line + column, 12 * line + 11))
        for path in files
        for line, column in ((0, 0), (3, 6), (8, 2))
    ]

    read = list(READERS[name](shown(name, *findings, sources=files)))

    assert read == [
        (f"CLM00{line}", path, line + 1, 0 if name == "gitlab" else column + 1)
        for path in files
        for line, column in ((0, 0), (3, 6), (8, 2))
    ]


@pytest.mark.parametrize("hostile", NAMES)
@pytest.mark.parametrize("name", FORMATS)
def test_nothing_hostile_gets_through_and_nothing_is_lost(
    finding: Make, shown: Shown, name: str, hostile: str
) -> None:
    files = {hostile: SourceFile(hostile, f"{hostile} " * 9)}
    bad = finding(path=hostile, span=Span(0, 1), message=hostile, help=hostile, context=hostile)

    text = shown(name, bad, bad, sources=files)

    assert OBEYED.findall(text) == []
    assert len(list(READERS[name](text))) == 2


@pytest.mark.parametrize("hostile", NAMES)
@pytest.mark.parametrize("name", ["json", "jsonl", "gitlab", "rdjson", "sarif"])
def test_programs_get_the_name_of_the_file_as_it_is(
    finding: Make, shown: Shown, name: str, hostile: str
) -> None:
    is_kept = name == "sarif" and "\ud800" not in hostile  # its names are bytes
    expected = hostile if is_kept else re.sub("[\ud800-\udfff]", "\ufffd", hostile)

    [place] = READERS[name](shown(name, finding(path=hostile, span=Span(0, 0))))

    assert place[1].replace("\udced\udca0\udc80", "\ufffd") == expected


@pytest.mark.parametrize("name", ["concise", "github"])
def test_one_finding_is_one_line_whatever_it_says(finding: Make, shown: Shown, name: str) -> None:
    text = shown(name, *(finding(message=hostile, path=hostile) for hostile in NAMES))

    assert len(text.splitlines()) == len(NAMES)


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_report_gives_the_same_bytes(finding: Make, shown: Shown, name: str) -> None:
    findings = [finding(data={"b": 1, "a": 2}), finding(suppressed="a quotation")]

    assert shown(name, *findings) == shown(name, *findings)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_ends_its_last_line(finding: Make, shown: Shown, name: str) -> None:
    assert shown(name, finding()).endswith("\n")


# "hit" in line 2, behind a letter with a combining mark, an emoji of one code point, one of
# four joined ones, and a wide character: 9 code points, 33 bytes, 10 columns of a terminal
BEFORE = "e\u0301😀👩\u200d🔬漢 x"
COLUMNS: dict[str, Any] = {
    "json": len(BEFORE) + 1,
    "jsonl": len(BEFORE) + 1,
    "sarif": len(BEFORE) + 1,
    "github": len(BEFORE) + 1,
    "concise": len(BEFORE) + 1,
    "junit": len(BEFORE) + 1,
    "text": len(BEFORE) + 1,
    "rdjson": len(BEFORE.encode()) + 1,
    "gitlab": 0,
}


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("has_bom", [False, True])
@pytest.mark.parametrize("name", FORMATS)
def test_columns_are_in_what_the_format_counts_in(
    finding: Make, shown: Shown, name: str, line_end: str, *, has_bom: bool
) -> None:
    text = f"one{line_end}{BEFORE}hit{line_end}"
    source = SourceFile("a.md", text, has_bom=has_bom)
    start = text.index("hit")

    [place] = READERS[name](
        shown(name, finding(path="a.md", span=Span(start, start + 3)), sources={"a.md": source})
    )

    assert place == ("CLM001", "a.md", 2, COLUMNS[name])


@pytest.mark.parametrize(("name", "column"), [("json", 2), ("sarif", 2), ("rdjson", 5)])
def test_a_byte_order_mark_counts_only_where_bytes_do(
    finding: Make, shown: Shown, name: str, column: int
) -> None:
    source = SourceFile("a.md", "xhit\n", has_bom=True)

    [place] = READERS[name](
        shown(name, finding(path="a.md", span=Span(1, 4)), sources={"a.md": source})
    )

    assert place == ("CLM001", "a.md", 1, column)


@pytest.mark.parametrize("name", FORMATS)
def test_ten_thousand_findings_take_seconds_not_minutes(
    finding: Make, shown: Shown, name: str
) -> None:
    text = "Ketamine cures 😀 depression.\n" * 100
    files = {f"{number:03}.md": SourceFile(f"{number:03}.md", text) for number in range(100)}
    findings = [
        finding(path=path, span=Span(29 * n + 9, 29 * n + 14)) for path in files for n in range(100)
    ]
    started = time.process_time()

    written = shown(name, *findings, sources=files)

    assert time.process_time() - started < 10  # about 0.6 s at most where this was written
    assert len(list(READERS[name](written))) == 10_000
