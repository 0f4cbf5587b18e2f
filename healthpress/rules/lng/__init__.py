"""Rules on language about people, and on the names of medicines."""
