"""What the record holds by zone, indicator and year, and the reason for every empty cell."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.coverage import coverage as covered
from dashboard.analysis.frames import records
from dashboard.charts import coverage
from dashboard.charts.model import Build, View
from dashboard.charts.rows import definition_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, compared, indicator_options, reader_of, year_options, zone_options
from dashboard.pages.record_family import tabs
from dashboard.pages.sources import sources_line
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, PATH, TITLE, IN_MENU = "coverage", "/coverage", "coverage.title", False
PARAMETERS = ("zones", "indicator", "from", "to", "places", "page")
CONTROLS = ("indicator", "zones", "to")
FIRST, SHOWN = 2012, 10
BEHIND = ("observation_id", "value", "unit", "qualifier", "source_id", "publisher")
EVERY_LEVEL = ("city", "national", "provincial", "district", "institution")


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang = selection.lang
    told = lambda key: say(lang, f"coverage.{key}")  # noqa: E731
    every = [{"value": ANY, "label": told("all_indicators")}, *indicator_options(catalog, lang)]
    chosen = selection.indicator[0] if selection.indicator else ANY
    last = catalog.build["data_date"].year
    years = year_options(FIRST, max(last, selection.to or last), told("last_over"))
    return [
        choose.one_of(ids.control("indicator"), told("indicator"), every, chosen),
        choose.some_of(
            ids.control("zones"), told("zones"), zone_options(catalog, lang), list(selection.zones)
        ),
        choose.one_of(ids.control("to"), told("year"), years, str(selection.to or ANY)),
    ]


def view(selection: Selection, store: Store) -> View:
    """One indicator over the years, or all core indicators in one year."""
    catalog, lang = store.catalog(), selection.lang
    one = selection.indicator[:1]
    years = _years(selection, catalog, bool(one))
    cells = records(_covered(selection, store))
    filled = [cell for cell in cells if cell["figures"]]
    behind = records(_behind(filled, selection, store, (years[0], years[-1]))[list(BEHIND)])
    by_id = {row["observation_id"]: row for row in behind} if one else {}
    grid, title = (_one if one else _all)(cells, by_id, years, selection, catalog)
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=title,
        subtitle=say(lang, "coverage.subtitle_one" if one else "coverage.subtitle_all"),
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME),),
        charts=(sources_line(grid, behind, lang),),
        notes=(say(lang, "coverage.note_words"), say(lang, "coverage.note_ask")),
    )


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files, one per cell, and what is behind them."""
    catalog, cells = store.catalog(), records(_covered(selection, store))
    behind = _behind(cells, selection, store)
    return replace(
        shown,
        rows=_file_rows(cells, catalog, selection.lang),
        definitions=definition_rows(catalog.definitions, behind["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, behind["source_id"]),
    )


def _covered(selection: Selection, store: Store) -> pd.DataFrame:
    """analysis.coverage.coverage of the selection, remembered for the build."""
    catalog, one = store.catalog(), selection.indicator[:1]
    indicators, zones = one or catalog.core, compared(selection, catalog)
    years, known = _years(selection, catalog, bool(one)), selection.known

    def found() -> pd.DataFrame:
        figures = store.figures(indicators, zones, levels=EVERY_LEVEL, known=known)
        named = [catalog.indicators[i] for i in indicators]
        newest = catalog.build["data_date"]
        return covered(figures, zones, named, years, min(known or newest, newest))

    return store.remembered(("coverage", indicators, zones, tuple(years), known), found)


def _behind(cells: list[dict], selection: Selection, store: Store, years=(None, None)) -> pd.DataFrame:
    """The figures that some cells name, which hold in some years if told (first and last)."""
    catalog = store.catalog()
    indicators, zones = selection.indicator[:1] or catalog.core, compared(selection, catalog)
    found = store.figures(indicators, zones, levels=EVERY_LEVEL, known=selection.known, years=years)
    return found[found["observation_id"].isin({cell["observation_id"] for cell in cells})]


def _years(selection: Selection, catalog: Catalog, several: bool) -> list[int]:
    last = selection.to or _last_over(selection, catalog)
    first = selection.from_ or (last - SHOWN + 1 if several else last)
    return list(range(min(first, last), last + 1)) if several else [last]


def _last_over(selection: Selection, catalog: Catalog) -> int:
    """The last year that was over by the newest day of the record, or by the day as of which it is known."""
    newest = catalog.build["data_date"]
    return min(selection.known or newest, newest).year - 1


def _one(cells, figures, years, selection: Selection, catalog: Catalog):
    reader = reader_of(selection, catalog)
    indicator = name_of(catalog.indicators[selection.indicator[0]], selection.lang)
    grid = coverage.by_year(cells, figures, catalog.zones, years, reader)
    return grid, coverage.headline(cells, reader, indicator=indicator)


def _all(cells, figures, years, selection: Selection, catalog: Catalog):
    reader = reader_of(selection, catalog)
    links = {i: address(PATH, selection.but(indicator=(i,), to=None), PARAMETERS) for i in catalog.core}
    grid = coverage.by_indicator(cells, figures, catalog.zones, catalog.indicators, links, reader)
    return grid, coverage.headline(cells, reader, year=years[-1])


def _file_rows(cells: list[dict], catalog: Catalog, lang: str) -> pd.DataFrame:
    """One row per cell: zone, indicator, year, state and why."""
    return pd.DataFrame(
        [
            {
                "zone_id": cell["zone_id"],
                "zone": name_of(catalog.zones[cell["zone_id"]], lang),
                "indicator_id": cell["indicator_id"],
                "indicator": name_of(catalog.indicators[cell["indicator_id"]], lang),
                **{
                    key: cell[key]
                    for key in ("year", "state", "figures", "due", "observation_id", "nearest_year")
                },
                "reason": coverage.why(cell, lang),
            }
            for cell in cells
        ]
    )
