"""The steps that LNK findings advise, which specifications do not show."""

import datetime as dt
from pathlib import Path

import pytest

from healthpress.build.checking import check_all
from healthpress.build.project import Project
from healthpress.build.vocabularies import load_vocabularies
from healthpress.config.schema import Config, Settings, SiteSlice
from healthpress.model.finding import Finding
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile

HEAD = "---\ntitle: A page\ndescription: Words.\npublished: 2026-02-05\n---\n\n"


def find(code: str, *sources: SourceFile) -> tuple[Finding, ...]:
    site = SiteSlice(title="Example", url="https://clinic.example/")
    project = Project(
        config=Config(root=Path(), settings=Settings(site=site)),
        sources=sources,
        static={"cuff.jpg": Path("cuff.jpg")},
    )
    facts = SiteFacts(
        today=dt.date(2026, 11, 23), vocabularies=load_vocabularies(), select=frozenset({code})
    )
    return check_all(project, facts).findings


@pytest.mark.parametrize(
    ("code", "body", "step"),
    [
        ("LNK001", "[b](esketamin.md)", "did you mean `esketamine.md`?"),
        ("LNK001", "[b](/quite-another/)", "write the path of a page that exists"),
        ("LNK002", "[b](esketamine.md#riks)", "did you mean `esketamine.md#risks`?"),
        ("LNK002", "[b](#nothing-alike)", "write the id of a heading that exists"),
        ("LNK003", "![b](/cuf.jpg)", "did you mean `/cuff.jpg`?"),
        ("LNK003", "![b](zebra.png)", "add the file, or write the path of one that exists"),
    ],
)
def test_a_dead_target_advises_what_is_alike_else_what_to_do(
    code: str, body: str, step: str
) -> None:
    (finding,) = find(
        code,
        SourceFile("content/a.md", HEAD + body),
        SourceFile("content/esketamine.md", HEAD + "## Risks\n\nWords."),
    )

    assert (finding.path, finding.help) == ("content/a.md", step)


@pytest.mark.parametrize(
    ("code", "key", "step"),
    [
        ("LNK007", "share: [facebok]", "did you mean `facebook`?"),
        ("LNK008", "template: artcle", "did you mean `article`?"),
        ("LNK008", "template: zebra", "choose from article, or delete the key"),
    ],
)
def test_an_unknown_name_advises_the_nearest_else_all_there_are(
    code: str, key: str, step: str
) -> None:
    (finding,) = find(code, SourceFile("content/a.md", f"---\ntitle: A page\n{key}\n---\n"))

    assert finding.help == step


def test_a_service_that_takes_no_address_is_answered_with_those_that_do() -> None:
    head = "---\ntitle: A page\nshare: [instagram]\n---\n"

    (finding,) = find("LNK007", SourceFile("content/a.md", head))

    assert finding.help.startswith("choose from bluesky, copy, email, ")
