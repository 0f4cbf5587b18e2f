"""Language tags (BCP 47), as far as pages need them."""


def primary(tag: str) -> str:
    """The language alone, in small letters: "en" for "en-US"."""
    return tag.replace("_", "-").partition("-")[0].casefold()
