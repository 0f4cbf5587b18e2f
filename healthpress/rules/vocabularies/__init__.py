"""Facts that rules and pages look up, as TOML with sources and dates: docs/vocabularies.md."""
