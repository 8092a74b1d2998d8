"""Ask the site how it is, as a container's health check: python scripts/probe.py http://127.0.0.1:8000/healthz

The question carries the site's own name, since it answers to no other.
"""

import os
import sys
import urllib.request
from urllib.error import URLError
from urllib.parse import urlsplit


def probe(address: str) -> str:
    """Return what is wrong; nothing when all is well."""
    host = urlsplit(os.environ.get("BASE_URL", "")).netloc or urlsplit(address).netloc
    request = urllib.request.Request(address, headers={"Host": host})  # noqa: S310 - given by who runs it
    try:
        with urllib.request.urlopen(request, timeout=4):  # noqa: S310
            return ""
    except (URLError, OSError) as error:
        return f"{address}: {error}"


if __name__ == "__main__":
    sys.exit(probe(sys.argv[1]) or 0)
