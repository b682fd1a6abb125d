"""Ukrainian: dates, names, events and figures."""

from __future__ import annotations

from timeline.extraction.languages.base import Language
from timeline.extraction.languages.uk.dates import DATES
from timeline.extraction.languages.uk.events import EVENTS
from timeline.extraction.languages.uk.figures import FIGURES
from timeline.extraction.languages.uk.names import NAMES
from timeline.extraction.languages.uk.page import PAGE

UKRAINIAN = Language("uk", DATES, PAGE, NAMES, EVENTS, FIGURES)
