"""What changed in the record between two days, and the places then and now."""

from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from dashboard.analysis import revisions as analysis
from dashboard.analysis.frames import records
from dashboard.analysis.known import known_on
from dashboard.charts import data, revisions
from dashboard.charts.model import Build, Grid, Reader, View
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, compared, indicator_options, reader_of, zone_options
from dashboard.pages.record_family import tabs
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import say

NAME, PATH, TITLE, IN_MENU = "revisions", "/revisions", "revisions.title", False
PARAMETERS = ("zones", "indicator", "since", "reading", "places", "page")
CONTROLS = ("since", "known", "zones", "indicator")
FORMATS = ("atom",)
BACK = timedelta(days=180)
PER_PAGE = 200
ORDER = ("revised", "withdrawn", "reworded", "further", "new")
EXTRA = (
    "change",
    "previous_value",
    "previous_qualifier",
    "previous_publisher",
    "previous_observation_id",
    "difference_low",
    "difference_high",
    "percent",
    "agree",
)


def days(selection: Selection, catalog: Catalog) -> tuple[date, date]:
    """The two days that are compared: by default the newest of the record and half a year before it."""
    until = selection.known or catalog.build["data_date"]
    return selection.since or until - BACK, until


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang, (since, until) = selection.lang, days(selection, catalog)
    told = lambda key: say(lang, f"revisions.{key}")  # noqa: E731
    every = [{"value": ANY, "label": told("all_indicators")}, *indicator_options(catalog, lang)]
    chosen = selection.indicator[0] if selection.indicator else ANY
    places = zone_options(catalog, lang, catalog.places)
    return [
        choose.day(ids.control("since"), told("since"), str(since)),
        choose.day(ids.control("known"), told("until"), str(until)),
        choose.some_of(ids.control("zones"), told("zones"), places, list(selection.zones)),
        choose.one_of(ids.control("indicator"), told("indicator"), every, chosen),
    ]


def view(selection: Selection, store: Store) -> View:
    """All that became known after the first day and by the second."""
    catalog, reader = store.catalog(), reader_of(selection, store.catalog())
    since, until = days(selection, catalog)
    rows = sorted(records(_changed(selection, store)[list(revisions.SCREEN)]), key=_newest_of_a_kind)
    return View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        title=revisions.headline(rows, since, until, reader),
        subtitle=say(
            selection.lang,
            "revisions.subtitle",
            reading=say(selection.lang, f"benchmark.reading_said_{selection.reading}"),
        ),
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME),),
        charts=(*_ranks(selection, store), _page(rows, selection, reader)),
        notes=(say(selection.lang, "revisions.note_dates"),),
    )


def _page(rows: list[dict], selection: Selection, reader: Reader) -> Grid:
    """A page of what changed; its files hold all."""
    page = min(selection.page, max(1, -(-len(rows) // PER_PAGE)))
    to = lambda number: address(PATH, selection.but(open="", page=number), PARAMETERS)  # noqa: E731
    shown = rows[(page - 1) * PER_PAGE : page * PER_PAGE]
    beside = data.pages(len(rows), page, PER_PAGE, to, selection.lang)
    return revisions.changes(shown, len(rows), reader, beside)


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files."""
    catalog, frame = store.catalog(), _changed(selection, store)
    return replace(
        shown,
        rows=figure_rows(frame, selection.lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
    )


def _figures(selection: Selection, store: Store) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The figures as known on the first and on the second day."""
    catalog = store.catalog()
    since, until = days(selection, catalog)
    zones = compared(selection, catalog) if selection.zones or catalog.crowded else catalog.places
    now = store.figures(selection.indicator or tuple(catalog.indicators), zones, known=until)
    return known_on(now, since), now


def _changed(selection: Selection, store: Store) -> pd.DataFrame:
    zones = compared(selection, store.catalog()) if selection.zones else ()
    key = ("revisions", zones, selection.indicator, days(selection, store.catalog()), selection.reading)
    return store.remembered(key, lambda: analysis.revisions(*_figures(selection, store), selection.reading))


def _newest_of_a_kind(row: dict) -> tuple:
    """Revised before new; within a kind the newest publication first."""
    published = (row["known_on"] or date.min).toordinal()
    return ORDER.index(row["change"]), -published, row["zone_id"], row["indicator_id"], row["observation_id"]


def _ranks(selection: Selection, store: Store) -> tuple[Grid, ...]:
    """The places of the one chosen indicator on both days."""
    if len(selection.indicator) != 1:
        return ()
    catalog, (then, now) = store.catalog(), _figures(selection, store)
    if not len(now):
        return ()
    since, until = days(selection, catalog)
    rows = records(analysis.rank_changes(then, now, catalog.breaks, reading=selection.reading))
    unit = now["unit"].iloc[0]
    return (revisions.ranks(rows, catalog.zones, unit, since, until, reader_of(selection, catalog)),)
