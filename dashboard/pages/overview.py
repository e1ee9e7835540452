"""The zones on the headline indicators, what the record holds, and what is newest."""

from dataclasses import replace

import pandas as pd

from dashboard.charts import matrix, newest
from dashboard.charts.model import Build, View
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.pages.benchmark import EXTRA
from dashboard.pages.compared import compare, rows_of
from dashboard.pages.ids import Ids
from dashboard.pages.reader import compared, reader_of
from dashboard.pages.sources import sources_line
from dashboard.pages.sparks import sparks
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import say

NAME, PATH, TITLE, IN_MENU = "overview", "/", "overview.title", True
PARAMETERS: tuple[str, ...] = ("reading", "places", "page")
CONTROLS: tuple[str, ...] = ()
NEWEST = 8


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The overview has no choices but the home city."""
    return []


def view(selection: Selection, store: Store) -> View:
    """The matrix of headline indicators, the counts of the record and its newest figures."""
    catalog, lang = store.catalog(), selection.lang
    reader = reader_of(selection, catalog)
    frames = compare(selection, store, catalog.headline)
    rows = {indicator: rows_of(frame) for indicator, frame in frames.items()}
    zones = [catalog.zones[z] for z in compared(selection, catalog)]
    grid = matrix.matrix(
        rows,
        zones,
        catalog.indicators,
        reader,
        _sparks(selection, store),
    )
    everything = [row for some in rows.values() for row in some]
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=matrix.headline(rows, zones, catalog.indicators, reader),
        subtitle=say(lang, "overview.subtitle", legend=matrix.legend(rows, selection.reading, lang)),
        build=Build("", "", "", None),
        charts=(
            sources_line(grid, everything, lang),
            newest.newest(store.newest(NEWEST, selection.known), reader),
            newest.held(
                store.holdings(selection.known), _held(selection, catalog), catalog.sources.values(), reader
            ),
        ),
        notes=(
            say(lang, "overview.record_known" if selection.known else "overview.record", **_counts(catalog)),
            say(lang, "overview.seven"),
        ),
    )


def _sparks(selection: Selection, store: Store) -> dict:
    """The small trends of the usual cities, or of the group that is asked for with the home city."""
    catalog, known = store.catalog(), selection.known
    zones = compared(selection, catalog) if catalog.crowded else catalog.cities
    return store.remembered(("sparks", known, zones), lambda: sparks(store, catalog, known, zones))


def _held(selection: Selection, catalog: Catalog) -> list[dict]:
    """The zones whose holdings are told: all, or of too many those that are compared."""
    return (
        [catalog.zones[z] for z in compared(selection, catalog)]
        if catalog.crowded
        else [*catalog.zones.values()]
    )


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files: every cell of the matrix."""
    catalog = store.catalog()
    frame = pd.concat(compare(selection, store, catalog.headline).values(), ignore_index=True)
    return replace(
        shown,
        rows=figure_rows(frame, selection.lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
    )


def _counts(catalog: Catalog) -> dict[str, str]:
    names = ("figures", "documents", "policies", "targets", "instruments")
    return {name: f"{catalog.build[name]:,}" for name in names}
