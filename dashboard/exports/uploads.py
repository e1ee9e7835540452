"""Office files that readers send: looked at before anything opens them, and refused with a reason.

Everything happens in memory; nothing is unpacked to a disk, fetched, or kept.
"""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath

MOST = 32_000_000
MOST_PARTS, MOST_XML, MOST_ALL, MOST_ONE = 5000, 60_000_000, 150_000_000, 20_000_000
MOST_PACKED = 200  # how many times smaller a part may be than its content, from SMALL bytes on
SMALL = 1_000_000
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MACRO_SUFFIXES = (".pptm", ".potm", ".ppsm", ".ppam")
OLD_SUFFIXES = (".ppt", ".pot", ".pps")
MAIN = "application/vnd.openxmlformats-officedocument.presentationml.{}.main+xml"
SLIDES, TEMPLATE = MAIN.format("presentation"), MAIN.format("template")
MARKUP = (".xml", ".rels", ".vml")
ENTITIES = re.compile(r"<!\s*(DOCTYPE|ENTITY)", re.IGNORECASE)
TYPES = "[Content_Types].xml"


class Refused(ValueError):
    """A file that is not taken; `reason` is the wording key under "refused." that says why."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


def slides(content: bytes, name: str, suffixes: tuple[str, ...]) -> bytes:
    """The bytes of a deck or template that is safe to be opened, a template turned into a deck.

    Raises Refused for what is empty, too large, of another kind, old, encrypted, full of macros, broken, or
    made to do harm.
    """
    _named(name, suffixes)
    if not content:
        raise Refused("empty")
    if len(content) > MOST:
        raise Refused("too_big")
    if content.startswith(OLE):
        raise Refused("encrypted" if "EncryptedPackage".encode("utf-16-le") in content else "old")
    try:
        with zipfile.ZipFile(BytesIO(content)) as file:
            _measured(file)
            return _as_deck(file, _kind(file), content)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, zipfile.LargeZipFile):
        raise Refused("broken") from None
    except (RuntimeError, KeyError, ValueError) as reason:
        raise reason if isinstance(reason, Refused) else Refused("broken") from None


def _named(name: str, suffixes: tuple[str, ...]) -> None:
    suffix = PurePosixPath(name.replace("\\", "/").lower()).suffix
    if suffix in MACRO_SUFFIXES:
        raise Refused("macros")
    if suffix in OLD_SUFFIXES:
        raise Refused("old")
    if suffix not in suffixes:
        raise Refused("suffix")


def _measured(file: zipfile.ZipFile) -> None:
    """Refuses by the table of contents alone: names that lead elsewhere, and far more than was sent."""
    parts = file.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_ALL:
        raise Refused("bomb")
    if len({part.filename for part in parts}) < len(parts):
        raise Refused("broken")
    for part in parts:
        if part.flag_bits & 1:
            raise Refused("encrypted")
        if _elsewhere(part.filename):
            raise Refused("harmful")
        if part.file_size > SMALL and part.file_size > MOST_PACKED * max(part.compress_size, 1):
            raise Refused("bomb")
    markup = [part.file_size for part in parts if _is_markup(part.filename)]
    if sum(markup) > MOST_XML or max(markup, default=0) > MOST_ONE:
        raise Refused("bomb")


def _elsewhere(name: str) -> bool:
    """Whether a part would lie outside the file."""
    return "\\" in name or name.startswith("/") or ":" in name or ".." in name.split("/")


def _is_markup(name: str) -> bool:
    return name.lower().endswith(MARKUP)


def _kind(file: zipfile.ZipFile) -> str:
    """The content types of the file, once every part of markup was found to be harmless."""
    names = {part.filename for part in file.infolist()}
    if TYPES not in names:
        raise Refused("kind")
    for name in filter(_is_markup, names):
        if ENTITIES.search(_text(file.read(name))):
            raise Refused("harmful")
    types = _text(file.read(TYPES))
    if "macroEnabled" in types or "vbaProject" in types:
        raise Refused("macros")
    if SLIDES not in types and TEMPLATE not in types:
        raise Refused("kind")
    return types


def _text(content: bytes) -> str:
    """Markup as text, as far as a search for declarations needs it."""
    wide = content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in content[:4]
    encoding = ("utf-16-be" if content[:1] in (b"\xfe", b"\x00") else "utf-16-le") if wide else "utf-8"
    return content.decode(encoding, "replace")


def _as_deck(file: zipfile.ZipFile, types: str, content: bytes) -> bytes:
    """A template under the name of a deck, since libraries open no templates."""
    if SLIDES in types:
        for part in file.infolist():
            file.read(part)  # whether its sums are right
        return content
    sink = BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as new:
        for part in file.infolist():
            told = types.replace(TEMPLATE, SLIDES).encode() if part.filename == TYPES else file.read(part)
            new.writestr(part.filename, told)
    return sink.getvalue()
