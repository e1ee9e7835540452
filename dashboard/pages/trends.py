"""Indicators over time, joined only where they may be, with the policies under them."""

from dataclasses import replace

import pandas as pd

from dashboard import format
from dashboard.analysis.instruments import TYPES
from dashboard.analysis.ranking import READINGS
from dashboard.charts import overlay, trend, trend_table, trend_words
from dashboard.charts.model import Build, Chart, Lines, Reader, View
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.pages.benchmark_words import preferred
from dashboard.pages.breaks import breaks_of
from dashboard.pages.policies import file_rows
from dashboard.pages.reader import as_known, too_many
from dashboard.pages.sources import sources_line
from dashboard.pages.spread import spread_of
from dashboard.pages.trend_choices import chosen as chosen
from dashboard.pages.trend_choices import controls as controls
from dashboard.pages.trend_figures import SCREEN, Part, drawn_of, part, within, zones_asked, zones_shown
from dashboard.pages.trend_notices import PARAMETERS as PARAMETERS
from dashboard.pages.trend_notices import notes, notices
from dashboard.pages.trend_policies import Under, goals_within, under_charts
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import listing, name_of, say

NAME, PATH, TITLE, IN_MENU = "trends", "/trends", "trends.title", True
CONTROLS = (
    "indicator", "indicator_more", "zones", "from", "to", "policies", "words", "kind", "instrument",
    "reading",
)  # fmt: skip
VOCABULARY = {"instrument": TYPES}
EXTRA = ("segment", "other", "drawn", "break_reason")


