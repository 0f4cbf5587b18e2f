"""Runs Lighthouse on the example's article, served from this machine; exit 1 below the bar.

The bar is the median of three runs, since single runs vary with the load of the machine:
95 in each category, no layout shift, at most 10 requests, no third-party host.
"""

import functools
import http.server
import json
import os
import shutil
import statistics
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

LIGHTHOUSE = Path(".tools/node_modules/.bin/lighthouse")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
RUNS = 3
BAR = 95
REQUESTS = 10
# Lighthouse fetches robots.txt from inside the page, which our policy (no connections at all)
# forbids; tests/formats hold what is in that file.
SKIPPED = "robots-txt"
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync --no-first-run"  # noqa: E501


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        """Say nothing."""


def main(folder: str) -> int:
    """Audit the longest page of a built folder."""
    page = max(Path(folder).glob("*/index.html"), key=lambda path: path.stat().st_size)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(_Quiet, directory=folder)
    )
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/{page.parent.name}/"
    reports = [_run(url) for _ in range(RUNS)]
    server.shutdown()
    faults = list(_faults(reports))
    for fault in faults:
        sys.stdout.write(f"lighthouse: {fault}\n")
    return 1 if faults else 0


def _run(url: str) -> dict[str, object]:
    environment = {**os.environ, "CHROME_PATH": shutil.which("chromium") or ""}
    done = subprocess.run(  # noqa: S603 - fixed words and an address of ours
        [
            str(LIGHTHOUSE),
            url,
            "--quiet",
            "--output=json",
            f"--chrome-flags={FLAGS}",
            f"--only-categories={','.join(CATEGORIES)}",
            f"--skip-audits={SKIPPED}",
        ],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    report: dict[str, object] = json.loads(done.stdout)
    return report


def _faults(reports: list[dict[str, object]]):  # noqa: ANN202 - strings
    for category in CATEGORIES:
        scores = [report["categories"][category]["score"] for report in reports]  # type: ignore[index]
        known = [round(score * 100) for score in scores if score is not None]
        if not known:
            yield f"{category}: no score in {RUNS} runs"
            continue
        median = statistics.median(known)
        sys.stdout.write(f"lighthouse: {category} {known}, median {median}\n")
        if median < BAR:
            yield f"{category} is {median}, the bar is {BAR}"
    audits = reports[0]["audits"]
    shift = audits["cumulative-layout-shift"].get("numericValue", 0)  # type: ignore[index]
    items = audits["network-requests"]["details"]["items"]  # type: ignore[index]
    hosts = {urlsplit(item["url"]).hostname for item in items if item["url"].startswith("http")}
    told = f"layout shift {shift}, {len(items)} requests to {sorted(hosts)}"
    sys.stdout.write(f"lighthouse: {told}\n")
    if shift:
        yield f"the layout shifts by {shift}"
    if len(items) > REQUESTS:
        yield f"{len(items)} requests, the bar is {REQUESTS}"
    if hosts - {"127.0.0.1"}:
        yield f"third-party hosts: {sorted(hosts)}"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
