"""Rules on doses and units."""
