"""A record of a few rows, sound until a test spoils it."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from etl.build import Result, build

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
SOUND = Path(__file__).with_name("small_record")
FILES = {
    path.relative_to(SOUND).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(SOUND.rglob("*.csv"))
}


def write(folder: Path) -> Path:
    """Writes the sound record."""
    return shutil.copytree(SOUND, folder)


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replaces the only occurrence of a text in one file."""
    text = (folder / name).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
    (folder / name).write_text(text.replace(old, new), encoding="utf-8", newline="")


def check(folder: Path) -> Result:
    """Checks the record on a fixed day."""
    return build(folder, folder / "build", now=NOW, only_check=True)


def told(folder: Path) -> list[str]:
    """Every mistake of the record, in English."""
    return [mistake.told("en") for mistake in check(folder).mistakes]
