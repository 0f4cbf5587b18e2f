"""Rules of packs and sites on their way to the shelf: whose they are, and whether they may join."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from healthpress.config.problems import Problem
from healthpress.config.told import Told, Written
from healthpress.config.wording import quoted
from healthpress.model.rule import CODE, NAME, Rule
from healthpress.report.families import FAMILIES

COMPLETE: Final = "complete the module as CONTRIBUTING.md shows"


@dataclass(frozen=True, slots=True)
class Found:
    """A rule and where it was found; `written` is its file, if it is only data.

    `owner` is "healthpress", "the pack `acme`" or "this site"; `path` is empty for Python rules of
    packs. A rule that is not `loaded` is known by its code and name alone.
    """

    rule: Rule
    owner: str
    path: str
    written: Written | None = None
    loaded: bool = True

    @property
    def home(self) -> str:
        """Where it was found, in words."""
        return f"`{self.path}`" if self.path else self.owner

    def told(self, key: str, says: str, advice: str, index: int | None = None) -> Told:
        """What is wrong with the value of a key, or an entry of it, where it has a place there."""
        value = getattr(self.rule, key) if index is None else getattr(self.rule, key)[index]
        if self.written is None:
            return Told(self.path, f"{key} `{value}` of {self.home} {says}", advice)
        path = (key,) if index is None else (key, index)
        problem = Problem(path, "mistyped", f"is {quoted(value)}, which {says}", value, advice)
        return self.written.told(problem)


def incomplete(found: Found) -> Iterator[Told]:
    """What a rule in Python lacks; rules that are only data are told while they are read."""
    rule = found.rule
    if found.written is not None:
        return
    if not CODE.fullmatch(rule.code):
        says = "is not three capital letters and three digits"
        yield found.told("code", says, "write a code like `CLN001`")
    if not NAME.fullmatch(rule.name):
        says = "is not words in small letters with hyphens between"
        yield found.told("name", says, "write a name like `missing-phone-number`")
    for what in lacking(rule, loaded=found.loaded):
        says = f"the rule `{rule.code}` of {found.home} lacks {what}"
        yield Told(found.path, says, COMPLETE)


def lacking(rule: Rule, *, loaded: bool = True) -> list[str]:
    """What no rule can do without and this one lacks, in words."""
    checks = (rule.check, rule.check_site, rule.check_judged)
    there = {
        "a page (its module's docstring)": bool(rule.page),
        "a source": bool(rule.sources) or not loaded,
        "one check": sum(check is not None for check in checks) == 1 or not loaded,
    }
    return [what for what, is_there in there.items() if not is_there]


def clashes(built_in: Sequence[Rule], found: Sequence[Found]) -> Iterator[Told]:
    """Codes, names and families that somebody else has; the first in the sequence keeps them."""
    families = dict.fromkeys((*FAMILIES, "ALL"), "healthpress")
    taken = {word: "a rule of healthpress" for rule in built_in for *_, word in _named(rule)}
    for one in found:
        owner = families.setdefault(one.rule.family, one.owner)
        if owner != one.owner:
            says = f"begins with the letters of {owner}"
            yield one.told("code", says, "choose letters of your own, such as `CLN`")
            continue
        for key, index, word in _named(one.rule):
            if word in taken:
                yield one.told(key, f"is taken by {taken[word]}", "choose another", index)
            taken.setdefault(word, one.home)


def _named(rule: Rule) -> Iterator[tuple[str, int | None, str]]:
    """Each word that leads to a rule, with its key and its place in a list."""
    yield "code", None, rule.code
    yield "name", None, rule.name
    for index, word in enumerate(rule.formerly):
        yield "formerly", index, word
