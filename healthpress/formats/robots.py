"""`robots.txt`: everything may be read, and where the sitemap is."""

from healthpress.model.artifact import Artifact
from healthpress.model.site import Site


def robots(site: Site) -> Artifact:
    """The file as RFC 9309 describes it; an empty rule forbids nothing."""
    text = f"User-agent: *\nDisallow:\n\nSitemap: {site.url}sitemap.xml\n"
    return Artifact("robots.txt", text.encode())
