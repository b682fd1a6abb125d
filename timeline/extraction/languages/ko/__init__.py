"""Korean: dates, names, events and figures."""

from __future__ import annotations

from timeline.extraction.languages.base import Language
from timeline.extraction.languages.ko.dates import DATES
from timeline.extraction.languages.ko.events import EVENTS
from timeline.extraction.languages.ko.figures import FIGURES
from timeline.extraction.languages.ko.names import NAMES
from timeline.extraction.languages.ko.page import PAGE

KOREAN = Language("ko", DATES, PAGE, NAMES, EVENTS, FIGURES)
