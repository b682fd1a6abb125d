"""`VAR_DIR=scratch python -m bench.site.editing 3` withdraws three events one after the other.

It does so each time a line comes in, and answers with a line once the site's next answer can know it.
"""

from __future__ import annotations

import os
import sys

import django


def main() -> None:
    """Withdraw an event for each line of the input."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    from timeline.models import Event  # models can be imported only after django.setup()
    from timeline.services.publishing import withdraw

    events = iter(Event.objects.published().order_by("pk")[: int(sys.argv[1])])
    for _ in sys.stdin:
        withdraw(next(events), by=None, reason="To see how long it takes to show.")
        print("withdrawn", flush=True)


if __name__ == "__main__":
    main()
