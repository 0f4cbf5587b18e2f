"""Every name that a template reads stands in the views, on any page it may draw."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import Environment, meta, nodes

from healthpress.model.body import BLOCKS
from healthpress.render import views
from healthpress.render.theme import themes_root

ROOTS = {"head", "site", "page"}
TEMPLATES = sorted(themes_root().glob("*/**/*.html"))
# Names that a loop, a macro or the including template sets, and the views they stand for.
LOCAL = {
    "back": views.BackLinkView,
    "block": views.BlockView,
    "card": views.CardView,
    "comment": views.CommentView,
    "country": views.CrisisView,
    "date": views.DateView,
    "head": views.HeadView,
    "heading": views.HeadingView,
    "line": views.CrisisLineView,
    "person": views.PersonView,
    "profile": views.LinkView,
    "reference": views.ReferenceView,
    "site": views.SiteView,
    "step": views.StepView,
    "target": views.ShareView,
}

VIEWS = [
    item
    for item in vars(views).values()
    if isinstance(item, type) and dataclasses.is_dataclass(item)
]


def named(path: Path) -> str:
    return path.relative_to(themes_root()).as_posix()


def views_of(name: str) -> tuple[type, ...]:
    if name == "page":
        return (views.PageView, views.ListView)
    if name == "topic":
        return (views.TopicView, views.StepView)
    return (LOCAL[name],) if name in LOCAL else ()


def attributes(path: Path) -> Iterator[tuple[str, str]]:
    """(name, attribute) of every `name.attribute` in a template."""
    tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
    for node in tree.find_all(nodes.Getattr):
        if isinstance(node.node, nodes.Name):
            yield node.node.name, node.attr


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_every_attribute_a_template_reads_stands_in_a_view(path: Path) -> None:
    unknown = [
        f"{name}.{attribute}"
        for name, attribute in attributes(path)
        if name not in {"draw", "loop"}
        and not any(hasattr(view, attribute) for view in views_of(name))
    ]

    assert unknown == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_a_template_reads_no_name_that_nobody_gives_it(path: Path) -> None:
    tree = Environment(autoescape=True).parse(path.read_text("utf-8"))

    given = ROOTS | {"block"} if path.parent.name in BLOCKS else ROOTS
    included = {"reference", "person", "line", "draw"} if path.name != "template.html" else set()
    assert meta.find_undeclared_variables(tree) - {"caller"} <= given | included


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.__name__)
def test_a_view_is_frozen_and_says_what_it_is(view: type) -> None:
    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined] # dataclasses set it
    assert view.__doc__
    assert not view.__doc__.startswith(f"{view.__name__}(")


def test_every_field_of_a_view_is_read_by_a_theme() -> None:
    read = {
        (view, attribute)
        for path in TEMPLATES
        for name, attribute in attributes(path)
        for view in views_of(name)
    }

    unread = {
        f"{view.__name__}.{field.name}"
        for view in VIEWS
        for field in dataclasses.fields(view)
        if (view, field.name) not in read
    }

    assert unread == {"BlockView.attributes"}  # read by its method `attribute`
