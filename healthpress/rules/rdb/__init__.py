"""Reading: pages that people can understand at the first reading."""
