"""Sites whose every text is hostile, and what they are made of."""

import itertools
import json
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

import healthpress

SHARED = Path(__file__).resolve().parents[3] / "shared" / "data"
SETTINGS = """[site]
title = "Clinic"
url = "https://clinic.example/"
html = "%s"
[comments]
provider = "static"
"""
QUIET = '{"title": "Quiet", "description": "Quiet.", "published": "2026-02-05"}\n\nQuiet.\n'

# Ways out of text, attribute, address, script, comment, style, JSON, XML, Markdown and template,
# after the OWASP cheat sheets on cross-site scripting; each is written anew.
PAYLOADS = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</textarea></style><script>alert(1)</script>",
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' onfocus='alert(1)' autofocus x='",
    "` onclick=alert(1) `",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)//",
    "<svg onload=alert(1)>",
    "<svg><script href=data:,alert(1) />",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=//evil.example/x.swf>",
    "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>go</button></form>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<p style=background:url(//evil.example/x.png)>styled</p>",
    "<a href=javascript:alert(1)>link</a>",
    "<a href=' java\tscript:alert(1)'>link</a>",
    "<a href='&#106;avascript:alert(1)'>link</a>",
    "<video src=//evil.example/v.mp4 poster=//evil.example/p.png onplay=alert(1) autoplay></video>",
    "<img srcset='//evil.example/x.png 2x, https://evil.example/y.png 3x'>",
    "<!-- --!><script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "javascript:alert(1)",
    "JaVaScRiPt&colon;alert(1)",
    "\x01javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "//evil.example/x",
    "\\\\evil.example\\x",
    "https://evil.example/\"onmouseover='alert(1)'",
    "[link](javascript:alert(1)) ![image](https://evil.example/x.png) <javascript:alert(1)>",
    "{{ 7 * 7 }}{% include '/etc/passwd' %}${7*7}<%= 7*7 %>",
    "]]></summary><script>alert(1)</script>",
    '\\u003cscript\\u003ealert(1)\\u003c/script\\u003e","@type":"Person',
    "\u2028\u2029</script>\u202e<b>\ufeff",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
    "../../../../etc/passwd",
    "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot; &#39; &nosuch; &#0;",
    "{onclick=alert(1) style=color:red #top .x}",
    "<h1 id=main class=skip name=body tabindex=1 role=button>heading</h1>",
    "</p></div></main></body></html><script>alert(1)</script>",
)


@dataclass(frozen=True)
class Hostile:
    """What a hostile site became: its files, and the title of each article by its path."""

    files: dict[str, bytes]
    titles: dict[str, str]

    @property
    def pages(self) -> dict[str, str]:
        """The HTML pages as text."""
        return {path: raw.decode() for path, raw in self.files.items() if path.endswith(".html")}


def person(turn: Iterator[str]) -> dict[str, Any]:
    texts = ("name", "credentials", "specialty", "role", "bio", "conflicts", "photo")
    return {
        **{key: next(turn) for key in texts},
        "registration": {"body": next(turn), "number": next(turn)},
        "same_as": [next(turn), f"https://profile.example/{quote(next(turn), safe='')}"],
    }


def reference(key: str, turn: Iterator[str]) -> dict[str, Any]:
    texts = ("title", "type", "container-title", "volume", "issue", "page", "publisher", "URL")
    return {
        "id": key,
        **{name: next(turn) for name in (*texts, "note", "retraction_ack")},
        "author": [{"family": next(turn), "given": next(turn)}, {"literal": next(turn)}],
        "issued": "2021",
    }


def front_matter(turn: Iterator[str]) -> dict[str, Any]:
    plain = ("title", "description", "slug", "author_org", "funding", "image", "image_alt")
    hidden = ("review_exception", "requires_supervision_reason", "translation_key", "specialty")
    lists = ("topics", "key_points", "conflicts", "aliases", "related", "cure_ok", "share")
    return {
        **{key: next(turn) for key in (*plain, *hidden)},
        **{key: [next(turn), next(turn)] for key in (*lists, "medicines", "procedures")},
        "type": "treatment",
        "published": "2026-02-05",
        "last_reviewed": "2026-02-05",
        "authors": [person(turn)],
        "reviewers": [person(turn)],
        "supervision": {"by": next(turn), "where": next(turn), "monitoring": next(turn)},
        "sponsor": {"name": next(turn), "role": next(turn)},
        "ai_use": {"what": next(turn), "tool": next(turn), "checked_by": next(turn)},
        "consent": {"id": next(turn), "date": "2026-01-01", "scope": next(turn)},
        "references": [
            reference("one", turn),
            reference("two", turn) | {"DOI": next(turn)},
            reference("three", turn) | {"PMID": next(turn)},
            reference("four", turn) | {"further": True},
        ],
        "extra": {"note": next(turn)},
    }


