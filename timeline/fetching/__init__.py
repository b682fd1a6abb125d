"""From the bytes of a file to the text of an article: plain text, HTML or PDF.

Nothing here asks the network. HTML and PDF come from strangers, so they are read in a child process with
limits.
"""

from timeline.fetching.files import is_page, read_file, read_path
from timeline.fetching.values import FileText, Kind, PageDate, UnreadableError

__all__ = ["FileText", "Kind", "PageDate", "UnreadableError", "is_page", "read_file", "read_path"]
