"""What would mend a finding, as edits of the source."""

from dataclasses import dataclass
from enum import StrEnum

from healthpress.model.source import Span


class Safety(StrEnum):
    """Who may apply a fix. None asserts a medical fact, a date, a number or consent."""

    SAFE = "safe"  # pure form: the words and what they mean stay as they are
    UNSAFE = "unsafe"  # a human confirms the diff
    DISPLAY = "display"  # shown only, never applied


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `source.text[span.start:span.end]` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits of one file that belong together, sorted and not overlapping.

    `title` is an imperative step: "rename the key to `reviewers`".
    """

    title: str
    edits: tuple[Edit, ...]
    safety: Safety = Safety.UNSAFE