def body(turn: Iterator[str]) -> str:
    parts = (
        "# {}", "## {}", "Text {} and *{}* and `{}`.[@one; @two][@three][^note]",
        "[{}]({}) [text](<{}>) [text](/ '{}') <{}> [text]({}){{onclick={} style={}}}",
        '![{}]({}) ![alt](<{}> "{}"){{width={} id={} class="{}"}}',
        '[text][ref] ![alt][ref]\n\n[ref]: {} "{}"', "[text][ang]\n\n[ang]: <{}>",
        "```{}\n{}\n```", "    {}", "> {}\n> {}", "- {}\n  - {}\n\n1. {}", "{}\n: {}",
        "| {} | {} |\n|:--|--:|\n| {} | {} |", "> [!NOTE]\n> {}",
        "::: warning {} {{#{}}}\n{}\n:::",
        "::: video {} {{url={} reviewed={} onclick={}}}\n{}\n:::",
        '::: details {} {{#"{}" style="{}"}}\n{}\n:::', "::: {}\n{}\n:::", "::: crisis\n{}\n:::",
        "<div>{}</div>", "{}", "text {} text", "<!-- {} -->", '<a href="{}">{}</a>',
        "<img src='{}' alt='{}'>", "<b {}>{}</b>", "[^note]: {} and {}\n\n    {}", "{}\n===", "{}",
    )  # fmt: skip
    return "\n\n".join(
        part.format(*(next(turn) for _ in range(part.count("{}")))) for part in parts
    )


def write(root: Path, path: str, text: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="")


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes a site with one article for each turn of payloads, and comments on each."""

    def make(turns: Sequence[Sequence[str]], html: str = "safe") -> Path:
        root = tmp_path_factory.mktemp("hostile")
        write(root, "healthpress.toml", SETTINGS % html)
        for number, payloads in enumerate(turns):
            turn = itertools.cycle(payloads)
            text = f"{json.dumps(front_matter(turn) | {'slug': f'a{number}'})}\n\n{body(turn)}\n"
            write(root, f"content/article-{number}.md", text)
            said = json.dumps(next(turn)).replace("\x7f", "\\u007f")
            if said.isprintable() and "\\u00" not in said and "\\ud" not in said:
                comment = f"[[comment]]\nauthor = {said}\ntext = {said}\ndate = 2026-02-05\n"
                write(root, f"data/comments/a{number}.toml", comment)
        return root

    return make


@pytest.fixture(scope="session")
def rendered(hostile_site: Callable[..., Path]) -> Callable[..., Hostile]:
    """A hostile site rendered in memory; its findings stop nothing."""

    def make(turns: Sequence[Sequence[str]], html: str = "safe") -> Hostile:
        files = healthpress.render(healthpress.load_site(hostile_site(turns, html)))
        titles = {f"a{number}/index.html": turn[0] for number, turn in enumerate(turns)}
        return Hostile(files, titles)

    return make


@pytest.fixture(scope="session")
def payloads() -> tuple[str, ...]:
    return PAYLOADS


@pytest.fixture(scope="session")
def own_turns() -> list[list[str]]:
    """One payload for all the texts of an article, and so in every place."""
    return [[payload] for payload in PAYLOADS]


@pytest.fixture(scope="session")
def public_turns() -> list[list[str]]:
    """The public payloads, dealt out so that each stands in several fields."""
    folder = SHARED / "security"
    if not folder.is_dir():
        pytest.skip("the public payloads are not beside this checkout")
    lines = (folder / "xss_payloads_quick.txt").read_text(encoding="utf-8").splitlines()
    naughty = json.loads((folder / "blns.json").read_text(encoding="utf-8"))
    payloads = [*lines, *naughty]
    step = 56
    return [payloads[start:] + payloads[:start] for start in range(0, len(payloads), step)]


@pytest.fixture
def site(make_site: Callable[..., Path]) -> Path:
    """A site without fault, its one article called "A quiet page"."""
    return make_site()


@pytest.fixture
def build(site: Path, run: Callable[..., Any]) -> Callable[..., Any]:
    """Builds the site and looks that nothing outside of `public` was touched."""

    def call(*words: object, command: str = "build") -> Any:  # noqa: ANN401 - `Outcome` of conftest
        before = everything(site.parent)

        outcome = run(command, site, *words)

        assert everything(site.parent) == before
        assert outcome.exit_code == 0 or outcome.stdout or "error: " in outcome.stderr
        return outcome

    return call


def everything(folder: Path) -> dict[str, bytes | None]:
    """All files below a folder but those of the output and what is remembered, in bytes."""
    ours = (folder / "site" / "public", folder / "site" / ".healthpress")
    return {
        os.fsencode(path).decode("utf-8", "replace"): (
            path.read_bytes() if path.is_file() and not path.is_symlink() else None
        )
        for path in sorted(folder.rglob("*"))
        if not any(path.is_relative_to(place) for place in ours)
    }
