"""Suicide and self-harm: help for readers, and no false hope."""
