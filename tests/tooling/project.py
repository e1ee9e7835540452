"""The project's own files, as these tests see them."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ("app.py", "dashboard", "etl")
EVERYTHING = (*CODE, "tests", "bench", "maintain")


def files(names: tuple[str, ...], *suffixes: str) -> list[Path]:
    """The files with one of the suffixes among some files and folders, sorted."""
    found = [
        path
        for name in names
        for path in ([ROOT / name] if (ROOT / name).is_file() else (ROOT / name).rglob("*"))
    ]
    return sorted(path for path in found if path.suffix in suffixes and path.is_file())


def named(path: Path) -> str:
    """A file's path inside the project, with forward slashes."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"))
