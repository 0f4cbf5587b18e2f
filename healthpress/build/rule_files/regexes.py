"""Regular expressions of rule files: compiled alike, and refused with the place of the fault."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.check.kinds.words.hazards import hazard_of
from healthpress.config.placed import Path
from healthpress.config.problems import Problem
from healthpress.config.told import Told, Written


@dataclass(frozen=True, slots=True)
class RegexProblem(Problem):
    """A fault `at` characters into a regular expression."""

    at: int = 0


def compiled(regex: str) -> re.Pattern[str]:
    """The pattern of a regular expression of a rule file; case is ignored."""
    return re.compile(regex, re.IGNORECASE)


def unusable_regex(path: Path, regex: str) -> Iterator[Problem]:
    """The problem of a text that is no regular expression, or one that could take for ever."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # what Python warns of is hardly ever meant
            hazard = hazard_of(compiled(regex))
    except re.error as error:
        at = error.pos or 0
        says = f"is no regular expression: {error.msg}, at its character {at + 1}"
        yield RegexProblem(path, "mistyped", says, regex, "correct the expression here", at)
    except (OverflowError, RecursionError, Warning) as error:
        says = f"is no regular expression to rely on: {error}"
        yield Problem(path, "mistyped", says, regex, "write it in a simpler way")
    else:
        if hazard:
            yield Problem(path, "mistyped", hazard, regex, "write it in a simpler way")


def told_exactly(problem: Problem, written: Written) -> Told:
    """A problem with its place; that of a regular expression in single quotes, to the character."""
    told = written.told(problem)
    if not isinstance(problem, RegexProblem):
        return told
    start = written.placed.places.value(*problem.path).start
    text = written.source.text
    if text[start : start + 1] != "'" or text.startswith("'''", start):
        return told
    line, column = written.source.locate(start + 1 + problem.at)
    return Told(told.path, told.message, told.help, line, column)
