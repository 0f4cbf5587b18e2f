"""From source text to an article: front matter, Markdown, blocks, exact places."""
