"""Reads specifications: Markdown pages that say what a rule finds and what it must not.

A specification names its rule in the title: # `name` (CODE). Its fences are cases:

* `md` (the info string may name a file) holds an article; the `findings` behind it, all that the
  rule finds in the articles of the section; `fixed`, the last of them after the rule's fixes;
* each line of `bad`, `good`, `review` and `known-miss` is an article of its own. `[[...]]` marks
  the words that are found: exactly those, for sure in `bad`, as something to look at in `review`.
  `known-miss` marks what should be found and is not yet; `good` holds no marks;
* `toml` says what the site around the articles of its section is like.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from healthpress.build.specifications.settings import CaseSettings, read_settings
from healthpress.check.select import find_rule
from healthpress.config.told import Told, Written
from healthpress.config.toml_places import read_toml
from healthpress.config.wording import quoted
from healthpress.errors import UsageError
from healthpress.model.rule import Rule
from healthpress.model.source import SourceFile, Span
from healthpress.model.suggestion import did_you_mean
from healthpress.parse.fences import Fence, read_fences

TITLE: Final = re.compile(r"^# `([^`\n]*)` \(([^)\n]*)\)[ \t]*$", re.MULTILINE)
WHOLE: Final = ("findings", "fixed")  # what is expected of whole articles
LINES: Final = ("bad", "good", "review", "known-miss")  # one article a line
_LANGUAGES: Final = ("md", "toml", *WHOLE, *LINES)
_MARK: Final = re.compile(r"\[\[(.+?)\]\]")


@dataclass(frozen=True, slots=True)
class Case:
    """One thing a specification says.

    `kind` is the language of its fence; `expected` the fence's text, or the line without its marks,
    which are `spans` of it. `files` are the articles by path, `subject` the one to fix. `line` is
    where the case stands (from 1); `start` and `end` are the lines of its fence's content.
    """

    source: SourceFile
    section: str
    rule: Rule
    kind: str
    files: Mapping[str, str]
    subject: str
    settings: CaseSettings
    expected: str
    line: int
    start: int
    end: int
    spans: tuple[Span, ...] = ()


@dataclass(slots=True)
class _Section:
    """What has been said in a section so far."""

    number: int = 0
    files: dict[str, str] = field(default_factory=dict)
    subject: str = ""
    settings: CaseSettings = field(default_factory=CaseSettings)
    waiting: dict[str, Fence] = field(default_factory=dict)  # of which nothing is expected yet


def read_specification(
    source: SourceFile, rules: Sequence[Rule], told: list[Told]
) -> tuple[Case, ...]:
    """The cases of a specification, in order; what is wrong with it is told."""
    rule = _rule(source, rules, told)
    if rule is None:
        return ()
    reader = _Reader(source, rule, rules)
    cases = tuple(reader.cases())
    told += reader.told
    if not cases and not reader.told:
        advice = "add a `bad` and a `good` fence"
        told.append(Told(source.path, "this specification has no case", advice))
    return cases


def _rule(source: SourceFile, rules: Sequence[Rule], told: list[Told]) -> Rule | None:
    title = TITLE.search(source.text)
    if title is None:
        says = "this specification names no rule"
        told.append(Told(source.path, says, "begin it with a title such as # `and-or` (CLN001)"))
        return None
    line, column = source.locate(title.start(2))
    try:
        rule = find_rule(rules, title[2])
    except UsageError as error:
        told.append(Told(source.path, error.message, error.help, line, column))
        return None
    if title[1] != rule.name or title[2] != rule.code:
        says = f"the rule {quoted(title[2])} is called `{rule.name}` ({rule.code})"
        told.append(Told(source.path, says, "write the title so", line, column))
    return rule


class _Reader:
    """Goes through the fences of one specification."""

    def __init__(self, source: SourceFile, rule: Rule, rules: Sequence[Rule]) -> None:
        self.source = source
        self.rule = rule
        self.rules = rules
        self.told: list[Told] = []
        self.section = _Section()

    def cases(self) -> Iterator[Case]:
        for fence in read_fences(self.source.text):
            if fence.number != self.section.number:
                self._expect()
                self.section = _Section(fence.number)
            if not self._is_usable(fence):
                continue
            if fence.language == "md":
                self._article(fence)
            elif fence.language == "toml":
                self.section.settings = self._settings(fence)
            elif fence.language in WHOLE:
                yield from self._whole(fence)
            else:
                yield from self._lines(fence)
        self._expect()

    def _is_usable(self, fence: Fence) -> bool:
        if fence.language not in _LANGUAGES:
            names = ", ".join(f"`{name}`" for name in _LANGUAGES)
            advice = did_you_mean(fence.language, _LANGUAGES, f"choose from {names}")
            says = f"{quoted(fence.language)} is no fence of a specification"
            self._tell(fence.start, says if fence.language else "this fence has no name", advice)
            return False
        if not fence.plain:
            advice = "let it begin at the margin"
            self._tell(fence.start, "this fence stands inside a list or a quotation", advice)
        return fence.plain

    def _article(self, fence: Fence) -> None:
        name = fence.name or "article.md"
        if name in self.section.waiting:
            self._expect()
        self.section.subject = name
        self.section.files[name] = fence.text
        self.section.waiting[name] = fence

    def _expect(self) -> None:
        """Tell of an article that is followed by nothing that is expected of it."""
        for fence in list(self.section.waiting.values())[-1:]:
            says = "nothing is expected of this article"
            self._tell(fence.start, says, "add a `findings` or a `fixed` fence behind it")
        self.section.waiting.clear()

    def _settings(self, fence: Fence) -> CaseSettings:
        offset = self.source.line_starts()[fence.start]
        written = Written(self.source, read_toml(fence.text, offset))
        self.told += [written.told_fault(fault) for fault in written.placed.faults]
        data = written.placed.data
        if not isinstance(data, dict):
            return CaseSettings()
        settings, problems = read_settings(data, self.rule, self.rules)
        self.told += [written.told(problem) for problem in problems]
        return settings

    def _whole(self, fence: Fence) -> Iterator[Case]:
        section = self.section
        section.waiting.clear()
        if not section.files:
            self._tell(fence.start, f"no `md` fence stands before `{fence.language}`", "add one")
        elif fence.language == "fixed" and not fence.text.strip():
            self._tell(fence.start, "the fence `fixed` is empty", "write the text after the fix")
        else:
            yield self._case(fence, fence.text, fence.start, dict(section.files), section.subject)

    def _lines(self, fence: Fence) -> Iterator[Case]:
        if not fence.text.strip():
            self._tell(fence.start, f"the fence `{fence.language}` is empty", "write one line")
        for index, line in enumerate(fence.text.splitlines()):
            if line.strip():
                yield from self._line(fence, fence.start + index, line)

    def _line(self, fence: Fence, number: int, line: str) -> Iterator[Case]:
        text, spans = unmarked(line)
        if "[[" in text or "]]" in text:
            self._tell(number + 1, "a mark is not closed, or stands in another", "write `[[so]]`")
        elif spans and fence.language == "good":
            self._tell(number + 1, "a line of `good` has marks", "remove them")
        elif not spans and fence.language != "good":
            advice = "put `[[` and `]]` around the words that are meant"
            self._tell(number + 1, f"a line of `{fence.language}` has no marks", advice)
        else:
            subject = "content/article.md" if self.rule.check_site else "article.md"
            files = {subject: f"{text}\n"}
            yield self._case(fence, text, number, files, subject, spans)

    def _case(
        self,
        fence: Fence,
        expected: str,
        line: int,
        files: Mapping[str, str],
        subject: str,
        spans: tuple[Span, ...] = (),
    ) -> Case:
        return Case(
            source=self.source,
            section=fence.section,
            rule=self.rule,
            kind=fence.language,
            files=files,
            subject=subject,
            settings=self.section.settings,
            expected=expected,
            line=line + 1,
            start=fence.start,
            end=fence.end,
            spans=spans,
        )

    def _tell(self, line: int, says: str, advice: str) -> None:
        self.told.append(Told(self.source.path, says, advice, line, 1))


def unmarked(line: str) -> tuple[str, tuple[Span, ...]]:
    """The line without `[[` and `]]`, and where the marked words stand in it."""
    parts: list[str] = []
    spans = []
    behind = length = 0
    for mark in _MARK.finditer(line):
        parts += [line[behind : mark.start()], mark[1]]
        length += mark.start() - behind
        spans.append(Span(length, length + len(mark[1])))
        length += len(mark[1])
        behind = mark.end()
    return "".join([*parts, line[behind:]]), tuple(spans)
