"""How hard a text is to read: words, syllables, sentences, and the published formulas."""
