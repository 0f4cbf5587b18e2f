"""Safety: supervision, approval, balance and emergency help."""
