"""Puts the stages in a row; knows what is installed."""