def view(selection: Selection, store: Store) -> View:
    """The page for a selection: one chart for each indicator, on one time axis."""
    catalog, found = store.catalog(), _found(selection, store)
    zones = zones_shown(selection, catalog, found)
    few, known = drawn_of(zones, found, selection.own_city), as_known(catalog, selection.known)
    reader = _reader(selection, catalog, few)
    parts = tuple(
        replace(
            one, goals=goals_within(trend.goals(known.targets.values(), one.indicator, reader), selection)
        )
        for one in _parts(found[SCREEN], zones, selection, store)
    )
    under = under_charts(parts, few, selection, catalog, reader)
    return View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        build=Build("", "", "", None),
        title=_title(parts, reader),
        subtitle=_subtitle(parts, catalog, selection, reader),
        charts=(
            *_charts(parts, under, reader),
            *_all_places(parts, selection, store, reader),
        ),
        notices=(
            *too_many(selection, len(zones), len(few)),
            *notices(parts, found, zones, selection, catalog, store),
        ),
        notes=notes(parts, under, catalog, selection),
    )


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files, which the screen does not need."""
    catalog, found = store.catalog(), _found(selection, store)
    zones = zones_shown(selection, catalog, found)
    parts = _parts(found, zones, selection, store)
    frame = file_frame(parts, selection.lang)
    few = drawn_of(zones, found, selection.own_city)
    drawn = under_charts(parts, few, selection, catalog, _reader(selection, catalog, few)).drawn
    return replace(
        shown,
        policies=file_rows([policy for policy, _ in drawn], catalog, selection.lang),
        rows=figure_rows(frame, selection.lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
    )


def _found(selection: Selection, store: Store) -> pd.DataFrame:
    """The figures of the indicators: of the chosen zones and the home city, or of all to choose from."""
    zones = zones_asked(selection, store.catalog())
    found = store.figures(chosen(selection), zones, known=selection.known)
    low, high = READINGS[selection.reading]
    return found.assign(lower=found[low], upper=found[high])


def _parts(found: pd.DataFrame, zones, selection: Selection, store: Store) -> tuple[Part, ...]:
    catalog, inside, breaks = store.catalog(), within(found, zones, selection), breaks_of(store)
    return tuple(
        part(
            catalog.indicators[indicator],
            inside,
            breaks,
            selection.publisher,
            drawn_of(zones, found, selection.own_city),
        )
        for indicator in chosen(selection)
    )


def _reader(selection: Selection, catalog: Catalog, zones: tuple[str, ...]) -> Reader:
    """The reader of a trend: every zone that is shown counts as chosen and has its colour."""
    home = selection.own_city
    name = name_of(catalog.zones[home], selection.lang) if home else ""
    others = tuple(zone for zone in zones if zone != home)
    return Reader(selection.lang, selection.amounts, home, name, others, reading=selection.reading)


def _title(parts: tuple[Part, ...], reader: Reader) -> str:
    if len(parts) == 1:
        return trend_words.headline(parts[0].newest, parts[0].changes, parts[0].indicator, reader)
    names = listing(reader.lang, [name_of(one.indicator, reader.lang) for one in parts])
    return say(reader.lang, "trends.several", count=len(parts), indicators=names)


def _subtitle(parts: tuple[Part, ...], catalog: Catalog, selection: Selection, reader: Reader) -> str:
    """Unit and definition of a single indicator, and how to read the marks."""
    lang, rows = reader.lang, [row for one in parts for row in one.rows]
    if not rows:
        return say(lang, "trends.subtitle_nothing")
    unit = definition = ""
    if len(parts) == 1:
        unit = (
            say(lang, "trends.subtitle_unit", unit=_unit(parts[0], reader)) if _unit(parts[0], reader) else ""
        )
        ids = list(dict.fromkeys(row["definition_id"] for row in rows))
        name = name_of(catalog.definitions[ids[0]], lang)
        definition = (
            say(lang, "trends.subtitle_definition", definition=name)
            if len(ids) == 1
            else say(lang, "trends.subtitle_definitions", count=len(ids))
        )
    doubtful = any(row["qualifier"] != "exact" for row in rows)
    said = say(lang, "trends.subtitle", unit=unit, definition=definition)
    said += say(lang, f"trends.reading_{reader.reading}") if doubtful else ""
    return said + preferred(rows, selection)


def _unit(one: Part, reader: Reader) -> str:
    return format.unit_name(one.rows[0]["unit"] if one.rows else "", reader.lang, reader.amounts)


def _charts(parts: tuple[Part, ...], under: Under, reader: Reader) -> tuple[Chart, ...]:
    """A chart for each indicator that has figures, the table of several together, and the policies."""
    several = len(parts) > 1
    if not any(one.drawn for one in parts):
        return ()
    drawn: list[Chart] = [_lines(one, under, reader, several) for one in parts if one.drawn]
    if several:  # the first chart of a page has no heading of its own
        drawn[:1] = [replace(chart, subtitle=chart.title) for chart in drawn[:1]]
    rows = [row for one in parts for row in one.rows]
    if several:
        seen = [row for one in parts for row in one.drawn]
        drawn.append(
            trend_table.table(rows, [gap for one in parts for gap in one.gaps], seen, reader, several=True)
        )
    return (*drawn, overlay.table(under.drawn, reader)) if under.lanes else tuple(drawn)


def _all_places(parts: tuple[Part, ...], selection: Selection, store: Store, reader: Reader):
    one, *others = parts
    rows = () if others else one.rows
    return spread_of(one.indicator, rows[0]["unit"], selection, store, reader) if rows else ()


def _lines(one: Part, under: Under, reader: Reader, several: bool) -> Lines:
    chart = Lines(
        key=f"trend-{one.indicator['indicator_id']}",
        title=name_of(one.indicator, reader.lang),
        unit=_unit(one, reader),
        start=under.start,
        end=under.end,
        series=trend.series(one.drawn, one.gaps, reader),
        lanes=under.lanes,
        bands=under.bands,
        goals=one.goals,
        table=None if several else trend_table.table(one.rows, one.gaps, one.drawn, reader),
    )
    return sources_line(chart, one.rows, reader.lang)


def file_frame(parts: tuple[Part, ...], lang: str) -> pd.DataFrame:
    """Every figure with its segment, why that is not joined to the one before, and whether it is drawn."""
    why = {gap["after_id"]: trend.gap_text(gap, lang) for one in parts for gap in one.gaps}
    drawn = {row["observation_id"] for one in parts for row in one.drawn}
    frame = pd.concat([one.frame for one in parts], ignore_index=True)
    ids = frame["observation_id"].tolist()
    return frame.assign(
        break_reason=pd.Series([why.get(one) for one in ids], dtype="object"),
        drawn=pd.Series([one in drawn for one in ids], dtype="boolean"),
    )
