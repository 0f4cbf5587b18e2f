"""What changes from country to country, one TOML file a profile: docs/vocabularies.md."""
