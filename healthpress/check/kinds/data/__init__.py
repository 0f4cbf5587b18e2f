"""The kinds of rules that are only data, and what they are made of."""
