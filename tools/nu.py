"""Runs the Nu HTML checker over a built folder; exit 1 when it finds an error or a warning."""

import json
import subprocess
import sys
from pathlib import Path

JAR = Path(".tools/node_modules/vnu-jar/build/dist/vnu.jar")
# Read from disk a page has no origin, so that the checker takes every file of ours for one that
# 'self' forbids, and JSON-LD for a script. The browser tests hold that Chromium sees no violation.
KNOWN_WRONG = "violates Content Security Policy (meta tag)"


def main(folder: str) -> int:
    """Check every HTML, CSS and SVG file below a folder."""
    files = [
        str(path)
        for path in sorted(Path(folder).rglob("*"))
        if path.suffix in {".html", ".css", ".svg"}
    ]
    done = subprocess.run(  # noqa: S603 - fixed words and a folder of ours
        [  # noqa: S607 - java from the path, as tools/audit.sh has checked
            "java",
            "-Xss1024k",
            "-jar",
            str(JAR),
            "--format",
            "json",
            "--stdout",
            "--exit-zero-always",
            "--also-check-css",
            "--also-check-svg",
            *files,
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(done.stdout)["messages"]
    told = [item for item in messages if KNOWN_WRONG not in item["message"]]
    for item in told:
        place = f"{item.get('url', '?').removeprefix('file:')}:{item.get('lastLine', 1)}"
        sys.stdout.write(f"{place}: {item['type']}: {item['message']}\n")
    sys.stdout.write(f"nu: {len(files)} files checked, {len(told)} messages\n")
    return 1 if told or not files else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
