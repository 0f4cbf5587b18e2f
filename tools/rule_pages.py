"""Write the documentation of the built-in rules and profiles; what is not theirs is removed."""

import sys
from collections.abc import Mapping
from pathlib import Path

from healthpress.build.installed.registry import installed_rules
from healthpress.build.vocabularies import load_vocabularies
from healthpress.report.jurisdiction_page import jurisdiction_page
from healthpress.report.rule_docs import rule_docs


def main(folder: Path) -> None:
    """Leave exactly the pages of today's rules in `rules/`, and of the profiles in the other."""
    rules, vocabularies = installed_rules(), load_vocabularies()
    _write(folder / "rules", rule_docs(rules, vocabularies.jurisdictions))
    places = {
        f"{code}.md": jurisdiction_page(place, rules, vocabularies.countries)
        for code, place in vocabularies.jurisdictions.items()
    }
    _write(folder / "jurisdictions", places)


def _write(folder: Path, pages: Mapping[str, str]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
