"""Rules on claims: cures, guarantees, safety without risk, hype."""
