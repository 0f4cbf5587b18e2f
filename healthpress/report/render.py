"""A report in the format asked for. A new format is one module and one line of the table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from healthpress.model.artifact import Report
from healthpress.report.look import Look


@dataclass(frozen=True, slots=True)
class Format:
    """Where the function stands that prints it (a report and a `Look` in, text out)."""

    place: str  # "module:function"; the module is loaded only when the format is asked for
    about: str
    for_people: bool = False


FORMATS: Mapping[str, Format] = {
    "text": Format(
        "healthpress.report.text:as_text", "findings with their source lines", for_people=True
    ),
    "concise": Format(
        "healthpress.report.concise:as_concise", "one finding a line", for_people=True
    ),
    "json": Format("healthpress.report.as_json:as_json", "one stable document"),
    "jsonl": Format("healthpress.report.jsonl:as_jsonl", "one JSON object a finding"),
    "github": Format("healthpress.report.github:as_github", "annotations of GitHub Actions"),
    "gitlab": Format("healthpress.report.gitlab:as_gitlab", "GitLab Code Quality"),
    "sarif": Format("healthpress.report.sarif:as_sarif", "SARIF 2.1.0"),
    "junit": Format("healthpress.report.junit:as_junit", "JUnit XML"),
    "rdjson": Format("healthpress.report.rdjson:as_rdjson", "reviewdog"),
}


def as_format(report: Report, name: str, *, colour: bool, version: str) -> str:
    """The report in one of `FORMATS`; `colour` counts for text only."""
    module, _, function = FORMATS[name].place.partition(":")
    make: Callable[[Report, Look], str] = getattr(import_module(module), function)
    return make(report, Look(version, colour))
