"""References as people write them: CSL-JSON, or the short form of the front matter.

Keys, names and dates are brought to the form of `model.citation.Reference` before they are
validated; what cannot be is a problem with the path of the value.
"""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from healthpress.config.placed import Path, plain_name
from healthpress.config.problems import Problem, mistyped, no_date
from healthpress.model.citation import Reference

# Variables of CSL-JSON (CSL 1.0.2 specification, appendix IV "Variables"; written down from memory,
# not read) that reference managers export and no page prints; under the names of `plain_name`. Let
# through, not told.
_UNUSED = """
abstract annote archive archive_collection archive_location archive_place authority
available_date call_number categories chapter_number citation_key citation_label citation_number
collection_editor collection_number collection_title composer container_author
container_title_short contributor curator custom dimensions director division edition editor
editorial_director event event_date event_place event_title executive_producer
first_reference_note_number genre guest host illustrator interviewer isbn issn
journalabbreviation jurisdiction keyword language locator medium narrator number number_of_pages
number_of_volumes organizer original_author original_date original_publisher
original_publisher_place original_title page_first part_number part_title performer pmcid
printing_number producer publisher_place recipient references reviewed_author reviewed_genre
reviewed_title scale script_writer section series_creator shorttitle source status submitted
supplement_number system_id title_short translator version volume_title volume_title_short
year_suffix
"""
UNUSED = frozenset(_UNUSED.split())
_NAME_FLAGS = frozenset(
    {
        "dropping-particle",
        "non-dropping-particle",
        "suffix",
        "comma-suffix",
        "static-ordering",
        "parse-names",
    }
)
_DATES = ("issued", "accessed")
_DATE = re.compile(r"\d{4}(?:-(\d{2})(?:-(\d{2}))?)?")
_DOI_ADDRESS = re.compile(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Plain:
    """References ready for validation; `problems` have paths in the words of our types."""

    entries: object
    problems: tuple[Problem, ...] = ()


def plain_references(entries: object, at: Path) -> Plain:
    """The list of references that stands at a path, brought to our form; bad values left out."""
    if not isinstance(entries, list | tuple):
        return Plain(entries)
    problems: list[Problem] = []
    plain = [
        _entry(entry, (*at, index), problems) if isinstance(entry, Mapping) else entry
        for index, entry in enumerate(entries)
    ]
    problems += _doubled(plain, at)
    return Plain(plain, tuple(problems))


def _entry(entry: Mapping[str, object], at: Path, problems: list[Problem]) -> dict[str, object]:
    known = set(Reference.__dataclass_fields__)
    plain: dict[str, object] = {}
    for key, value in entry.items():
        name = plain_name(key)
        if name in UNUSED or value is None:
            continue
        plain[name if name in known else key] = value
    for name in _DATES:
        if name in plain:
            _set_date(plain, name, at, problems)
    if "author" in plain:
        plain["author"] = _authors(plain["author"])
    if isinstance(doi := plain.get("doi"), str):
        plain["doi"] = _DOI_ADDRESS.sub("", doi.strip())
    return plain


def _set_date(plain: dict[str, object], name: str, at: Path, problems: list[Problem]) -> None:
    given = plain.pop(name)
    date = _date(given)
    if date:
        plain[name] = date
    else:
        problems.append(no_date((*at, name), given))


def _date(given: object) -> str:
    """Year, year-month or year-month-day; empty for what is not a date."""
    if isinstance(given, Mapping):
        parts = given.get("date-parts")
        if isinstance(parts, list) and parts and isinstance(parts[0], list):
            return _date("-".join(str(part).zfill(2) for part in parts[0]))
        return _date(given.get("raw", given.get("literal")))
    if isinstance(given, dt.datetime):
        given = given.date()
    if isinstance(given, bool):
        return ""
    text = str(given).strip()
    match = _DATE.fullmatch(text)
    if match is None:
        return ""
    try:
        dt.date(int(text[:4]), int(match[1] or 1), int(match[2] or 1))
    except ValueError:
        return ""
    return text


def _authors(given: object) -> object:
    if isinstance(given, str):
        return [{"literal": given}]
    if not isinstance(given, list | tuple):
        return given
    return [_author(name) for name in given]


def _author(name: object) -> object:
    if isinstance(name, str):
        return {"literal": name}
    if not isinstance(name, Mapping):
        return name
    kept = {key: value for key, value in name.items() if key not in _NAME_FLAGS}
    particles = [name.get(key) for key in ("dropping-particle", "non-dropping-particle")]
    words = [word for word in (*particles, name.get("family")) if isinstance(word, str) and word]
    if len(words) > 1:
        kept["family"] = " ".join(words)
    if isinstance(suffix := name.get("suffix"), str) and suffix:
        kept["given"] = f"{name.get('given', '')} {suffix}".strip()
    return kept


def _doubled(entries: list[object], at: Path) -> Iterator[Problem]:
    seen: set[object] = set()
    for index, entry in enumerate(entries):
        key = entry.get("id") if isinstance(entry, Mapping) else None
        if isinstance(key, str) and key in seen:
            yield mistyped((*at, index, "id"), key, "the id of another reference", "write another")
        seen.add(key if isinstance(key, str) else None)
