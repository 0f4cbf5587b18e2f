"""Python rules of a folder: modules like the built-in ones, loaded from their files.

The folder becomes a package of a name that follows from its path, so that every process knows its
rules by the same names. `sys.path` is not touched, and no byte code is left in the folder.
"""

import ast
import hashlib
import importlib
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from typing import Final

from healthpress.config.told import Told
from healthpress.model.finding import Severity
from healthpress.model.rule import Rule

_SHAPE: Final = "write it like the example in CONTRIBUTING.md, with a docstring and a `RULE`"
_LONGEST: Final = 200  # characters of an error's own words
_LOADING = threading.Lock()  # guards `sys.modules`, which all threads share


def load_modules(folder: Path, names: Sequence[str], told: list[Told]) -> dict[str, Rule]:
    """The rule of each file by its name, with its page; runs the files. What is wrong is told."""
    package = package_of(folder)
    found = {}
    with _LOADING, _no_byte_code():
        _open_package(package, folder)
        for name in names:
            rule = _load(f"{package}.{Path(name).stem}", folder, name, told)
            if rule is not None:
                found[name] = rule
    return found


def known_modules(folder: Path, names: Sequence[str], told: list[Told]) -> dict[str, Rule]:
    """What each file says its rule is called, read without running it; these rules never run."""
    found = {}
    for name in names:
        try:
            tree = ast.parse((folder / name).read_bytes(), name)
        except (OSError, SyntaxError, ValueError) as error:
            told.append(_broken(folder, name, error))
            continue
        card = _card(tree)
        if "code" in card and "name" in card:
            found[name] = Rule(
                code=card["code"],
                name=card["name"],
                severity=Severity.INFO,
                sources=(),
                since="",
                profiles=(),  # of no jurisdiction: never runs
                page=(ast.get_docstring(tree) or "").strip(),
            )
        else:
            says = "its `RULE` does not say `code` and `name` in plain quotes"
            told.append(Told(_place(folder, name), says, _SHAPE))
    return found


def package_of(folder: Path) -> str:
    """The name under which the modules of a folder are known in every process."""
    path = str(folder.absolute()).encode("utf-8", "surrogateescape")
    return f"healthpress_rules_{hashlib.sha256(path).hexdigest()[:16]}"


def _open_package(package: str, folder: Path) -> None:
    """Make the empty package whose modules are the files of the folder, as they are now."""
    for name in [name for name in sys.modules if name.startswith(f"{package}.")]:
        del sys.modules[name]
    importlib.invalidate_caches()
    spec = ModuleSpec(package, None, is_package=True)
    spec.submodule_search_locations = [str(folder)]
    sys.modules[package] = module_from_spec(spec)


def _load(module_name: str, folder: Path, name: str, told: list[Told]) -> Rule | None:
    try:
        module = importlib.import_module(module_name)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - a site's code may raise anything
        told.append(_broken(folder, name, error))
        return None
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        says = "it has no `RULE`" if rule is None else "its `RULE` is no `Rule`"
        told.append(Told(_place(folder, name), says, _SHAPE))
        return None
    return replace(rule, page=(module.__doc__ or "").strip())


def _broken(folder: Path, name: str, error: BaseException) -> Told:
    """The innermost line of the file that was running, and the reason."""
    path = str(folder / name)
    if isinstance(error, SyntaxError) and error.filename in {path, name}:
        says, line, column = error.msg, error.lineno or 1, error.offset or 1
    else:
        frames = traceback.extract_tb(error.__traceback__)
        line = next((at.lineno or 1 for at in reversed(frames) if at.filename == path), 1)
        says, column = (str(error).splitlines() or [""])[0][:_LONGEST], 1
    reason = f"the rule cannot be loaded: {type(error).__name__}: {says}".removesuffix(": ")
    return Told(_place(folder, name), reason, "correct the Python here", line, max(1, column))


def _card(tree: ast.Module) -> dict[str, str]:
    """The plain texts among the arguments of `RULE = Rule(...)`."""
    return {
        keyword.arg: keyword.value.value
        for call in _rule_calls(tree)
        for keyword in call.keywords
        if keyword.arg
        and isinstance(keyword.value, ast.Constant)
        and isinstance(keyword.value.value, str)
    }


def _rule_calls(tree: ast.Module) -> Iterator[ast.Call]:
    for node in tree.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id="RULE")], value=ast.Call() as call)
                | ast.AnnAssign(target=ast.Name(id="RULE"), value=ast.Call() as call)
            ):
                yield call


def _place(folder: Path, name: str) -> str:
    return f"{folder.name}/{name}"


@contextmanager
def _no_byte_code() -> Iterator[None]:
    """Let imports leave no `__pycache__` behind."""
    before = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before
