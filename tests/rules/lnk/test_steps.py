"""The steps that LNK findings advise, which specifications do not show."""

import datetime as dt
from pathlib import Path

import pytest

from healthpress.build.checking import check_all
from healthpress.build.project import Project
from healthpress.build.vocabularies import load_vocabularies
from healthpress.config.schema import Config, Settings, SiteSlice
from healthpress.model.rule import SiteFacts
from healthpress.model.source import SourceFile

HEAD = "---\ntitle: A page\ndescription: Words.\npublished: 2026-02-05\n---\n\n"


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
    site = SiteSlice(title="Example", url="https://clinic.example/")
    project = Project(
        config=Config(root=Path(), settings=Settings(site=site)),
        sources=(
            SourceFile("content/a.md", HEAD + body),
            SourceFile("content/esketamine.md", HEAD + "## Risks\n\nWords."),
        ),
        static={"cuff.jpg": Path("cuff.jpg")},
    )
    facts = SiteFacts(
        today=dt.date(2026, 11, 23), vocabularies=load_vocabularies(), select=frozenset({code})
    )

    (finding,) = check_all(project, facts).findings

    assert (finding.path, finding.help) == ("content/a.md", step)
