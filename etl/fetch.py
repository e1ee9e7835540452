"""Brings the database that another host shows to this one: checked before it appears, whole or not at all."""

import hashlib
from collections.abc import Generator
from contextlib import contextmanager
from http.client import HTTPException
from pathlib import Path
from typing import BinaryIO
from urllib.parse import quote
from urllib.request import urlopen

import duckdb

from etl import current, publish
from etl.errors import Texts

WEB = ("http://", "https://")
PATIENCE = 30  # seconds without a byte
PIECE = 1 << 20
SHORT = 300  # bytes of `current` and of a sum


class Refused(Exception):
    """What the other host offers is not shown here, and why in both languages."""

    def __init__(self, chinese: str, english: str):
        super().__init__(english)
        self.texts: Texts = (chinese, english)


def fetch(source: str, folder: Path) -> tuple[Path, bool]:
    """The database that a folder or an address shows, shown here too; whether it was new here.

    Raises Refused, or OSError when the source or the disk fails; what is shown here then stays.
    """
    name = _name(source)
    expected = _sum(source, name)
    target = folder / name
    new = not (target.is_file() and current.digest(target) == expected)
    if new:
        _bring(source, target, expected)
    before = current.shown(folder)
    current.seal(target, expected)
    current.show(target)
    current.sweep(folder, publish.KEPT, {target, before})
    return target, new


def _name(source: str) -> str:
    """The name of what the source shows; anything but a database's name is refused."""
    name = _short(source, current.NAME)
    if not current.DATABASE.fullmatch(name):
        raise Refused(
            f"{source} 的 current 不是数据库的名称：{name!r}", f"current at {source} names {name!r}"
        )
    return name


def _sum(source: str, name: str) -> str:
    found = current.stated(_short(source, f"{name}.sha256"))
    if found is None:
        raise Refused(f"{name}.sha256 里没有校验值", f"there is no sum in {name}.sha256")
    return found


def _bring(source: str, target: Path, expected: str) -> None:
    """Copies a database under a passing name, checks it, and gives it its name."""
    part = publish.scratch(target.parent)
    try:
        with _opened(source, target.name) as file, part.open("wb") as out:
            found = _copied(file, out)
        if found != expected:
            raise Refused(
                f"{target.name} 与它的 SHA-256 不符，可能没有传完",
                f"{target.name} is not what its SHA-256 says; it may be cut short",
            )
        _same_content(part, target.name)
        publish.place(part, target, expected)
    finally:
        publish.discard(part)


def _copied(file: BinaryIO, out: BinaryIO) -> str:
    """Copies piece by piece; the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
        out.write(piece)
    return digest.hexdigest()


def _same_content(part: Path, name: str) -> None:
    """Refuses a database whose own content hash is not the one in its name."""
    with duckdb.connect(part, read_only=True) as connection:
        found = connection.execute("select content_hash from build").fetchall()
    if [row[0][:8] for row in found] != [name.rpartition("-")[2].removesuffix(".duckdb")]:
        raise Refused(f"{name} 装的是另一份数据", f"{name} holds other data than its name says")


def _short(source: str, name: str) -> str:
    with _opened(source, name) as file:
        return file.read(SHORT).decode("ascii", "replace").strip()


@contextmanager
def _opened(source: str, name: str) -> Generator[BinaryIO]:
    """A file of the source, to be read. Raises OSError whatever goes wrong on the way."""
    try:
        if source.startswith(WEB):
            with urlopen(f"{source.rstrip('/')}/{quote(name)}", timeout=PATIENCE) as answer:
                yield answer
        else:
            with (Path(source) / name).open("rb") as file:
                yield file
    except HTTPException as broken:
        raise OSError(f"{source}: {broken!r}") from broken
