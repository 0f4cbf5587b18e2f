"""Findings for people and for programs, in every format."""
