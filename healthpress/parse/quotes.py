"""Straight quotation marks become curly ones on the page; rules match what is written."""

from markdown_it.rules_core import StateCore, smartquotes

# Outer and inner quotation marks: the CSL locales (citation-style-language/locales) of each
# language. Languages not named keep their straight quotes.
QUOTES = {
    "de": ["\u201e", "\u201c", "\u201a", "\u2018"],
    "en": ["\u201c", "\u201d", "\u2018", "\u2019"],
    "es": ["\u00ab", "\u00bb", "\u201c", "\u201d"],
    "fr": ["\u00ab\u00a0", "\u00a0\u00bb", "\u201c", "\u201d"],
}
# The library copies the whole text for each mark and looks back at all marks before it, which a
# text of a million marks would not survive. No paragraph that people read comes near.
MOST = 300  # marks of one paragraph; one with more keeps them straight


def curl_quotes(state: StateCore) -> None:
    """Curl them as `smartquotes` does, and keep what was written in each token's `meta`."""
    everything = state.tokens
    state.tokens = []
    for inline in everything:
        if inline.children and ('"' in inline.content or "'" in inline.content):
            for token in inline.children:
                if token.type == "text":
                    token.meta["written"] = token.content
            if inline.content.count('"') + inline.content.count("'") <= MOST:
                state.tokens.append(inline)
    smartquotes(state)
    state.tokens = everything
