"""Rules that are only data: from a TOML file to a rule like any other."""
