"""JSON that every reader takes."""

import json
import re
from typing import Any

_LONE = re.compile("[\ud800-\udfff]")


def dumped(document: object, *, indent: int | None = 2) -> str:
    """The document in ASCII with a line end; what is no character becomes U+FFFD.

    Half a surrogate pair stands in a name that is not UTF-8. RFC 7493, 2.1 forbids it, and strict
    readers refuse the whole document.
    """
    return json.dumps(_whole(document), ensure_ascii=True, indent=indent) + "\n"


def _whole(value: Any) -> Any:  # noqa: ANN401 - whatever JSON can hold
    if isinstance(value, str):
        return _LONE.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_whole(key): _whole(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(item) for item in value]
    return value
