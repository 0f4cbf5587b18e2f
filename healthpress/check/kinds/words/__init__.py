"""Finding words in texts: folded, all at once, at a price that no text can drive up."""
