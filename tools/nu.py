"""Runs the Nu HTML checker over a built folder; exit 1 when it finds an error or a warning."""

import json
import subprocess
import sys
from pathlib import Path

JAR = Path(".tools/node_modules/vnu-jar/build/dist/vnu.jar")
# The checker takes a JSON-LD data block for a script that the CSP forbids. Browsers do not: the
# browser tests hold that Chromium reports no CSP violation.
KNOWN_WRONG = ("Content-Security-Policy", "Content Security Policy")


def main(folder: str) -> int:
    """Check every HTML and CSS file below a folder."""
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
            folder,
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    messages = json.loads(done.stdout)["messages"]
    told = [item for item in messages if not _is_known(item)]
    for item in told:
        place = f"{item.get('url', '?').removeprefix('file:')}:{item.get('lastLine', 1)}"
        sys.stdout.write(f"{place}: {item['type']}: {item['message']}\n")
    pages = len(list(Path(folder).rglob("*.html")))
    sys.stdout.write(f"nu: {pages} pages checked, {len(told)} messages\n")
    return 1 if told or not pages else 0


def _is_known(item: dict[str, str]) -> bool:
    is_json_ld = "application/ld+json" in item.get("extract", "") + item["message"]
    return any(word in item["message"] for word in KNOWN_WRONG) and is_json_ld


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
