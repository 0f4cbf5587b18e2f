"""The rules engine: runs rules over articles and the site, sorts what they find."""
