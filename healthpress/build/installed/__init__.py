"""Which rules are installed: built-in ones, those of packs and of a site's own folder."""
