"""`build-manifest.json`: which files of the output folder are ours."""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path

from healthpress.errors import OutputError
from healthpress.write.paths import is_inside

NAME = "build-manifest.json"
_DIGEST = re.compile(r"[0-9a-f]{64}")


def digest(content: bytes) -> str:
    """SHA-256 in hex."""
    return hashlib.sha256(content).hexdigest()


def dump(digests: Mapping[str, str]) -> bytes:
    """The file: path to SHA-256, sorted."""
    text = json.dumps(dict(sorted(digests.items())), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def load(file: Path) -> dict[str, str] | None:
    """Path to SHA-256 (reads the disk), or None when there is no such file.

    Raises:
        OutputError: it is no manifest of ours, or names a file outside its folder.
    """
    try:
        data = json.loads(file.read_bytes())
    except FileNotFoundError:
        return None
    except (ValueError, RecursionError) as error:
        raise _foreign(file) from error
    if not isinstance(data, dict) or not all(_is_entry(*item) for item in data.items()):
        raise _foreign(file)
    return data


def _is_entry(path: str, value: object) -> bool:
    is_digest = isinstance(value, str) and _DIGEST.fullmatch(value) is not None
    return is_digest and is_inside(path)


def _foreign(file: Path) -> OutputError:
    return OutputError(
        f"`{file}` is not a manifest that healthpress wrote",
        help="choose another output folder, or empty this one",
    )
