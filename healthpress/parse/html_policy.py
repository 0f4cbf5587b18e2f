"""What raw HTML of an author may hold in safe mode."""

import nh3

from healthpress.config.addresses import leads_elsewhere
from healthpress.parse.attribute_values import author_classes, holds_page_class
from healthpress.parse.links import ALLOWED_SCHEMES, refused_scheme

# Elements that run, load or imitate; their content is no text either.
_WITH_CONTENT = frozenset(
    {"script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript"}
)
# No films, sound and pictures with several sources: the pages' security policy stops the first two,
# and of an image only `src` is checked and made to fit the page.
_ADDED = frozenset(
    (
        *("section", "figure", "figcaption", "details", "summary", "dl", "dt", "dd", "time"),
        *("abbr", "sup", "sub", "kbd", "mark", "bdi", "bdo", "ruby", "rt", "rp", "s"),
    )
)
# The page has one h1, its title. The others are obsolete (HTML Living Standard, 16.2).
_REFUSED = frozenset({"h1", "acronym", "center", "rtc", "strike", "tt"})
TAGS = (frozenset(nh3.ALLOWED_TAGS) | _ADDED) - _WITH_CONTENT - _REFUSED
CONTENT_DROPPED = _WITH_CONTENT | {"title", "textarea", "xmp", "noembed", "noframes", "select"}

# Roles that describe and do not promise behaviour (WAI-ARIA 1.2, section 5.3.3 and 5.3.4).
ROLES = frozenset(
    ("region", "note", "group", "list", "listitem", "img", "presentation", "none", "figure")
)
EVERYWHERE = frozenset({"lang", "dir", "id", "class", "title", "role", "tabindex"})
ATTRIBUTES: dict[str, set[str]] = {
    "*": set(EVERYWHERE),
    "a": {"href", "hreflang", "rel"},
    "time": {"datetime"},
    "details": {"open"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "img": {"src", "alt", "width", "height", "loading", "decoding"},
    "th": {"scope", "headers", "colspan", "rowspan"},
    "td": {"headers", "colspan", "rowspan"},
    "col": {"span"},
    "colgroup": {"span"},
    "q": {"cite"},
    "blockquote": {"cite"},
}


def allows(tag: str, name: str, value: str) -> bool:
    """Whether an author may write this attribute, names in small letters."""
    if name.startswith("aria-"):
        return True
    if name not in EVERYWHERE and name not in ATTRIBUTES.get(tag, ()):
        return False
    if name == "role":
        return value in ROLES
    if name == "class":
        return not holds_page_class(value)
    if name == "src":  # a page loads nothing from elsewhere
        return not leads_elsewhere(value)
    return name not in ("href", "cite") or not refused_scheme(value)


def clean(html: str, own: str) -> str:
    """Markup with only what the policy allows.

    `own` begins every value of `id` and `tabindex` that this package wrote; an author cannot know
    it. The author's own ids get the prefix `user-`, so that none can stand for one of the page's.
    """

    def keep(tag: str, name: str, value: str) -> str | None:
        if value.startswith(own):
            return value
        if name == "tabindex":
            return None
        if name == "id":
            return f"user-{value}"
        if name == "class":
            return author_classes(value) or None
        return value if allows(tag, name, value) else None

    return nh3.clean(
        html,
        tags=set(TAGS),
        clean_content_tags=set(),
        attributes=ATTRIBUTES,
        attribute_filter=keep,
        generic_attribute_prefixes={"aria-"},
        url_schemes=set(ALLOWED_SCHEMES),
        link_rel=None,
    )
