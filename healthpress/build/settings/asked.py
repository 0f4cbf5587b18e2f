"""Words that options name, against those that exist."""

from collections.abc import Iterable, Sequence

from healthpress.config.wording import quoted
from healthpress.errors import UsageError
from healthpress.model.suggestion import did_you_mean


def unknown_words(option: str, words: Sequence[str], known: Iterable[str]) -> list[UsageError]:
    """An error for each word that is none of those known: "there is no profile `usa`"."""
    names = sorted(set(known))
    return [
        UsageError(
            f"`{option}`: there is no {option.lstrip('-')} {quoted(word)}",
            help=did_you_mean(word, names, f"choose from {', '.join(names)}"),
        )
        for word in words
        if word not in names
    ]
