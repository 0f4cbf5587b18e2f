"""The linters that healthpress is measured beside, installed into `.tools/`."""

import json
import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
TOOLS: Final = HERE.parent / ".tools"
PYTHON_PEERS: Final = TOOLS / "peers"
NODE_PEERS: Final = TOOLS / "peers-node"
NODE_BIN: Final = NODE_PEERS / "node_modules" / ".bin"


@dataclass(frozen=True, slots=True)
class Peer:
    """One linter: how it is called in a folder with `content/*.md`, and what it looks at."""

    name: str
    version: str
    command: tuple[str, ...]
    about: str

    @property
    def is_there(self) -> bool:
        """Whether it is installed."""
        return Path(self.command[0]).is_file()


def peers() -> tuple[Peer, ...]:
    """Every peer, installed or not."""
    python = dict(
        line.split("==") for line in (HERE / "peers.txt").read_text(encoding="utf-8").split()
    )
    node = json.loads((HERE / "package.json").read_text(encoding="utf-8"))["dependencies"]
    rules = [name.removeprefix("textlint-rule-") for name in node if "-rule-" in name]
    asked = [word for rule in rules for word in ("--rule", rule)]
    everything = "content/**/*.md"
    return (
        Peer(
            "proselint",
            python["proselint"],
            (str(PYTHON_PEERS / "bin" / "proselint"), "check", "content"),
            "English style; sees Markdown as plain text",
        ),
        Peer(
            "markdownlint-cli2",
            node["markdownlint-cli2"],
            (str(NODE_BIN / "markdownlint-cli2"), everything),
            "form of Markdown, all default rules",
        ),
        Peer(
            "textlint",
            node["textlint"],
            (str(NODE_BIN / "textlint"), *asked, everything),
            f"words, with the rules {', '.join(rules)}",
        ),
        Peer(
            "rumdl",
            python["rumdl"],
            (str(PYTHON_PEERS / "bin" / "rumdl"), "check", "--no-cache", "content"),
            "form of Markdown, all default rules; compiled (Rust)",
        ),
    )


def install() -> None:
    """Install what is missing; what cannot be installed is told by its absence (uses the network).

    Peers are pinned in `peers.txt` and `package.json`.
    """
    if all(peer.is_there for peer in peers()):
        return
    venv.create(PYTHON_PEERS, with_pip=True)
    pip = (str(PYTHON_PEERS / "bin" / "python"), "-m", "pip", "install", "--quiet")
    _try(*pip, "-r", str(HERE / "peers.txt"))
    npm = shutil.which("npm")
    if npm:
        NODE_PEERS.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "package.json", NODE_PEERS)
        quiet = ("--silent", "--no-fund", "--no-audit", "--no-package-lock")
        _try(npm, "install", *quiet, "--prefix", str(NODE_PEERS))


def _try(*command: str) -> None:
    done = subprocess.run(command, check=False)  # noqa: S603 - fixed words
    if done.returncode:
        print(f"`{' '.join(command)}` gave {done.returncode}", file=sys.stderr)
