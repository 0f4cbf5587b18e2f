"""What earlier runs found, and whether it still holds."""
