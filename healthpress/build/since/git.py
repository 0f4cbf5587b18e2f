"""Asks git what differs from an earlier commit; the only module that runs it."""

import os
import subprocess
from pathlib import Path
from typing import Final

from healthpress.errors import UsageError, reason_of

# Git sets these for hooks (githooks, "Description"); they would point it at another folder.
_OF_HOOKS: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
# Words that can be told on, no lock for a glance, nothing fetched from elsewhere.
_QUIET: Final = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
_DEEPER: Final = (
    "fetch more of it: `git fetch --unshallow`, "
    "`fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab"
)


def differing(folder: Path, ref: str) -> tuple[str, ...]:
    """Files below a folder that are not as they were where `ref` and HEAD part; runs git.

    Paths count from the folder, sorted: committed, staged, unstaged and untracked ones, but none
    that git ignores. A moved file stands there with both names. A submodule or another repository
    in the folder is one path.

    Raises:
        UsageError: there is no git, no repository, no such commit, or none in common with HEAD.
    """
    base = _merge_base(folder, ref)
    asked = ("diff", "--name-only", "-z", "--no-renames", "--relative", base, "--")
    tracked = _answer(folder, *asked)
    others = _answer(folder, "ls-files", "--others", "--exclude-standard", "-z", "--")
    names = {*tracked.split(b"\0"), *others.split(b"\0")} - {b""}
    return tuple(sorted(os.fsdecode(name) for name in names))


def _merge_base(folder: Path, ref: str) -> str:
    if not ref or ref.startswith("-"):
        raise UsageError(
            f"`--changed-since` is `{ref}`, which names no commit",
            help="name a branch, a tag or a commit",
        )
    _answer(folder, "rev-parse", "--is-inside-work-tree")
    commit = _commit(folder, ref)
    if not commit:
        raise UsageError(f"there is no commit `{ref}` here", help=_advice(folder, ref))
    done = _run(folder, "merge-base", commit, "HEAD")
    if done.returncode == 0:
        return os.fsdecode(done.stdout).strip()
    if _is_shallow(folder):
        says = f"the history here does not reach back to where `{ref}` and HEAD part"
        raise UsageError(says, help=_DEEPER)
    says = f"`{ref}` and HEAD have no commit in common"
    raise UsageError(says, help="name a branch that this one came from")


def _commit(folder: Path, ref: str) -> str:
    done = _run(folder, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    return os.fsdecode(done.stdout).strip() if done.returncode == 0 else ""


def _advice(folder: Path, ref: str) -> str:
    if _commit(folder, f"origin/{ref}"):
        return f"did you mean `origin/{ref}`?"
    return _DEEPER if _is_shallow(folder) else "name a branch, a tag or a commit that is here"


def _is_shallow(folder: Path) -> bool:
    return _answer(folder, "rev-parse", "--is-shallow-repository").strip() == b"true"


def _answer(folder: Path, *words: str) -> bytes:
    done = _run(folder, *words)
    if done.returncode:
        said = os.fsdecode(done.stderr).strip() or f"exit code {done.returncode}"
        words_of_git = said.splitlines()[0].removeprefix("fatal: ")
        is_of_others = "dubious ownership" in words_of_git
        what = "run as its owner" if is_of_others else "name what lies in a git repository"
        raise UsageError(
            f"git cannot say what changed in `{folder}`: {words_of_git}",
            help=f"{what}, or leave out `--changed-since`",
        )
    return done.stdout


def _run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    there = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
    try:
        return subprocess.run(  # noqa: S603 - no shell; what users name cannot begin with "-"
            ["git", "-C", str(folder), *words],  # noqa: S607 - whichever git the user has
            env=there | _QUIET,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise UsageError(
            f"git cannot be run: {reason_of(error)}",
            help="install git, or leave out `--changed-since`",
        ) from error
