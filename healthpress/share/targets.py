"""The share buttons: one entry a target, plain links that work without a script.

The forms of the addresses were read in stored copies of the sources named, in November 2026; no
address was opened.
"""

from urllib.parse import quote

from healthpress.model.share import ShareTarget

# Copying and the device's own share sheet need JavaScript (Clipboard API, Web Share API). A
# configuration may name them; a build without scripts leaves them out.
NEEDS_SCRIPT = ("copy", "native")


def _part(value: str) -> str:
    """A value without any character that could end its parameter; one line."""
    return quote(" ".join(value.split()), safe="", errors="replace")


def _text(url: str, title: str) -> str:
    """Title and address in one parameter."""
    return f"{_part(title)}%20{_part(url)}"


def _email(url: str, title: str) -> str:
    return f"mailto:?subject={_part(title)}&body={_part(title)}%0D%0A{_part(url)}"


def _whatsapp(url: str, title: str) -> str:
    return f"https://api.whatsapp.com/send?text={_text(url, title)}"


def _facebook(url: str, _title: str) -> str:
    return f"https://www.facebook.com/sharer/sharer.php?u={_part(url)}"


def _x(url: str, title: str) -> str:
    return f"https://x.com/intent/tweet?text={_part(title)}&url={_part(url)}"


def _bluesky(url: str, title: str) -> str:
    return f"https://bsky.app/intent/compose?text={_text(url, title)}"


def _linkedin(url: str, _title: str) -> str:
    return f"https://www.linkedin.com/sharing/share-offsite/?url={_part(url)}"


def _reddit(url: str, title: str) -> str:
    return f"https://www.reddit.com/submit?url={_part(url)}&title={_part(title)}"


def _telegram(url: str, title: str) -> str:
    return f"https://t.me/share/url?url={_part(url)}&text={_part(title)}"


def _threads(url: str, title: str) -> str:
    return f"https://www.threads.com/intent/post?text={_part(title)}&url={_part(url)}"


def _mastodon(url: str, title: str) -> str:
    return f"https://share.joinmastodon.org/#text={_text(url, title)}"


TARGETS: tuple[ShareTarget, ...] = (
    ShareTarget(
        name="email",
        label="Email",
        href=_email,
        source="RFC 6068, sections 2 and 5: %20 for spaces, %0D%0A for line breaks",
    ),
    ShareTarget(
        name="whatsapp",
        label="WhatsApp",
        href=_whatsapp,
        source="heise/shariff, WhatsApp service; not documented by WhatsApp in what was read",
    ),
    ShareTarget(
        name="facebook",
        label="Facebook",
        href=_facebook,
        source="heise/shariff, Facebook service; undocumented, text comes from Open Graph",
    ),
    ShareTarget(
        name="x",
        label="X",
        href=_x,
        source="docs.x.com, Web Intents: 280 characters with the address",
    ),
    ShareTarget(
        name="bluesky",
        label="Bluesky",
        href=_bluesky,
        source="docs.bsky.app, Action Intent Links: 300 graphemes, one text field",
    ),
    ShareTarget(
        name="linkedin",
        label="LinkedIn",
        href=_linkedin,
        source="heise/shariff, LinkedIn service; text comes from Open Graph",
    ),
    ShareTarget(
        name="reddit",
        label="Reddit",
        href=_reddit,
        source="heise/shariff, Reddit service",
    ),
    ShareTarget(
        name="telegram",
        label="Telegram",
        href=_telegram,
        source="core.telegram.org/widgets/share",
    ),
    ShareTarget(
        name="threads",
        label="Threads",
        href=_threads,
        source="developers.facebook.com, Threads web intents, 19 March 2026",
    ),
    ShareTarget(
        name="mastodon",
        label="Mastodon",
        href=_mastodon,
        source="blog.joinmastodon.org, March 2026: the text stays in the fragment",
    ),
)
