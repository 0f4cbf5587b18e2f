"""Write the documentation of the built-in rules into a folder; what is not theirs is removed."""

import sys
from pathlib import Path

from healthpress.build.installed.registry import installed_rules
from healthpress.build.vocabularies import load_vocabularies
from healthpress.report.rule_docs import rule_docs


def main(folder: Path) -> None:
    """Leave exactly the pages of today's rules in the folder."""
    pages = rule_docs(installed_rules(), load_vocabularies().jurisdictions)
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.glob("*.md"):
        if path.name not in pages:
            path.unlink()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
