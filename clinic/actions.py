from urllib.parse import urlsplit

from wagtail.models import Site


def give_default_site_address(base_url: str) -> None:
    """Let the default site answer at `base_url`, the one address that the environment names.

    Absolute addresses (feeds, sitemap, shared links, structured data) are made from the site's.
    """
    parts = urlsplit(base_url)
    site = Site.objects.filter(is_default_site=True).first()
    if site is None or not parts.hostname:
        return
    address = (parts.hostname, parts.port or (443 if parts.scheme == "https" else 80))
    if (site.hostname, site.port) != address:
        site.hostname, site.port = address
        site.save()
