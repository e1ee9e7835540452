"""One indicator across zones, ranked as far as it is comparable; several as a matrix."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.frames import records
from dashboard.charts import matrix, ranking
from dashboard.charts.model import Build, Chart, View
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages.benchmark_report import report
from dashboard.pages.benchmark_words import PARAMETERS as PARAMETERS
from dashboard.pages.benchmark_words import PATH as PATH
from dashboard.pages.benchmark_words import TOLERANCES, missing, notes, subtitle, superseded_grid, unranked
from dashboard.pages.compared import compare, measure, rows_of, set_aside
from dashboard.pages.ids import Ids
from dashboard.pages.reader import (
    ANY,
    compared,
    derived_options,
    indicator_options,
    reader_of,
    too_many,
    year_options,
)
from dashboard.pages.reader import zone_options as zones
from dashboard.pages.sources import sources_line
from dashboard.pages.spread import spread_of
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, TITLE, IN_MENU = "benchmark", "benchmark.title", True
CONTROLS = ("indicator", "indicator_more", "zones", "to", "tolerance", "compare", "reading")
RATIOS = True
FORMATS = ("docx",)
FIRST_YEAR = 2015
DEFAULT = "hightech_enterprises"
EXTRA = (
    "rank_low",
    "rank_high",
    "comparable",
    "near",
    "reason",
    "gap_low",
    "gap_high",
    "median_low",
    "median_high",
    "customary_only",
)


def chosen(selection: Selection) -> tuple[str, ...]:
    """The indicators of the page: the chosen ones, or the one it opens with."""
    return selection.indicator or (DEFAULT,)


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang, first = selection.lang, chosen(selection)[0]
    told = lambda key, **values: say(lang, f"benchmark.{key}", **values)  # noqa: E731
    at = ids.control
    offered = [*indicator_options(catalog, lang), *derived_options(catalog, lang)]
    plain = [option for option in offered if not option.get("disabled")]
    if first not in {option["value"] for option in plain}:
        offered.append({"value": first, "label": name_of(measure(catalog, first), lang)})
    months = sorted({*TOLERANCES, selection.tolerance})
    tolerances = [{"value": str(m), "label": told("months", count=m)} for m in months]
    either = lambda key, values: [{"value": v, "label": told(f"{key}_{v}")} for v in values]  # noqa: E731
    near, reading = either("compare", ("near", "same")), either("reading", ("customary", "strict"))
    more = list(chosen(selection)[1:])
    return [
        choose.one_of(at("indicator"), told("indicator"), offered, first),
        choose.some_of(at("zones"), told("zones"), zones(catalog, lang), list(selection.zones)),
        choose.one_of(at("to"), told("to"), _years(catalog, selection), str(selection.to or ANY)),
        choose.one_of(at("tolerance"), told("tolerance"), tolerances, str(selection.tolerance)),
        choose.either(at("compare"), told("compare"), near, selection.compare),
        choose.either(at("reading"), told("reading"), reading, selection.reading),
        choose.some_of(at("indicator_more"), told("more_legend"), plain, more, told("more")),
    ]


def _years(catalog: Catalog, selection: Selection) -> list[dict]:
    last = catalog.build["data_date"].year
    first = min(FIRST_YEAR, selection.to or last)
    return year_options(first, last, say(selection.lang, "benchmark.to_newest"))


def view(selection: Selection, store: Store) -> View:
    """The page for a selection: a ranking for one indicator, a matrix for several."""
    indicators, catalog = chosen(selection), store.catalog()
    rows = {one: rows_of(frame) for one, frame in compare(selection, store, indicators).items()}
    shown = View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        title="",
        subtitle="",
        build=Build("", "", "", None),
    )
    if len(indicators) > 1:
        return replace(shown, **_matrix(selection, catalog, rows))
    return replace(shown, **_ranking(selection, store, rows[indicators[0]], measure(catalog, indicators[0])))


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files, which the screen does not need."""
    catalog, frames = store.catalog(), compare(selection, store, chosen(selection))
    frame = pd.concat(frames.values(), ignore_index=True) if len(frames) > 1 else next(iter(frames.values()))
    return replace(
        shown,
        report=report(shown, frames, selection, store),
        rows=figure_rows(frame, selection.lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
    )


def _ranking(selection: Selection, store: Store, rows: list[dict], indicator: dict) -> dict:
    catalog = store.catalog()
    reader = reader_of(selection, catalog)
    charts: list[Chart] = (
        [sources_line(ranking.ranking(rows, indicator, reader), rows, selection.lang)] if rows else []
    )
    refused: list[dict] = []
    if indicator["indicator_id"] in catalog.derived:
        aside = set_aside(indicator["indicator_id"], selection, store)
        stood, refused = (records(frame) for frame in aside)
        charts += superseded_grid(stood, reader)
        refused = [row for row in refused if row["zone_id"] not in {one["zone_id"] for one in stood}]
    if rows:
        charts += spread_of(indicator, rows[0]["unit"], selection, store, reader)
    return {
        "title": ranking.headline(rows, indicator, reader),
        "subtitle": subtitle(rows, indicator, selection),
        "charts": tuple(charts),
        "notices": (
            *too_many(selection, len(rows), len(ranking.drawn(rows, selection.own_city))),
            *unranked(rows, selection),
            *missing(rows, indicator, catalog, selection, refused),
        ),
        "notes": notes(rows, indicator, catalog, selection.lang),
    }


def _matrix(selection: Selection, catalog: Catalog, rows: dict[str, list[dict]]) -> dict:
    reader = reader_of(selection, catalog)
    places = [catalog.zones[zone] for zone in compared(selection, catalog)]
    measures = {indicator: measure(catalog, indicator) for indicator in rows}
    grid = matrix.matrix(rows, places, measures, reader)
    everything = [row for some in rows.values() for row in some]
    return {
        "title": matrix.headline(rows, places, measures, reader),
        "subtitle": say(
            selection.lang,
            "benchmark.matrix_subtitle",
            tolerance=selection.tolerance,
            legend=matrix.legend(rows, selection.reading, selection.lang),
        ),
        "charts": (sources_line(grid, everything, selection.lang),),
        "notes": tuple(
            note for i, some in rows.items() for note in notes(some, measures[i], catalog, selection.lang)
        ),
    }
