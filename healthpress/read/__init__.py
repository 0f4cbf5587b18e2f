"""From disk: content files, decoded and sorted."""
