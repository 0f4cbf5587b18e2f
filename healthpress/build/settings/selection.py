"""Which rules a run asks, from settings and request, with remarks on how they are named."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from healthpress.build.installed.extras import not_installed
from healthpress.build.request import Request
from healthpress.check.kinds.called import redirected
from healthpress.check.remarks import remarks, unable
from healthpress.check.select import Wishes, codes_of, selected
from healthpress.config.schema import CheckSlice
from healthpress.model.rule import Rule

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Selection:
    """The codes of the rules that run, and remarks for people."""

    codes: frozenset[str]
    notes: tuple[str, ...] = ()


def settle_selection(check: CheckSlice, request: Request, rules: Sequence[Rule]) -> Selection:
    """The rules to run; every word is known to name a rule.

    A rule whose extra is not installed does not run, and a remark says so.
    """
    site = Wishes(check.select, check.extend_select, check.ignore)
    asked = Wishes(request.select, request.extend_select, request.ignore)
    preview = request.preview or check.preview
    chosen = selected(rules, site, asked, preview=preview)
    lacking = not_installed(rules)
    codes = chosen - lacking
    of_site = () if asked.select else (*site.select, *site.extend_select)
    wanted = (*of_site, *asked.select, *asked.extend_select)
    in_settings = (
        *site.select,
        *site.extend_select,
        *site.ignore,
        *(word for words in check.per_file_ignores.values() for word in words),
        *check.severity,
        *check.rules,
        *check.baseline_protected,
    )
    named = (*in_settings, *wanted, *asked.ignore)
    notes = (*remarks(named, wanted, rules, chosen), *unable(rules, chosen & lacking))
    return Selection(codes, notes)


def ignores_of(check: CheckSlice, rules: Sequence[Rule]) -> tuple[tuple[str, frozenset[str]], ...]:
    """`per-file-ignores` with the codes of all rules that it takes in."""
    return tuple(
        (pattern, frozenset(code for word in words for code in codes_of(word, rules)))
        for pattern, words in check.per_file_ignores.items()
    )


def by_code(table: Mapping[str, T], rules: Sequence[Rule]) -> dict[str, T]:
    """A table of the settings under the codes of its rules, however it names them."""
    named = ((redirected(name, rules), value) for name, value in table.items())
    return {rule.code: value for rule, value in named if rule}
