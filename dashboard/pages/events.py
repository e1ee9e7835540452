"""Figures before and after an event: on each zone's own time, and beside the zones that did not have it."""

from dataclasses import dataclass, replace

import pandas as pd

from dashboard import format
from dashboard.analysis import effect
from dashboard.analysis.effect import Answer
from dashboard.analysis.events import Reach, Zero, reaches, shared_stretch
from dashboard.charts import effect as told
from dashboard.charts import events, trend_table
from dashboard.charts.model import Build, Chart, Grid, Lines, Reader, View
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages.breaks import breaks_of
from dashboard.pages.event_choice import Choice, choice, event_options
from dashboard.pages.event_rows import EXTRA, file_frame
from dashboard.pages.event_words import notes, notices, subtitle
from dashboard.pages.family import FAMILY as FAMILY
from dashboard.pages.family import tabs
from dashboard.pages.ids import Ids
from dashboard.pages.reader import indicator_options, reader_of, zone_options
from dashboard.pages.sources import sources_text
from dashboard.pages.trend_figures import AT_MOST, Part, part
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, PATH, TITLE, IN_MENU = "events", "/events", "events.title", False
PARAMETERS = ("indicator", "zones", "event", "page")
CONTROLS = ("indicator", "event", "zones")
DEFAULT = "gdp"


@dataclass(frozen=True)
class Found:
    """What a selection finds: figures of all cities, the event, what is drawn, and the answer."""

    indicator: dict
    figures: pd.DataFrame
    event: Choice
    zones: tuple[str, ...]
    part: Part
    reached: dict[str, Reach]
    answer: Answer

    @property
    def zeros(self) -> dict[str, Zero]:
        """The zero of each zone that has one."""
        return self.event.zeros


def chosen(selection: Selection, catalog: Catalog) -> str:
    """The indicator of the page; a ratio of two indicators has no published figures of its own."""
    return next((one for one in selection.indicator if one in catalog.indicators), DEFAULT)


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang, indicator = selection.lang, chosen(selection, catalog)
    label = lambda key: say(lang, f"events.{key}")  # noqa: E731
    options = indicator_options(catalog, lang)
    if indicator not in catalog.core:
        options.append({"value": indicator, "label": name_of(catalog.indicators[indicator], lang)})
    event = choice(selection, catalog).key
    return [
        choose.one_of(ids.control("indicator"), label("indicator"), options, indicator),
        choose.one_of(ids.control("event"), label("event"), event_options(catalog, lang), event),
        choose.some_of(
            ids.control("zones"), label("zones"), zone_options(catalog, lang), list(selection.zones)
        ),
    ]


def view(selection: Selection, store: Store) -> View:
    """Trends by months since the event, the difference with its placebos, and every figure it rests on."""
    catalog, found = store.catalog(), _found(selection, store)
    reader, indicator = _reader(found, selection, catalog), name_of(found.indicator, selection.lang)
    return View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        build=Build("", "", "", None),
        title=told.headline(found.answer, found.event.name, indicator, selection.lang),
        subtitle=subtitle(found.answer, found.part.rows, catalog, reader),
        ways=(tabs(selection, NAME),),
        charts=_charts(found, catalog, reader),
        notices=notices(found.event, found.reached, selection, catalog),
        notes=notes(found.answer, found.event, selection.lang),
    )


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files: every figure with its place before or after, and its use."""
    catalog, found = store.catalog(), _found(selection, store)
    frame = file_frame(found.figures, found.zeros, found.answer.main)
    return replace(
        shown,
        rows=figure_rows(frame, selection.lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
    )


def _found(selection: Selection, store: Store) -> Found:
    catalog, breaks = store.catalog(), breaks_of(store)
    indicator, event = catalog.indicators[chosen(selection, catalog)], choice(selection, catalog)
    cities = catalog.drawn(*selection.zones, selection.own_city)
    figures = store.figures((indicator["indicator_id"],), cities, known=selection.known)
    zones = _drawn(figures, event.zeros, selection)
    return Found(
        indicator=indicator,
        figures=figures,
        event=event,
        zones=zones,
        part=part(indicator, figures[figures["zone_id"].isin(zones)], breaks),
        reached=reaches(figures[list(AXIS)].to_dict("records"), event.zeros) if len(figures) else {},
        answer=effect.answer(figures, event.zeros, catalog.cities, breaks),
    )


AXIS = ("zone_id", "period_type", "period_start", "as_of")


def _drawn(figures: pd.DataFrame, zeros: dict[str, Zero], selection: Selection) -> tuple[str, ...]:
    """The zones with a zero: the chosen, or the six with most figures; the home city always."""
    counts = figures["zone_id"].value_counts()
    have = [zone for zone in zeros if zone in counts]
    if selection.zones:
        wanted = {*selection.zones, selection.own_city}
    else:
        most = sorted(have, key=lambda zone: (-int(counts[zone]), have.index(zone)))[:AT_MOST]
        wanted = {*most, selection.own_city}
    return tuple(zone for zone in have if zone in wanted)


def _reader(found: Found, selection: Selection, catalog: Catalog) -> Reader:
    """The reader of the chart: every zone that is drawn has its colour."""
    others = tuple(zone for zone in found.zones if zone != selection.own_city)
    return replace(reader_of(selection, catalog), zones=others)


def _charts(found: Found, catalog: Catalog, reader: Reader) -> tuple[Chart, ...]:
    lang, names = reader.lang, {zone: name_of(row, reader.lang) for zone, row in catalog.zones.items()}
    cities = [catalog.zones[zone] for zone in catalog.cities]
    zones = events.table(cities, found.zeros, found.reached, catalog.policies, reader)
    drawn = (_lines(found, reader),) if found.part.drawn else ()
    table = (_table(found, reader),) if drawn else ()
    if not found.answer.main:
        return (*drawn, zones, *table)
    quoted = sources_text(list(found.answer.main.rows.values()), lang)
    made = (told.beside(found.answer, names, lang), told.rests_on(found.answer, names, reader))
    return (*drawn, *(replace(one, sources=quoted) for one in made), zones, *table)


def _table(found: Found, reader: Reader) -> Grid:
    """The figures that are drawn; those of other lengths of period are in the files."""
    return trend_table.table(found.part.drawn, found.part.gaps, found.part.drawn, reader)


def _lines(found: Found, reader: Reader) -> Lines:
    unit = format.unit_name(found.part.rows[0]["unit"], reader.lang, reader.amounts)
    drawn = {zone: reach for zone, reach in found.reached.items() if zone in found.zones}
    chart = events.lines(found.part.drawn, found.part.gaps, found.zeros, unit, reader)
    return replace(
        chart,
        notes=tuple(filter(None, [events.ends(drawn, shared_stretch(drawn.values()), reader.lang)])),
        sources=sources_text(found.part.rows, reader.lang),
    )
