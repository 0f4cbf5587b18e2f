"""Rules of packs and sites on their way to the shelf: whose they are, and whether they may join."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from healthpress.build.rule_files.sense import CODE, NAME
from healthpress.config.problems import Problem
from healthpress.config.told import Told, Written
from healthpress.model.rule import Rule
from healthpress.report.families import FAMILIES


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

    def told(self, key: str, says: str, advice: str) -> Told:
        """What is wrong with the value of a key, at that value where it has a place."""
        value = getattr(self.rule, key)
        if self.written is None:
            return Told(self.path, f"{key} `{value}` of {self.home} {says}", advice)
        problem = Problem((key,), "mistyped", f"is `{value}`, which {says}", value, advice)
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
    checks = (rule.check, rule.check_site, rule.check_judged)
    there = {
        "a page (its module's docstring)": bool(rule.page),
        "a source": bool(rule.sources) or not found.loaded,
        "one check": sum(check is not None for check in checks) == 1 or not found.loaded,
    }
    for what in (what for what, is_there in there.items() if not is_there):
        advice = "complete the module as CONTRIBUTING.md shows"
        yield Told(found.path, f"the rule `{rule.code}` of {found.home} lacks {what}", advice)


def clashes(built_in: Sequence[Rule], found: Sequence[Found]) -> Iterator[Told]:
    """Codes, names and families that somebody else has; the first in the sequence keeps them."""
    families = dict.fromkeys((*FAMILIES, "ALL"), "healthpress")
    taken = {word: "a rule of healthpress" for rule in built_in for word in _words(rule)}
    for one in found:
        owner = families.setdefault(one.rule.family, one.owner)
        if owner != one.owner:
            says = f"begins with the letters of {owner}"
            yield one.told("code", says, "choose letters of your own, such as `CLN`")
            continue
        for key in ("code", "name", "formerly"):
            value = getattr(one.rule, key)
            for word in value if key == "formerly" else (value,):
                if word in taken:
                    yield one.told(key, f"is taken by {taken[word]}", "choose another")
                taken.setdefault(word, one.home)


def _words(rule: Rule) -> tuple[str, ...]:
    return (rule.code, rule.name, *rule.formerly)
