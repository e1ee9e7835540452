"""Which cities are like the reader's own, and which are one step ahead of it."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis import peers as analysis
from dashboard.analysis.frames import records
from dashboard.charts import peers
from dashboard.charts.model import Build, View, Way, Ways
from dashboard.charts.rows import definition_rows, source_rows
from dashboard.pages.alike import INDICATORS, MOST, TOLERANCE, compare_with, likeness
from dashboard.pages.ids import Ids
from dashboard.pages.reader import reader_of
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, PATH, TITLE, IN_MENU = "peers", "/peers", "peers.title", False
PARAMETERS = ("indicator", "places")
CONTROLS: tuple[str, ...] = ()
COLUMNS = (
    "zone_id", "zone", "distance", "lead", "shared", "certainty", "indicator_id", "indicator", "part",
    "home_observation_id", "observation_id",
)  # fmt: skip


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The only choice is the home city, in the top bar."""
    return []


def view(selection: Selection, store: Store) -> View:
    """All other cities by likeness, with the parts of the distance."""
    catalog, lang, home = store.catalog(), selection.lang, selection.own_city
    reader = reader_of(selection, catalog)
    frame = likeness(home, store, selection.known, selection.places) if home else None
    rows = records(frame) if frame is not None else []
    ahead = analysis.one_step_ahead(frame) if rows else []
    features = [catalog.indicators[indicator] for indicator in INDICATORS]
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=peers.headline(rows, ahead, catalog.zones, reader) if home else say(lang, "peers.no_home"),
        subtitle=say(lang, "peers.subtitle"),
        build=Build("", "", "", None),
        ways=(_ways(selection, rows, ahead),) if rows else (),
        charts=(peers.peers(rows, features, catalog.zones, reader),) if rows else (),
        notes=(
            *(say(lang, f"peers.note_{n}") for n in ("sign", "lacking")),
            say(lang, "peers.note_dates", months=TOLERANCE),
        ),
        rows=_file_rows(rows, catalog, lang),
    )


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with what explains the rows of its files: definitions and sources of the figures behind."""
    catalog, ids = store.catalog(), {*shown.rows["observation_id"], *shown.rows["home_observation_id"]}
    found = store.figures(INDICATORS, known=selection.known)
    behind = found[[one in ids for one in found["observation_id"].tolist()]]
    return replace(
        shown,
        definitions=definition_rows(catalog.definitions, behind["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, behind["source_id"]),
    )


def _ways(selection: Selection, rows: list[dict], ahead: list[str]) -> Ways:
    alike = tuple(row["zone_id"] for row in rows if row["distance"] is not None)[:MOST]
    lang = selection.lang
    ways = [Way(say(lang, "peers.compare", count=len(alike)), compare_with(selection, alike))]
    if ahead:
        ways.append(Way(say(lang, "peers.compare_ahead"), compare_with(selection, tuple(ahead))))
    return Ways("peers", say(lang, "peers.ways"), tuple(ways))


def _file_rows(rows: list[dict], catalog: Catalog, lang: str) -> pd.DataFrame:
    """One row per city and indicator: the distance, its part and both figures."""
    return pd.DataFrame(
        columns=list(COLUMNS),
        data=[
            {
                "zone_id": row["zone_id"],
                "zone": name_of(catalog.zones[row["zone_id"]], lang),
                "distance": row["distance"],
                "lead": row["lead"],
                "shared": row["shared"],
                "certainty": row["certainty"],
                "indicator_id": indicator,
                "indicator": name_of(catalog.indicators[indicator], lang),
                "part": row["parts"].get(indicator),
                "home_observation_id": row["observations"].get(indicator, (None, None))[0],
                "observation_id": row["observations"].get(indicator, (None, None))[1],
            }
            for row in rows
            for indicator in INDICATORS
        ],
    )
