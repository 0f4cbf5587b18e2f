"""Reads health articles, checks them against the rules of medical publishing, renders them.

This is the one public door; `__init__.pyi` has the types. Names are loaded when first used, so that
`healthpress --version` does not wait for the whole house.
"""

import importlib
import sys
from types import ModuleType

__version__ = "0.1.0"

_HOMES = {
    "BuildResult": "healthpress.model.artifact",
    "Decision": "healthpress.model.finding",
    "Finding": "healthpress.model.finding",
    "HealthpressError": "healthpress.errors",
    "Project": "healthpress.build.project",
    "Report": "healthpress.model.artifact",
    "Rule": "healthpress.model.rule",
    "Severity": "healthpress.model.finding",
    "build": "healthpress.build.library",
    "check": "healthpress.build.library",
    "check_text": "healthpress.build.library",
    "load_site": "healthpress.build.library",
    "render": "healthpress.build.library",
    "render_text": "healthpress.build.library",
}

__all__ = sorted([*_HOMES, "__version__"])  # noqa: PLE0605 - the stub has it as a literal


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module `healthpress` has no attribute `{name}`")
    return getattr(importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__


class _Door(ModuleType):
    """Keeps `build`, `check` and `render` the functions of the contract.

    Python sets a sub-package as an attribute of its parent when it is imported, which would put the
    folders of the same names in their place (docs/adr/0002).
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Door
