"""An office document as a file without the time of its making."""

import re
import zipfile
from io import BytesIO
from typing import Any

QUICK = 4
STILL = (1980, 1, 1, 0, 0, 0)
MADE = re.compile(r"ppt/(slides|charts|notesSlides)/[^/]+\.xml")


def packed(document: Any, dress=None) -> bytes:
    """The bytes of a deck or a brief; `dress` changes the XML of slides, charts and notes."""
    made, sink = BytesIO(), BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            content = old.read(item)
            if dress and MADE.fullmatch(item.filename):
                content = dress(content.decode()).encode()
            named = zipfile.ZipInfo(item.filename, STILL)
            new.writestr(named, content, zipfile.ZIP_DEFLATED, compresslevel=QUICK)
    return sink.getvalue()
