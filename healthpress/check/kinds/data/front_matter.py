"""Values of the front matter by the name of their key, with their places."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from healthpress.config.placed import Path
from healthpress.model.article import Article
from healthpress.model.source import Span


@dataclass(frozen=True, slots=True)
class Value:
    """What a key holds; `raw` as in the model, `text` as a person would write it."""

    raw: Any
    span: Span

    @property
    def text(self) -> str:
        """A date as year-month-day, a person or medicine by name, yes and no as true and false."""
        return _text(self.raw)

    @property
    def day(self) -> dt.date | None:
        """The date, without its time; None for what is none. Under `extra` dates are texts."""
        try:
            return dt.datetime.fromisoformat(self.text).date()
        except ValueError:
            return None


def values_of(article: Article, key: str, *, whole: bool = False) -> Iterator[Value]:
    """What stands under a key or a dotted path; of each list, every entry.

    With `whole` a list at the end of the path is one value. What is absent, empty or null gives
    nothing.
    """
    names = tuple(key.split("."))
    for raw, path in _walk(article.front_matter, names, (), opening=not whole):
        yield Value(raw, article.places.value(*path))


def is_written(article: Article, key: str) -> bool:
    """Whether something stands under a key: a default is not enough."""
    name = key.partition(".")[0]
    return (name,) in article.places.keys and any(values_of(article, key, whole=True))


def _walk(
    raw: Any,  # noqa: ANN401 - any value of a header
    names: tuple[str, ...],
    path: Path,
    *,
    opening: bool = False,
) -> Iterator[tuple[Any, Path]]:
    """Every value under a path of names; with `opening` a list at its end is opened too."""
    if isinstance(raw, (list, tuple)) and (names or opening):
        for index, entry in enumerate(raw):
            yield from _walk(entry, names, (*path, index), opening=opening)
    elif names:
        yield from _walk(_under(raw, names[0]), names[1:], (*path, names[0]), opening=opening)
    elif raw is not None and raw not in ("", (), [], {}):
        yield raw, path


def _under(raw: Any, name: str) -> Any:  # noqa: ANN401 - any value of a header
    if isinstance(raw, Mapping):
        return raw.get(name)
    if not dataclasses.is_dataclass(raw):
        return None
    is_field = name in {field.name for field in dataclasses.fields(raw)}
    return getattr(raw, name) if is_field else None


def _text(raw: Any) -> str:  # noqa: ANN401 - any value of a header
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, dt.date):
        return raw.isoformat()
    if isinstance(raw, (list, tuple)):
        return ", ".join(map(_text, raw))
    if isinstance(raw, Mapping):
        return ", ".join(map(str, raw))
    return str(getattr(raw, "name", "") or getattr(raw, "id", "") or raw)
