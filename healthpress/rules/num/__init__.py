"""Rules on numbers and risk."""
