"""From the bytes of a file to the text of an article: plain text, HTML or PDF.

Nothing here asks the network. HTML and PDF come from strangers, so they are read in a child process with
limits.
"""

from timeline.fetching.files import MAX_BYTES, STDIN, is_page, read_file, read_path
from timeline.fetching.values import FileText, Kind, PageDate, UnreadableError, WrongEncodingError

__all__ = [
    "MAX_BYTES",
    "STDIN",
    "FileText",
    "Kind",
    "PageDate",
    "UnreadableError",
    "WrongEncodingError",
    "is_page",
    "read_file",
    "read_path",
]
