"""The site's settings; only the addresses are extended."""

from config.settings import *  # noqa: F403

ROOT_URLCONF = "bench.site.urls"
