"""The site's own settings with one view that does nothing; FLOOR=bare leaves out the middleware too."""

import os

from config.settings.production import *

ROOT_URLCONF = "bench.floor.urls"
if os.environ.get("FLOOR") == "bare":
    MIDDLEWARE = []
