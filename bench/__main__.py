"""`python -m bench [name …]`: runs the measurements and compares them with their limits."""

import importlib
import sys

from bench.report import show

ALL = (
    "rebuild",
    "start",
    "first_visit",
    "switch",
    "known",
    "readers",
    "workers",
    "store",
    "large",
    "server",
    "views",
    "files",
    "memory",
    "slides",
    "documents",
    "pictures",
)


def main(names: list[str]) -> int:
    """Runs the named measurements, or all; 1 when a figure is over its limit."""
    unknown = set(names) - set(ALL)
    if unknown:
        print(f"There is no measurement {', '.join(sorted(unknown))}; there are: {', '.join(ALL)}")
        return 2
    good = [show(name, importlib.import_module(f"bench.{name}").figures()) for name in names or ALL]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
