"""Names and untrusted text as SARIF wants them."""

from urllib.parse import quote

from healthpress.report.place import escaped


def message(text: str) -> dict[str, str]:
    """A message object: braces doubled (3.11.5), and nothing in it a link (3.11.6)."""
    shown = escaped(text).replace("{", "{{").replace("}", "}}")
    if "](" in shown:
        shown = shown.replace("[", r"\[").replace("]", r"\]")
    return {"text": shown}


def artifact_location(path: str) -> dict[str, str]:
    """Where a file is, from the root of the sources (3.4); percent-encoded byte by byte."""
    encoded = quote(_bytes(path), safe="/")
    if path.startswith("/"):
        return {"uri": f"file://{encoded}"}
    return {"uri": encoded, "uriBaseId": "%SRCROOT%"}


def _bytes(path: str) -> bytes:
    """The name as it lies on disk; a byte that is no UTF-8 is half a pair (PEP 383)."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a pair of another kind, as Windows allows
        return path.encode("utf-8", "surrogatepass")
