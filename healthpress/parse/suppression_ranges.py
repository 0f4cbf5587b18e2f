"""From the comments `disable` and `enable` to pairs, and what has no other half."""

from collections.abc import Sequence

from healthpress.config.wording import quoted
from healthpress.model.finding import Fault, Related
from healthpress.parse.suppression_words import Words

Pair = tuple[Words, Words]


def pair(words: Sequence[Words]) -> tuple[list[Pair], list[Fault]]:
    """(each `disable` with its `enable`, the faults of the rest), in the order of the source.

    An `enable` ends the last open `disable` of the same rules. Ranges may stand in one another;
    of two that cross, the one that was opened first hides nothing.
    """
    pairs: list[Pair] = []
    faults: list[Fault] = []
    is_open: list[Words] = []
    for one in words:
        if one.verb == "disable":
            is_open.append(one)
        elif one.verb == "enable":
            opening = next((two for two in reversed(is_open) if two.named == one.named), None)
            if opening is None:
                faults.append(_unopened(one))
                continue
            if opening is is_open[-1]:
                pairs.append((opening, one))
            else:
                faults.append(_crossing(one, opening, is_open[-1]))
            is_open.remove(opening)
    faults += map(_unclosed, is_open)
    return pairs, sorted(faults, key=lambda fault: fault.span)


def _written(words: Words) -> str:
    return f"[{', '.join(allowed.rule for allowed in words.rules)}]"


def _unopened(closing: Words) -> Fault:
    says = f"no {quoted('disable' + _written(closing))} is open here"
    advice = "delete it, or name the same rules in both"
    return Fault("LNT004", closing.comment.span, says, advice)


def _unclosed(opening: Words) -> Fault:
    wanted = quoted("enable" + _written(opening))
    says = f"no {wanted} ends this range"
    return Fault("LNT004", opening.comment.span, says, "put one where the findings count again")


def _crossing(closing: Words, opening: Words, inner: Words) -> Fault:
    related = (
        Related(opening.comment.span, "the range that ends here"),
        Related(inner.comment.span, "the range that begins inside it and ends outside"),
    )
    says = f"this range crosses that of {quoted('disable' + _written(inner))}"
    advice = "end the range first that was opened last"
    return Fault("LNT004", closing.comment.span, says, advice, related)
