"""What a language tag says about a page: writing direction, Open Graph locale, English or not."""

from markupsafe import Markup

from healthpress.model.language import primary

# Languages written from right to left by default: Unicode CLDR 47, `characterOrder`, for languages
# that a health site is likely to use.
RIGHT_TO_LEFT = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)


def direction(language: str) -> str:
    """The value of `dir`: "rtl" or "ltr"."""
    return "rtl" if primary(language) in RIGHT_TO_LEFT else "ltr"


def furniture_attributes(language: str) -> Markup:
    """What elements with the theme's own, English words say on a page of another language.

    A reader's voice must not read English with the sounds of the page (WCAG 2.2, 3.1.2).
    """
    return Markup("") if is_english(language) else Markup(' lang="en" dir="ltr"')


def is_english(language: str) -> bool:
    """Whether the words of themes and of this package are in the page's language."""
    return primary(language) == "en"


def open_graph_locale(language: str) -> str:
    """The locale "en_US" for "en-US"; empty without a region, since Open Graph wants both."""
    parts = language.split("-")
    region = parts[-1]
    if len(parts) == 1 or len(region) != len("US"):
        return ""
    return f"{parts[0].lower()}_{region.upper()}"
