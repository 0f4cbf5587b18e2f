"""Writes what rules find into the specifications that say otherwise."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from healthpress.build.specifications.pages import WHOLE
from healthpress.build.specifications.trials import Trial
from healthpress.model.source import SourceFile
from healthpress.read.files import bytes_of
from healthpress.write.whole import write_whole


def accepted(source: SourceFile, trials: Iterable[Trial]) -> str:
    """The text of a specification with what was found in its `findings` and `fixed` fences.

    Lines with marks stay as they are: a person says which words are meant.
    """
    lines = source.text.splitlines(keepends=True)
    by_place = sorted(trials, key=lambda trial: trial.case.start, reverse=True)
    for trial in by_place:
        if trial.case.kind in WHOLE and trial.why and not trial.crashed:
            lines[trial.case.start : trial.case.end] = [trial.found]
    return "".join(lines)


def write_found(root: Path, trials: Iterable[Trial]) -> tuple[str, ...]:
    """Rewrite the specifications of the trials on disk; gives the paths of those that changed.

    Raises:
        OutputError: the disk refuses.
    """
    changed = []
    key = attrgetter("case.source.path")
    for path, group in groupby(sorted(trials, key=key), key=key):
        own = tuple(group)
        source = own[0].case.source
        text = accepted(source, own)
        if text != source.text:
            write_whole(root / path, bytes_of(replace(source, text=text)), told=path)
            changed.append(path)
    return tuple(changed)
