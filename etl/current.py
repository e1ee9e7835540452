"""Which published database is shown: the file `current` names it, and each has its SHA-256 beside it.

The dashboard reads both: a database that is not what its `.sha256` says is not shown.
"""

import hashlib
import os
import re
import time
from contextlib import suppress
from pathlib import Path

NAME = "current"
PATTERN = "pilotzones-*.duckdb"
DATABASE = re.compile(r"pilotzones-\d{8}T\d{6}Z-[0-9a-f]{8}\.duckdb")
SUM = re.compile(r"[0-9a-f]{64}")
BUSY = 5  # on Windows a file that is being read cannot be replaced for a moment


def digest(path: Path) -> str:
    """The SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sum_file(database: Path) -> Path:
    """Where the SHA-256 of a database is written, as `sha256sum -c` reads it."""
    return database.with_name(f"{database.name}.sha256")


def stated(text: str) -> str | None:
    """The SHA-256 that the text of a `.sha256` file states."""
    found = SUM.match(text.strip())
    return found and found[0]


def seal(database: Path, known: str) -> None:
    """Writes a database's SHA-256 beside it, which may be done before the database is there."""
    _replace(sum_file(database), f"{known}  {database.name}\n")


def whole(database: Path) -> bool:
    """Whether a database is there and is what its `.sha256` says."""
    try:
        return stated(sum_file(database).read_text("ascii", "replace")) == digest(database)
    except OSError:
        return False


def shown(folder: Path) -> Path | None:
    """The database that is shown: the named one, or the newest when none is named."""
    with suppress(OSError):
        name = (folder / NAME).read_text("ascii", "replace").strip()
        if DATABASE.fullmatch(name) and (folder / name).is_file():
            return folder / name
    return max(folder.glob(PATTERN), default=None)


def show(database: Path) -> None:
    """Names the database to be shown."""
    _replace(database.with_name(NAME), f"{database.name}\n")


def older(folder: Path) -> Path | None:
    """The newest whole database that is older than the one that is shown."""
    now = shown(folder)
    before = [path for path in folder.glob(PATTERN) if now and path.name < now.name]
    return next((path for path in sorted(before, reverse=True) if whole(path)), None)


def sweep(folder: Path, kept: int, spared: set[Path | None]) -> None:
    """Removes all databases but the newest few and those that are spared, with their sums."""
    for old in sorted(folder.glob(PATTERN))[:-kept]:
        if old not in spared:
            for path in (old, sum_file(old)):
                with suppress(OSError):
                    path.unlink()


def _replace(path: Path, text: str) -> None:
    """Writes a small file so that nobody ever reads half of it."""
    part = path.with_name(f"next-{os.getpid()}-{time.monotonic_ns()}.part")
    part.write_text(text, encoding="ascii", newline="\n")
    for left in reversed(range(BUSY)):
        try:
            part.replace(path)
            return
        except PermissionError:
            if not left:
                part.unlink(missing_ok=True)
                raise
            time.sleep(0.1)
