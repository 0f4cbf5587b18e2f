"""Settings: `healthpress.toml`, people and references, typed and placed."""
