"""English."""

from timeline.extraction.languages.base import Language
from timeline.extraction.languages.en.dates import DATES
from timeline.extraction.languages.en.events import EVENTS
from timeline.extraction.languages.en.figures import FIGURES
from timeline.extraction.languages.en.names import NAMES
from timeline.extraction.languages.en.page import PAGE

ENGLISH = Language("en", DATES, PAGE, NAMES, EVENTS, FIGURES)
