"""Title, description, address or picture text promises an outcome: "Cure depression in hours".

## Why it matters
Search results and share previews show these and nothing else: no risk, no source, no "may". Many
people read no further. The law looks at the impression they leave.

## What counts
Promises of a cure, a guarantee, safety without risk, relief within hours, a breakthrough or an end
of suicide, in `title`, `description`, `slug` (the file's name where it is absent), `aliases` and
`image_alt`. The words of an address are split at hyphens. Negated words, questions ("does it cure")
and quotations are told for review. A condition in `cure_ok` passes.

CLM and SUI rules point at the words in title and description; this one tells once a key that the
page's public face makes the promise, and so stands at the key. What they do not read (address,
former addresses, `image_alt`) is told at the value.

## Example
    description: Cure depression in hours

## Use instead
    description: What ketamine treatment involves

## Known problems
Promises in other words are not seen. A former address must stay in `aliases` for readers who kept
it: allow it with a reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from healthpress.check.kinds.phrase import Phrase
from healthpress.check.kinds.words.literals import may_match
from healthpress.model.article import Article, Prose
from healthpress.model.finding import Decision, Finding, Related, Severity
from healthpress.model.rule import Context, Rule, Source
from healthpress.model.source import Span

# Own list: the promises of the CLM and SUI rules that fit into a headline.
_STATE = r"(?:depression|anxiety|pain|PTSD|addiction|migraines?|insomnia|symptoms|OCD)"
PROMISE = re.compile(
    r"\bcur(?:e[sd]?|ing)\b|\bguarantee[sd]?\b|\bmirac(?:les?|ulous)\b|\bbreak-?through\b"
    r"|\bgame[- ]?chang(?:er|ing)\b|\brisk[- ]free\b"
    r"|\b(?:no|without|zero) (?:side effects|risks?)\b"
    r"|\b(?:completely|totally|100 ?%|perfectly) (?:safe|effective)\b"
    r"|\b(?:instant|permanent|immediate|guaranteed) (?:relief|results?|fix)\b"
    rf"|\b(?:ends?|beats?|stops?|fix(?:es)?|relie(?:f|ve[sd]?)) (?:your )?{_STATE} "
    r"(?:in|within) (?:\w+ )?(?:minutes|hours|days)\b"
    r"|\b(?:prevents?|stops?|ends?) suicid\w*|\banti[- ]?suicid\w+\b|\bsav(?:es?|ed) my life\b",
    re.IGNORECASE,
)
ALLOWED = re.compile(
    r"\bbreak-?through (?:bleeding|pain|cancer|infections?|seizures?|symptoms?|therapy|device)\b"
    r"|\btests? of cure\b|\b(?:dry|salt)[- ]?cured\b|\b(?:no|without) (?:known )?cures?\b"
    r"|\b(?:search|research|look\w*) (?:for|into) (?:a )?cures?\b",
    re.IGNORECASE,
)
PHRASE = Phrase(PROMISE, allowed=ALLOWED)
ASKED = re.compile(r"^(?:can|does|do|is|are|will|could|how|why|what|which|when)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Field:
    """One value that is public: what it is called, its text, and where to point."""

    name: str
    prose: Prose
    span: Span
    words: Span | None = None  # where the words stand, when the finding stands at the key


def check(article: Article, context: Context) -> Iterator[Finding]:
    """Point once at every key whose value promises an outcome."""
    for field in (*_read(article), *_unread(article)):
        if not may_match(PROMISE, field.prose.text):
            continue
        finding = next(_findings(field, article, context), None)
        if finding:
            yield finding


def _findings(field: _Field, article: Article, context: Context) -> Iterator[Finding]:
    text = field.prose.text
    allowed = [match.span() for match in ALLOWED.finditer(text)]
    for match in PROMISE.finditer(text):
        inside = any(start <= match.start() < end for start, end in allowed)
        if inside or _is_accepted(match.group(), text, article):
            continue
        around = PHRASE.hit(field.prose, match).around
        unsure = around is not None or ASKED.match(text) is not None
        related = (Related(field.words, "the words"),) if field.words else ()
        yield context.finding(
            field.span,
            f"{field.name} promises an outcome: `{match.group()}`",
            help="say what the page is about, without a promise",
            severity=context.severity.lowered() if unsure else None,
            decision=Decision.REVIEW if unsure else None,
            zone=field.prose.zone,
            related=related,
        )


def _is_accepted(words: str, text: str, article: Article) -> bool:
    """Whether a cure of this condition is accepted on the page."""
    names = [name.strip().casefold() for name in article.front_matter.cure_ok if name.strip()]
    return words.casefold().startswith("cur") and any(name in text.casefold() for name in names)


def _read(article: Article) -> Iterator[_Field]:
    """Title and description, which other rules read word by word."""
    for prose in article.in_zones("meta.title", "meta.description"):
        key = prose.zone.removeprefix("meta.")
        yield _Field(f"`{key}`", prose, article.places.key(key), article.places.value(key))


def _unread(article: Article) -> Iterator[_Field]:
    """Addresses and the text of the page's image."""
    front_matter, places = article.front_matter, article.places
    slug = front_matter.slug or PurePosixPath(article.source.path).stem
    values = [("the address", "meta.slug", _words(slug), places.value("slug"))]
    for index, alias in enumerate(front_matter.aliases):
        span = places.value("aliases", index)
        values.append(("a former address", "meta.aliases", _words(alias), span))
    image_alt = places.value("image_alt")
    values.append(("`image_alt`", "alt", front_matter.image_alt, image_alt))
    for name, zone, text, span in values:
        yield _Field(name, Prose(zone, text, span, ()), span)


def _words(address: str) -> str:
    return re.sub(r"[-_/]+", " ", address).strip()


RULE = Rule(
    code="PRO010",
    name="claim-in-metadata",
    severity=Severity.ERROR,
    sources=(
        Source(
            title="FTC. Health Products Compliance Guidance",
            section="net impression",
            year=2022,
            read="2026-11-23, through secondary copies",
        ),
        Source(
            title="Crane MA, DiStefano MJ, Moore TJ. JAMA Netw Open 2023;6(11):e2342210",
            section="claims on clinics' pages",
            year=2023,
            url="https://doi.org/10.1001/jamanetworkopen.2023.42210",
            read="2026, stored copy",
        ),
    ),
    since="0.1.0",
    check=check,
    languages=("en",),
)
