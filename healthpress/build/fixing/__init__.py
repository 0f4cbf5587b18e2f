"""Fixes: applied round after round in memory, then written file by file."""
