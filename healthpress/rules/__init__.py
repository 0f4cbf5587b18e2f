"""The shelf of rules: one a file, by family, with their vocabularies as data."""
