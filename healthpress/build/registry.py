"""What is installed: the rules of the shelf, each with its page."""

import importlib
import pkgutil
from functools import cache

from healthpress import rules as shelf
from healthpress.errors import HealthpressError
from healthpress.model.rule import Rule


def installed_rules() -> tuple[Rule, ...]:
    """Every rule of the shelf, sorted by code.

    Raises:
        HealthpressError: a rule has no page, no source, no check, or a code that another has.
    """
    return tuple(rule for rule, _ in _shelf())


def rule_page(rule: Rule) -> str:
    """The page of an installed rule: its module's docstring (Markdown)."""
    return next(page for other, page in _shelf() if other is rule)


@cache
def _shelf() -> tuple[tuple[Rule, str], ...]:
    found: dict[str, tuple[Rule, str]] = {}
    for info in pkgutil.walk_packages(shelf.__path__, f"{shelf.__name__}."):
        module = importlib.import_module(info.name)
        rule = getattr(module, "RULE", None)
        if isinstance(rule, Rule):
            page = (module.__doc__ or "").strip()
            _require_complete(rule, page, info.name, doubled=rule.code in found)
            found[rule.code] = (rule, page)
    return tuple(found[code] for code in sorted(found))


def _require_complete(rule: Rule, page: str, module: str, *, doubled: bool) -> None:
    there = {
        "a page (the module's docstring)": bool(page),
        "a source": bool(rule.sources),
        "a check": bool(rule.check) != bool(rule.check_site),
        "a code of its own": not doubled,
    }
    missing = [what for what, is_there in there.items() if not is_there]
    if missing:
        raise HealthpressError(
            f"the rule `{rule.code}` in `{module}` lacks {' and '.join(missing)}",
            help="complete the rule's module as CONTRIBUTING.md shows",
        )
