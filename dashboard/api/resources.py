"""What can be asked for under /api/v1, and with which parameters: the one table of the interface."""

from dataclasses import dataclass

ROOT = "/api/v1"
LARGEST_LIMIT, LARGEST_OFFSET = 10_000, 1_000_000
FORMATS = {"json": "application/json", "csv": "text/csv"}
# Parameters of the interface itself, which every resource knows.
PAGING = ("limit", "offset", "format")


@dataclass(frozen=True)
class Resource:
    """One list of records: the rows of a page's file, or (`table`) rows of a table of the database.

    `parameters` are those of the page that narrow the rows; a table with a page is narrowed by its choices.
    """

    name: str
    page: str
    parameters: tuple[str, ...] = ()
    table: str = ""


DATA = (
    "words",
    "zones",
    "domain",
    "indicator",
    "definition",
    "level",
    "status",
    "source",
    "from",
    "to",
    "known",
)
RESOURCES = (
    Resource("observations", "data", (*DATA, "sort", "lang")),
    Resource("indicators", "data", DATA, table="indicators"),
    Resource("definitions", "data", DATA, table="definitions"),
    Resource("sources", "data", DATA, table="sources"),
    Resource("zones", "data", (), table="zones"),
    Resource("breaks", "data", (), table="breaks"),
    Resource("derived", "data", (), table="derived"),
    Resource("policies", "policies", ("zones", "level", "kind", "from", "to", "words", "lang")),
    Resource("targets", "targets", ("zones", "status", "words", "lang")),
    Resource("instruments", "instruments", ("kind", "zones", "stage", "words", "lang")),
    Resource("systems", "systems", ("zones", "words", "lang")),
    Resource(
        "benchmark",
        "benchmark",
        (
            "indicator",
            "zones",
            "from",
            "to",
            "tolerance",
            "compare",
            "reading",
            "publisher",
            "home",
            "known",
            "lang",
        ),
    ),
)
