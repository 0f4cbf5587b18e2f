"""Which extras of healthpress are installed, as far as rules need them."""

from collections.abc import Iterable
from importlib.util import find_spec
from typing import Final

from healthpress.model.rule import Rule

# The module that an extra's rules import; `pyproject.toml` lists what an extra installs.
_MODULES: Final = {"images": "PIL", "language": "sentencex"}


def not_installed(rules: Iterable[Rule]) -> frozenset[str]:
    """The codes of the rules that cannot run here.

    Raises:
        KeyError: a rule names an extra that no rule may ask for.
    """
    wanting = [rule for rule in rules if rule.extra]
    absent = {rule.extra for rule in wanting if find_spec(_MODULES[rule.extra]) is None}
    return frozenset(rule.code for rule in wanting if rule.extra in absent)
