"""From articles to a site: addresses, links, people, references, topics."""
