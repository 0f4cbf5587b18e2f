"""What a language tag says about a page: writing direction and Open Graph locale."""

# Languages written from right to left by default: Unicode CLDR 47, `characterOrder`, for languages
# that a health site is likely to use.
RIGHT_TO_LEFT = frozenset(
    {"ar", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
)


def direction(language: str) -> str:
    """The value of `dir`: "rtl" or "ltr"."""
    return "rtl" if language.lower().split("-")[0] in RIGHT_TO_LEFT else "ltr"


def open_graph_locale(language: str) -> str:
    """The locale "en_US" for "en-US"; empty without a region, since Open Graph wants both."""
    parts = language.split("-")
    region = parts[-1]
    if len(parts) == 1 or len(region) != len("US"):
        return ""
    return f"{parts[0].lower()}_{region.upper()}"
