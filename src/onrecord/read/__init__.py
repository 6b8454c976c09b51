"""Reading: bytes → `Dispatch`. What the copy prints in its head and foot is told apart from the news itself; nothing is cleaned.

`read_paths` and `read_path` read files, directories and standard input, and turn what cannot be read into an `Issue`;
`read_dispatch` reads one text that is already in memory, and raises.
"""

from __future__ import annotations

from onrecord.read.decode import check_text, decode
from onrecord.read.files import list_files, read_path, read_paths, read_stream
from onrecord.read.format import Options
from onrecord.read.formats import FORMATS, find_format
from onrecord.read.wire import Outside, read_wire
from onrecord.record import Dispatch

__all__ = [
    "FORMATS",
    "Options",
    "check_text",
    "decode",
    "find_format",
    "list_files",
    "read_dispatch",
    "read_path",
    "read_paths",
    "read_stream",
]

UNSTATED = "\x00unstated"


def read_dispatch(
    text: str,
    *,
    source: str | None = None,
    published: str | None = None,
    agency: str | None = None,
    language: str | None = None,
    headline: str | None = UNSTATED,
) -> Dispatch:
    """Read one dispatch from its text.

    What is given fills what the copy itself does not print, and never overrides it. `headline=None`, stated, says that the text
    is all body: it has neither headline nor foot, though it may open with a dateline. Raises `InputError` for a text that is empty,
    too long or no text.
    """
    known = Outside(source, published, agency, language, None if headline == UNSTATED else headline, all_body=headline is None)
    return read_wire(check_text(text), known)
