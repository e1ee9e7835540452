"""Names a finished database and puts it where the dashboard looks; tells whether the newest one is stale."""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from etl import current
from etl.text import decode

KEPT = 2
LEFT_BEHIND_AFTER = 3600
RULES = Path(__file__).parent


def content_hash(data_folder: Path) -> str:
    """The hash of the data and of the rules of the build, whatever their encoding or line ends."""
    digest = hashlib.sha256()
    for name, path in _contents(data_folder):
        content = path.read_bytes() if path.is_file() else b""
        decoded = decode(content)
        text = decoded[0].replace("\r\n", "\n").encode() if decoded else content
        digest.update(f"{name}\x00{len(text)}\x00".encode() + text)
    return digest.hexdigest()


def newest(out_folder: Path) -> Path | None:
    """The newest published database."""
    return max(out_folder.glob(current.PATTERN), default=None)


def name(built_at: datetime, content: str) -> str:
    """The name of a database: newest by name is newest by time."""
    return f"pilotzones-{built_at:%Y%m%dT%H%M%SZ}-{content[:8]}.duckdb"


def scratch(out_folder: Path) -> Path:
    """A fresh path for a database in the making; what killed builds left behind is swept away."""
    out_folder.mkdir(parents=True, exist_ok=True)
    for left in out_folder.glob("next-*.part*"):
        with suppress(OSError):
            if time.time() - left.stat().st_mtime > LEFT_BEHIND_AFTER:
                left.unlink()
    return out_folder / f"next-{os.getpid()}-{time.monotonic_ns()}.part"


def publish(finished: Path, target: Path) -> int:
    """Makes a finished database appear under its name, whole and at once, and be the one that is shown.

    Of the older ones stay the one before it and the one that was shown.
    """
    before = current.shown(target.parent)
    place(finished, target, current.digest(finished))
    current.show(target)
    current.sweep(target.parent, KEPT, {target, before})
    return 1


def place(finished: Path, target: Path, known: str) -> None:
    """Gives a finished database its name, its SHA-256 already beside it."""
    with finished.open("rb+") as file:
        os.fsync(file.fileno())
    current.seal(target, known)
    finished.replace(target)


def discard(unfinished: Path) -> None:
    """Removes a database in the making and its log."""
    for path in (unfinished, unfinished.with_name(f"{unfinished.name}.wal")):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def _contents(data_folder: Path) -> Iterator[tuple[str, Path]]:
    """Every text that decides what the database holds."""
    for folder, pattern in (
        (data_folder, "*.csv"),
        (data_folder / "observations", "*.csv"),
        (RULES, "**/*.sql"),
        (RULES, "*.py"),
    ):
        for path in sorted(folder.glob(pattern)):
            yield f"{folder.name}/{path.relative_to(folder).as_posix()}", path
