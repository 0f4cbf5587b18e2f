"""Nodes of the schema.org graph, by what they describe."""
