import re
from collections.abc import Callable
from typing import Any

import pytest

from healthpress.check.kinds.data.field_check import FieldCheck
from healthpress.check.kinds.data.trigger import Trigger
from healthpress.model.finding import Finding

Find = Callable[..., tuple[Finding, ...]]


@pytest.mark.parametrize(
    ("header", "conditions", "told"),
    [
        ("funding: x", {"key": "funding", "required": True}, []),
        ("title: x", {"key": "funding", "required": True}, ["`funding` is missing"]),
        ("title: x", {"key": "type", "required": True}, ["`type` is missing"]),
        ("supervision: {by: a, where: b}", {"key": "supervision.monitoring", "required": True},
         ["`supervision.monitoring` is missing"]),
        ("topics: [pain, mood]", {"key": "topics", "one_of": ("pain",)},
         ["`topics` is none of `pain`"]),
        ("title: x", {"key": "topics", "one_of": ("pain",)}, []),
        ("title: Ketamine", {"key": "title", "pattern": re.compile("^[A-Z]")}, []),
        ("title: ketamine", {"key": "title", "pattern": re.compile("^[A-Z]")},
         ["`title` does not have the form that is asked for"]),
        ("title: Keta", {"key": "title", "max_length": 4, "min_length": 4}, []),
        ("title: Ketam", {"key": "title", "max_length": 4},
         ["`title` has 5 characters, 4 are the limit"]),
        ("title: Ket", {"key": "title", "min_length": 4},
         ["`title` has 3 characters, at least 4 are asked for"]),
        ("topics: [a, b]", {"key": "topics", "max_length": 1},
         ["`topics` has 2 entries, 1 are the limit"]),
        ("published: 2026-11-23", {"key": "published", "not_future": True}, []),
        ("published: 2026-11-24", {"key": "published", "not_future": True},
         ["`published` lies in the future"]),
        ("extra: {read: 2026-11-24}", {"key": "extra.read", "not_future": True},
         ["`extra.read` lies in the future"]),
        ("published: 2026-11-13", {"key": "published", "max_age_days": 10}, []),
        ("published: 2026-11-12", {"key": "published", "max_age_days": 10},
         ["`published` is 11 days old, 10 are the limit"]),
        ("title: soon", {"key": "title", "not_future": True, "max_age_days": 1}, []),
    ],
)  # fmt: skip
def test_each_condition_says_what_breaks_it(
    findings_of: Find, header: str, conditions: dict[str, Any], told: list[str]
) -> None:
    found = findings_of(FieldCheck(**conditions), f"---\n{header}\n---\n")

    assert [item.message for item in found] == told


def test_the_place_is_the_value_or_where_the_key_is_missing(findings_of: Find) -> None:
    text = "---\ntitle: x\nreviewers: [{name: A, credentials: MD}, {name: B}]\n---\n"
    long = FieldCheck("reviewers.credentials", pattern=re.compile("PhD"))
    absent = FieldCheck("funding", required=True)

    (value,) = findings_of(long, text)
    (key,) = findings_of(absent, text)

    assert text[value.span.start : value.span.end] == "MD"
    assert text[key.span.start : key.span.end] == "---"


def test_templates_name_key_value_and_problem(findings_of: Find) -> None:
    check = FieldCheck("type", "{key}={value} {problem}", "not {value}", one_of=("news",))

    (found,) = findings_of(check, "---\ntype: guide\n---\n")

    assert (found.message, found.help) == ("type=guide is none of `news`", "not guide")


def test_a_condition_says_why_the_key_is_asked_for(findings_of: Find) -> None:
    check = FieldCheck("supervision", required=True, when=Trigger(words=("ketamine",)))

    (found,) = findings_of(check, "---\ntitle: x\n---\nKetamine.\n")

    assert [(item.span.start, item.note) for item in found.related] == [
        (17, "asked for because of this")
    ]
    assert not findings_of(check, "---\ntitle: x\n---\nAspirin.\n")


def test_of_a_header_that_cannot_be_read_nothing_is_told(findings_of: Find) -> None:
    assert not findings_of(FieldCheck("funding", required=True), "---\ntitle: [\n---\n")
