"""Evidence: claims and their citations."""
