"""Which rules run: by code, name, prefix or ALL; the more exact word holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from healthpress.check.kinds.called import is_called, redirected, rule_called
from healthpress.config.wording import quoted
from healthpress.errors import UsageError
from healthpress.model.rule import Rule
from healthpress.model.suggestion import did_you_mean

ALL = "ALL"
_EXACT = 1_000  # a whole code or name; prefixes weigh their length, ALL weighs 1


@dataclass(frozen=True, slots=True)
class Wishes:
    """What one place says of the rules to run: the settings, or the command line."""

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


NO_WISHES = Wishes()


def selected(
    rules: Iterable[Rule], site: Wishes, asked: Wishes = NO_WISHES, *, preview: bool = False
) -> frozenset[str]:
    """The codes of the rules to run.

    Of two words for one rule the more exact one holds, of two alike `ignore`. What is asked for in
    a run goes before the site's settings: `select` replaces theirs, the rest adds to them; their
    `ignore` keeps off only what it names more exactly than the run selects it. A preview rule runs
    when its own code or name is selected, or with `preview`.
    """
    return frozenset(rule.code for rule in rules if _runs(rule, site, asked, preview=preview))


def _runs(rule: Rule, site: Wishes, asked: Wishes, *, preview: bool) -> bool:
    if rule.status == "removed":
        return False
    wanted = _wanted(asked, rule, preview=preview)
    if weight(asked.ignore, rule) >= max(wanted, 1):
        return False
    unwanted = weight(site.ignore, rule)
    by_site = not asked.select and _wanted(site, rule, preview=preview) > unwanted
    return by_site or wanted >= max(unwanted, 1)


def _wanted(wishes: Wishes, rule: Rule, *, preview: bool) -> int:
    found = weight((*wishes.select, *wishes.extend_select), rule)
    return found if preview or rule.status != "preview" or found == _EXACT else 0


def weight(words: Iterable[str], rule: Rule) -> int:
    """How exactly the most exact of the words names a rule; 0 where none does."""
    return max((_weight(word, rule) for word in words), default=0)


def _weight(word: str, rule: Rule) -> int:
    if is_called(rule, word):
        return _EXACT
    if word == ALL:
        return 1
    return 1 + len(word) if word and rule.code.startswith(word) else 0


def codes_of(word: str, rules: Iterable[Rule]) -> frozenset[str]:
    """The codes of all rules that a code, name, prefix or `ALL` takes in."""
    named = (rule for rule in rules if rule.status != "removed")
    return frozenset(rule.code for rule in named if _weight(word, rule))


def find_rule(rules: Sequence[Rule], wanted: str) -> Rule:
    """The rule with this code or name, now or formerly, in any case of letters for a code.

    Raises:
        UsageError: there is none; the help names the nearest.
    """
    found = rule_called(wanted, rules)
    if found is None:
        advice = nearest_rule(wanted, rules, single=True)
        raise UsageError(f"no rule is called {quoted(wanted)}", help=advice)
    return found


def misnamed(word: str, rules: Sequence[Rule], *, single: bool = False) -> str:
    """What a word is that names no rule, to go on after "which is"; empty if it names one.

    With `single` it must be a whole code or name.
    """
    if redirected(word, rules) or (not single and codes_of(word, rules)):
        return ""
    return "a rule that was removed" if _was_removed(word, rules) else "not a rule"


def nearest_rule(word: str, rules: Sequence[Rule], *, single: bool = False) -> str:
    """The step that mends a word which names no rule."""
    if _was_removed(word, rules):
        return "take it out"
    if single and (codes := codes_of(word, rules)):
        return f"name one rule in full, such as `{min(codes)}`"
    there = [rule for rule in rules if rule.status != "removed"]
    known = {name for rule in there for name in (rule.code, rule.name)}
    known |= set() if single else {ALL, *(rule.family for rule in there)}
    return did_you_mean(word, known, "list the rules with `healthpress rules`")


def misnamed_in(option: str, words: Iterable[str], rules: Sequence[Rule]) -> list[UsageError]:
    """An error for each word of an option that names no rule."""
    return [
        UsageError(
            f"`{option}`: the rule {quoted(word)} was removed"
            if _was_removed(word, rules)
            else f"`{option}`: no rule is called {quoted(word)}",
            help=nearest_rule(word, rules),
        )
        for word in words
        if misnamed(word, rules)
    ]


def _was_removed(word: str, rules: Iterable[Rule]) -> bool:
    return any(rule.status == "removed" and is_called(rule, word) for rule in rules)
