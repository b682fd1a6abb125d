"""`VAR_DIR=scratch python -m bench.site 8123` serves what is in `scratch` on port 8123."""

from __future__ import annotations

import os
import sys

import django

from scripts import serve


def main() -> None:
    """Serve without touching the database."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bench.site.settings")
    django.setup()
    serve.collect_static()
    serve.WORKERS = 1  # so that one client is always answered by the same process
    serve.serve(int(sys.argv[1]))


if __name__ == "__main__":
    main()
