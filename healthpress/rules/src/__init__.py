"""Rules on the file itself: encoding, front matter, blocks, raw HTML."""
