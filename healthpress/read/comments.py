"""Moderated comments: `data/comments/<slug>.toml`, one `[[comment]]` each."""

from dataclasses import dataclass

from healthpress.model.site import Comment
from healthpress.model.typed import TYPED

FOLDER = "data/comments"
_KEYS = "give each comment `author`, `date` (2026-02-05) and `text`, nothing else"


@dataclass(frozen=True, slots=True)
class _File:
    comment: tuple[Comment, ...] = ()

    __pydantic_config__ = TYPED
