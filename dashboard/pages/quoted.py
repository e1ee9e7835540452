"""A document as a card quotes it: with the build that was read and the day."""

from datetime import date

from dashboard.store import Catalog

SHORT = 12


def quoted(source_id: str, catalog: Catalog) -> dict:
    """The row of a source, with `build`, the beginning of the record's hash, and `accessed`, today."""
    build = catalog.build["content_hash"][:SHORT]
    return {**catalog.sources[source_id], "build": build, "accessed": date.today()}
