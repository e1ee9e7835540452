"""Where the record holds different numbers for the same thing, and which of them is the headline."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.disagreement import disagreements as found_in
from dashboard.analysis.frames import records
from dashboard.charts import disagreements
from dashboard.charts.model import Build, View
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, compared, indicator_options, reader_of, zone_options
from dashboard.pages.record_family import tabs
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import say

NAME, PATH, TITLE, IN_MENU = "disagreements", "/disagreements", "disagreements.title", False
PARAMETERS = ("zones", "indicator", "from", "to", "reading", "tab", "places", "page")
CONTROLS = ("zones", "indicator", "tab")
VOCABULARY = {"tab": ("apart",)}
EXTRA = ("group", "headline", "spread", "agree")


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang = selection.lang
    told = lambda key: say(lang, f"disagreements.{key}")  # noqa: E731
    places = zone_options(catalog, lang, catalog.places)
    every = [{"value": ANY, "label": told("all_indicators")}, *indicator_options(catalog, lang)]
    chosen = selection.indicator[0] if selection.indicator else ANY
    shows = [{"value": ANY, "label": told("show_all")}, {"value": "apart", "label": told("show_apart")}]
    return [
        choose.some_of(ids.control("zones"), told("zones"), places, list(selection.zones)),
        choose.one_of(ids.control("indicator"), told("one_indicator"), every, chosen),
        choose.either(ids.control("tab"), told("show"), shows, selection.tab or ANY),
    ]


def view(selection: Selection, store: Store) -> View:
    """All figures that differ from another for the same thing, the widest spread first."""
    catalog = store.catalog()
    rows = records(_frame(selection, store)[list(disagreements.SCREEN)])
    return View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        title=disagreements.headline(rows, reader_of(selection, catalog)),
        subtitle=" · ".join(
            say(selection.lang, key)
            for key in ("disagreements.subtitle", f"disagreements.reading_{selection.reading}")
        ),
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME),),
        charts=(disagreements.disagreements(rows, reader_of(selection, catalog)),),
        notes=(say(selection.lang, "disagreements.note_rule"),),
    )


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files."""
    catalog, frame = store.catalog(), _frame(selection, store)
    return replace(
        shown,
        rows=figure_rows(frame, selection.lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
    )


def _frame(selection: Selection, store: Store) -> pd.DataFrame:
    """The differing figures of the chosen places, indicators and years."""
    catalog = store.catalog()
    zones = compared(selection, catalog) if selection.zones or catalog.crowded else catalog.places
    years, known, reading = (selection.from_, selection.to), selection.known, selection.reading

    def found() -> pd.DataFrame:
        indicators = selection.indicator or tuple(catalog.indicators)
        return found_in(store.figures(indicators, zones, known=known, years=years), reading)

    frame = store.remembered(("disagreements", zones, selection.indicator, years, known, reading), found)
    return frame[~frame["agree"]] if selection.tab == "apart" else frame
