"""What the editor knows of the keys of the front matter."""

from dataclasses import fields

import pytest

from healthpress.config.placed import Path
from healthpress.lsp.keys import choices_at, key_at, keys_at
from healthpress.model.front_matter import FrontMatter


def test_every_key_of_the_front_matter_is_known_and_explained() -> None:
    found = keys_at(())

    assert [key.name for key in found] == [field.name for field in fields(FrontMatter)]
    assert [key.name for key in found if not key.text] == []


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (("published",), "date"),
        (("draft",), "true or false"),
        (("conflicts",), "text or list"),
        (("supervision",), "table"),
        (("references", 0, "DOI"), "text"),
        (("lint", "ignore", 0, "until"), "date"),
    ],
)
def test_a_key_has_a_type_in_words(path: Path, kind: str) -> None:
    key = key_at(path)

    assert key is not None
    assert key.kind == kind


@pytest.mark.parametrize("path", [("titel",), ("title", "x"), ("authors", "name"), ("lint", 0)])
def test_what_is_no_key_is_none(path: Path) -> None:
    assert key_at(path) is None


def test_references_are_offered_as_csl_spells_them() -> None:
    names = {key.name for key in keys_at(("references", 0))}

    assert {"id", "DOI", "container-title"} <= names
    assert not {"doi", "container_title"} & names


@pytest.mark.parametrize(
    ("path", "word"),
    [(("audience",), "patient"), (("draft",), "true"), (("references", 0, "kind"), "rct")],
)
def test_words_of_which_one_must_stand_are_known(path: Path, word: str) -> None:
    assert word in choices_at(path)
