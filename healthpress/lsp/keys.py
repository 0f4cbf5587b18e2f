"""The keys of the front matter as `healthpress schema front-matter` describes them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from healthpress.config.json_schemas import schema
from healthpress.config.placed import Path
from healthpress.model.citation import CSL_NAMES

_BOOLEANS: Final = ("true", "false")


@dataclass(frozen=True, slots=True)
class Key:
    """A key: what it is for, the words it takes when only some may stand there, and its type."""

    name: str
    text: str = ""
    choices: tuple[str, ...] = ()
    kind: str = ""


def keys_at(path: Path) -> tuple[Key, ...]:
    """The keys of the table at a path, in the order of the documentation."""
    found = {
        name: _key(name, node)
        for table in _nodes(path)
        for name, node in table.get("properties", {}).items()
        if name not in CSL_NAMES  # they are written as CSL-JSON spells them
    }
    return tuple(found.values())


def key_at(path: Path) -> Key | None:
    """The key at a path, such as `("supervision", "by")`; None for what is none."""
    *above, name = path
    for table in _nodes(tuple(above)):
        node = table.get("properties", {}).get(name)
        if node is not None:
            return _key(str(name), node)
    return None


def choices_at(path: Path) -> tuple[str, ...]:
    """The words that may stand at a path, when only some may."""
    return tuple(dict.fromkeys(word for node in _nodes(path) for word in _choices(node)))


def _key(name: str, node: Mapping[str, Any]) -> Key:
    branches = list(_branches(node))
    kinds = dict.fromkeys(_kind(branch) for branch in branches if branch.get("type") != "null")
    return Key(
        name=name,
        text=node.get("description", ""),
        choices=tuple(word for branch in branches for word in _choices(branch)),
        kind=" or ".join(kinds),
    )


def _kind(node: Mapping[str, Any]) -> str:
    if node.get("format") == "date":
        return "date"
    names = {"string": "text", "boolean": "true or false", "array": "list", "object": "table"}
    return names.get(node.get("type", ""), "text")


def _choices(node: Mapping[str, Any]) -> tuple[str, ...]:
    return _BOOLEANS if node.get("type") == "boolean" else tuple(map(str, node.get("enum", ())))


def _nodes(path: Path) -> list[Mapping[str, Any]]:
    """The parts of the schema that may describe what stands at a path."""
    found = list(_branches(_schema()))
    for step in path:
        found = [
            branch for node in found for inner in _inside(node, step) for branch in _branches(inner)
        ]
    return found


def _inside(node: Mapping[str, Any], step: str | int) -> Iterator[Mapping[str, Any]]:
    inner = node.get("items") if isinstance(step, int) else node.get("properties", {}).get(step)
    if isinstance(inner, Mapping):
        yield inner


def _branches(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "$ref" in node:
        yield from _branches(_schema()["$defs"][node["$ref"].rpartition("/")[2]])
    elif "anyOf" in node:
        for branch in node["anyOf"]:
            yield from _branches(branch)
    else:
        yield node


@cache
def _schema() -> Mapping[str, Any]:
    return schema("front-matter")
