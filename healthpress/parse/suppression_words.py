"""The words of one suppression: `healthpress: ignore[CODE] -- reason`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from healthpress.config.wording import quoted
from healthpress.model.finding import Fault
from healthpress.model.source import Span
from healthpress.model.suggestion import did_you_mean
from healthpress.model.suppression import SHORTEST_REASON, Allowed
from healthpress.parse.comments import Comment

ADDRESS = "healthpress:"
VERBS = ("ignore", "disable", "enable")

_WORDS = re.compile(
    r"<!--\s*+healthpress:\s*+(?P<verb>\w*+(?:-\w++)*)\s*+"
    r"(?:\[(?P<rules>[^\[\]]*+)\]\s*+)?(?P<rest>(?:(?!--).)*)(?P<reason>.*)",
    re.DOTALL,
)
_RULE = re.compile(r"[^\s,](?:[^,]*[^\s,])?")
_NAME = re.compile(r"[\w-]{1,60}")  # what a code or a name looks like
_BLANKET = re.compile(r"[A-Z]{1,3}|(?i:all)|.*\*.*")


@dataclass(frozen=True, slots=True)
class Words:
    """What one comment addressed to healthpress says; with faults it hides nothing."""

    comment: Comment
    verb: str
    rules: tuple[Allowed, ...]
    reason: str
    faults: tuple[Fault, ...]

    @property
    def named(self) -> frozenset[str]:
        """The rules as written, whatever their order."""
        return frozenset(allowed.rule for allowed in self.rules)


def read_words(comment: Comment) -> Words | None:
    """What a comment says; None when it is not addressed to healthpress."""
    words = _WORDS.match(comment.text, 0, len(comment.text) - len("-->"))
    if words is None:
        return None
    verb, reason = words["verb"], " ".join(words["reason"].removeprefix("--").split())
    rules = tuple(_rules(words, comment))
    faults: list[Fault] = []
    if verb not in VERBS:
        faults.append(_unknown_verb(verb, comment.place(*words.span("verb")), comment.span))
    else:
        faults += misnamed(rules, comment.span)
        if words["rules"] is not None and words["rest"]:
            faults.append(_unread(words, comment))
        elif verb != "enable":
            faults += without_reason(reason, comment.span)
    return Words(comment, verb, rules, reason, tuple(faults))


def _rules(words: re.Match[str], comment: Comment) -> Iterator[Allowed]:
    if words["rules"] is not None:
        for match in _RULE.finditer(words.string, *words.span("rules")):
            yield Allowed(match[0], comment.place(*match.span()))


def misnamed(
    rules: tuple[Allowed, ...], span: Span, *, is_in_header: bool = False
) -> Iterator[Fault]:
    """The faults of a suppression that does not say in words which rules it is about."""
    advice = "name each rule by its code or name, as `ignore[CLM001]`"
    parting = "put a comma between rules"
    if is_in_header:
        advice = parting = "name one rule by its code or name, as `code: CLM001`"
    if not rules:
        yield Fault("LNT006", span, "no rule is named", advice)
    for allowed in rules:
        if _BLANKET.fullmatch(allowed.rule):
            says = f"{quoted(allowed.rule)} stands for more than one rule"
            yield Fault("LNT006", allowed.span, says, advice)
        elif not _NAME.fullmatch(allowed.rule):
            says = f"{quoted(allowed.rule)} is not the code or name of one rule"
            yield Fault("LNT003", allowed.span, says, parting)


def without_reason(reason: str, span: Span, *, is_in_header: bool = False) -> Iterator[Fault]:
    """The fault of a suppression that does not say why."""
    if sum(map(str.isprintable, reason)) < SHORTEST_REASON:  # nobody reads a zero width space
        says = f"the reason {quoted(reason)} says too little" if reason else "the reason is missing"
        advice = f"say why it is right here, in {SHORTEST_REASON} characters or more"
        where = "as `reason`" if is_in_header else "behind `--`"
        yield Fault("LNT002", span, says, advice if reason else f"{advice}, {where}")


def _unknown_verb(verb: str, span: Span, comment: Span) -> Fault:
    says = f"{quoted(verb)} is no word of healthpress" if verb else "the comment says nothing"
    advice = did_you_mean(verb, VERBS, "write `ignore`, `disable` or `enable`")
    return Fault("LNT003", span if verb else comment, says, advice)


def _unread(words: re.Match[str], comment: Comment) -> Fault:
    rest = words["rest"].rstrip()
    start = words.start("rest")
    advice = (
        "write all rules in one pair of brackets" if words["reason"] else "write `--` before it"
    )
    says = f"{quoted(rest)} is not read"
    return Fault("LNT003", comment.place(start, start + len(rest)), says, advice)
