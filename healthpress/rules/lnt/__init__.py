"""Rules on the linter's own hygiene: what authors allowed, and how."""
