"""Reading a data set from its files into the tables."""

from timeline.services.dataset.errors import DatasetError, Fault
from timeline.services.dataset.loading import Counts, LoadReport, load_dataset

__all__ = ["Counts", "DatasetError", "Fault", "LoadReport", "load_dataset"]
