import csv
import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from healthpress.formats.json_ld import graph
from healthpress.model.front_matter import ArticleType
from healthpress.model.person import Publisher
from healthpress.model.site import Page, Site

TYPES = get_args(ArticleType)
PUBLISHERS = [
    Publisher(
        name="C",
        kind="clinic",
        email="a@b.example",
        address="1 Road",
        social={"x": "https://x.com/c"},
    ),
    Publisher(name="C", kind="hospital"),
    Publisher(name="C", kind="government"),
    Publisher(name="C", kind="charity"),
    Publisher(name="C", kind="other"),
    Publisher(),
]
VALUES = {"Text", "URL", "Date", "DateTime", "Integer", "Number", "Boolean", "Duration"}
# Google's own samples give a breadcrumb's `item` as a plain address; the range says Thing.
PLAIN_BY_CUSTOM = {"item"}


class Vocabulary:
    """The schema.org release files, and what in a graph does not agree with them."""

    def __init__(self, folder: Path) -> None:
        self.types = self._rows(folder / "schemaorg-current-https-types.csv")
        self.properties = self._rows(folder / "schemaorg-current-https-properties.csv")

    def faults(self, data: dict[str, Any]) -> list[str]:
        types = {
            node["@id"]: node["@type"] for node in nodes(data) if "@type" in node and "@id" in node
        }
        return [fault for node in nodes(data) for fault in self._of_node(node, types)]

    def _of_node(self, node: dict[str, Any], types: dict[str, str]) -> Iterator[str]:
        kind = node.get("@type")
        if kind is None:
            return
        if kind not in self.types:
            yield f"unknown type {kind}"
        for name, value in node.items():
            if name.startswith("@"):
                continue
            row = self.properties.get(name)
            if row is None or row["supersededBy"]:
                yield f"{kind}.{name} is unknown or superseded"
            elif not names(row["domainIncludes"]) & self._above(kind):
                yield f"{kind} has no property {name}"
            else:
                wanted = names(row["rangeIncludes"])
                values = value if isinstance(value, list) else [value]
                yield from (
                    f"{kind}.{name}: {one}"
                    for one in values
                    if not self._fits(one, name, wanted, types)
                )

    def _fits(self, value: object, name: str, wanted: set[str], types: dict[str, str]) -> bool:
        if isinstance(value, dict):
            kind = value.get("@type") or types.get(value["@id"])
            return kind is not None and bool(self._above(kind) & wanted)
        if isinstance(value, str) and value.startswith("https://schema.org/"):
            return bool(self._above(self.types[last(value)]["enumerationtype"]) & wanted)
        return bool(wanted & VALUES) or name in PLAIN_BY_CUSTOM

    def _above(self, kind: str) -> set[str]:
        row = self.types.get(last(kind))
        above = names(row["subTypeOf"]) if row else set()
        return {last(kind)}.union(*(self._above(one) for one in above))

    @staticmethod
    def _rows(file: Path) -> dict[str, dict[str, str]]:
        with file.open(encoding="utf-8", newline="") as lines:
            return {row["label"]: row for row in csv.DictReader(lines)}


def last(address: str) -> str:
    return address.strip().rpartition("/")[2]


def names(addresses: str) -> set[str]:
    return {last(address) for address in addresses.split(",") if address.strip()}


def nodes(data: object) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from nodes(item)
    elif isinstance(data, dict):
        yield data
        yield from nodes(list(data.values()))


@cache
def vocabulary(folder: Path) -> Vocabulary:
    return Vocabulary(folder)


@pytest.mark.parametrize("publisher", PUBLISHERS, ids=lambda publisher: publisher.kind)
@pytest.mark.parametrize("kind", TYPES)
def test_every_graph_agrees_with_schema_org(
    shared_data: Path,
    rich_page: Callable[..., Page],
    site: Callable[..., Site],
    kind: str,
    publisher: Publisher,
) -> None:
    page = rich_page({"type": kind})

    found = json.loads(graph(page, site(page, publisher=publisher)))

    assert vocabulary(shared_data / "schemaorg").faults(found) == []


def test_the_checker_sees_each_sort_of_fault(shared_data: Path) -> None:
    broken = {
        "@graph": [
            {"@type": "Nonsense"},
            {"@type": "Article", "lastReviewed": "2026-01-01", "colourful": "x"},
            {"@type": "Article", "author": {"@type": "Drug", "name": "x"}},
            {"@type": "WebPage", "reviewedBy": {"@id": "nobody"}, "mainEntity": "text"},
            {"@type": "WebPage", "specialty": "https://schema.org/Drug"},
        ]
    }

    assert len(vocabulary(shared_data / "schemaorg").faults(broken)) == 7
