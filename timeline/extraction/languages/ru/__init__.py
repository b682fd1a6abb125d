"""Russian: dates, names, events and figures."""

from __future__ import annotations

from timeline.extraction.languages.base import Language
from timeline.extraction.languages.ru.dates import DATES
from timeline.extraction.languages.ru.events import EVENTS
from timeline.extraction.languages.ru.figures import FIGURES
from timeline.extraction.languages.ru.names import NAMES
from timeline.extraction.languages.ru.page import PAGE

RUSSIAN = Language("ru", DATES, PAGE, NAMES, EVENTS, FIGURES)
