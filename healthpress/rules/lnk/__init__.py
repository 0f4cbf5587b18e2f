"""Rules on links inside the site, assets and addresses."""
