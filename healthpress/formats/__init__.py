"""The shelf of output formats: one file each."""
