"""How typed slices of front matter and settings are validated (read by `config/typed.py`)."""

from typing import Final

TYPED: Final = {
    "extra": "forbid",  # an unknown key is told, never dropped
    "coerce_numbers_to_str": True,  # `title: 2026` is a title
    "use_attribute_docstrings": True,  # one text for JSON Schema, docs and editors
}
# Rows of the vocabularies are read at every start and have no JSON Schema: looking for docstrings
# took half of the time.
ROWS: Final = TYPED | {"use_attribute_docstrings": False}
