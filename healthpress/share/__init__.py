"""The shelf of share targets: one entry a button."""
