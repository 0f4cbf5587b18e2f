"""Rules on accessibility and structure: images, headings, links."""
