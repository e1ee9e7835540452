"""Which published database is shown: the one that `current` names, else the newest; only whole ones."""

import hashlib
import logging
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LOG = logging.getLogger("pilotzones.builds")
CURRENT = "current"
PATTERN = "pilotzones-*.duckdb"


class Builds:
    """The databases of a folder; one that is broken is refused once, until its file changes."""

    def __init__(self, folder: Path):
        self.folder, self.refusals = Path(folder), 0
        self._refused: set[tuple] = set()

    def candidates(self, shown: Path | None) -> Iterator[Path]:
        """The databases worth opening: the one named, then the one shown now, else any whole one."""
        wanted = self._wanted()
        if wanted is not None and (wanted == shown or self._whole(wanted)):
            yield wanted
        if shown is not None:
            yield shown
            return
        for path in sorted(self.folder.glob(PATTERN), reverse=True):
            if path != wanted and self._whole(path):
                yield path

    def refuse(self, path: Path, reason: str) -> None:
        """Says once that a database is not shown, and why."""
        state = _state(path)
        if state not in self._refused:
            self._refused.add(state)
            self.refusals += 1
            LOG.warning("not shown: %s: %s", path.name, reason)

    def _wanted(self) -> Path | None:
        with suppress(OSError):
            name = (self.folder / CURRENT).read_text("ascii", "replace").strip()
            if Path(name).match(PATTERN) and name == Path(name).name:
                return self.folder / name
            self.refuse(self.folder / CURRENT, "it names no database")
        return max(self.folder.glob(PATTERN), default=None)

    def _whole(self, path: Path) -> bool:
        """Whether a database is what its `.sha256` says; one without such a file is taken as it is."""
        if _state(path) in self._refused:
            return False
        try:
            stated = _sum(path).read_text("ascii", "replace").split()
        except FileNotFoundError:
            stated = []
        try:
            with path.open("rb") as file:
                if not stated or stated[0] == hashlib.file_digest(file, "sha256").hexdigest():
                    return True
            self.refuse(path, "its SHA-256 is not the one beside it")
        except OSError as reason:
            self.refuse(path, f"{type(reason).__name__}: {reason.strerror}")
        return False


def _sum(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")


def _state(path: Path) -> tuple:
    """What changes when a database or its sum is written again."""
    return (path.name, *(_written(one) for one in (path, _sum(path))))


def _written(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)
