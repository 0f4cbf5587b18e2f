"""The baseline of a site: read, compared, written."""
