"""Specifications of rules: read, tried, rewritten."""
