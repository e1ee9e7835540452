"""One place over all domains: figures with their places, local facts, targets, policies, instruments."""

from dataclasses import replace

import pandas as pd

from dashboard.charts import zone as charts
from dashboard.charts import zone_words
from dashboard.charts.model import Build, Chart, Grid, Notice, Reader, View, Way, Ways
from dashboard.charts.rows import definition_rows, figure_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages.ids import Ids
from dashboard.pages.reader import DOMAINS, reader_of, zone_options
from dashboard.pages.sources import sources_line
from dashboard.pages.zone_figures import OWN_LEVELS, compared, newest
from dashboard.pages.zone_measures import instruments, policies, targets
from dashboard.pages.zone_report import report
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, PATH, TITLE, IN_MENU = "zone", "/zone", "zone.title", True
PARAMETERS = ("zone", "reading", "page")
CONTROLS = ("zone", "reading")
FORMATS = ("docx",)
EXTRA = (
    "rank_low", "rank_high", "comparable", "near", "reason", "gap_low", "gap_high", "median_low",
    "median_high", "customary_only",
)  # fmt: skip
NOTES = ("rule", "trend", "level")
APART = ("district", "institution", "provincial")


def chosen(selection: Selection, catalog: Catalog) -> str:
    """The zone to show: the one asked for, else the home city, else the first."""
    return selection.zone or selection.own_city or next(iter(catalog.zones))


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The places to choose from, cities first."""
    options = zone_options(catalog, selection.lang, tuple(catalog.zones))
    lang, legend = selection.lang, say(selection.lang, "zone.zone")
    readings = [{"value": v, "label": say(lang, f"benchmark.reading_{v}")} for v in ("customary", "strict")]
    return [
        choose.either(ids.control("zone"), legend, options, chosen(selection, catalog)),
        choose.either(ids.control("reading"), say(lang, "benchmark.reading"), readings, selection.reading),
    ]


def view(selection: Selection, store: Store) -> View:
    """Everything the record has of one place."""
    catalog, reader = store.catalog(), reader_of(selection, store.catalog())
    zone = catalog.zones[chosen(selection, catalog)]
    rows = newest(store, zone["zone_id"], selection.known, selection.reading)
    own = {row["indicator_id"]: row for row in rows if row["chosen"]}
    headline = [catalog.indicators[one] for one in catalog.headline]
    held = len({row["indicator_id"] for row in rows if row["level"] in OWN_LEVELS and row["domain"]})
    places = compared(store, {*catalog.headline, *own}, selection.known, zone["zone_id"], selection.reading)
    figures = _figures(zone, rows, own, headline, places, reader)
    shown = (*figures, *_measures(zone, selection, store, reader))
    return View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        title=zone_words.headline(zone, own, headline, held, reader),
        subtitle=zone_words.about(zone, selection.lang),
        build=Build("", "", "", None),
        ways=_ways(zone, shown, catalog, selection.lang),
        charts=shown,
        notices=() if rows or zone["kind"] == "province" else (_nothing(zone, selection),),
        notes=tuple(say(selection.lang, f"zone.note_{name}") for name in NOTES if rows),
    )


def _figures(zone, rows, own, headline, places, reader: Reader) -> tuple[Grid, ...]:
    """The tables of figures: headlines, one per domain, local facts with each level apart."""
    city = zone["kind"] not in ("nation", "province")
    beside = reader.own_city if city and reader.own_city != zone["zone_id"] else ""
    level = "city" if city else "national"
    standing = [row for row in rows if row["level"] == level]
    made = (
        [(charts.headlines(headline, own, places, reader, beside), list(own.values()))]
        if city and rows
        else []
    )
    for name in DOMAINS:
        some = [row for row in standing if row["domain"] == name]
        made += [(charts.domain(name, some, places, reader, beside), some)] if some else []
    made += _alone(zone, level, rows, reader)
    return tuple(sources_line(grid, some, reader.lang) for grid, some in made)


def _alone(zone: dict, level: str, rows: list[dict], reader: Reader) -> list[tuple[Grid, list[dict]]]:
    """Local facts of the zone itself, then what does not stand for it, by level."""
    lang, name = reader.lang, name_of(zone, reader.lang)
    local = [row for row in rows if row["level"] == level and not row["domain"]]
    made = []
    if local:
        told = say(lang, "zone.local_city_subtitle") if level == "city" else ""
        made.append((charts.alone("local", say(lang, f"zone.local_{level}"), local, reader, told), local))
    for other in (*APART, *(("city",) if level == "national" else ())):
        some = [row for row in rows if row["level"] == other]
        title = say(
            lang, "zone.local_city_of_nation" if other == "city" else f"zone.local_{other}", zone=name
        )
        made += [(charts.alone(other, title, some, reader), some)] if some else []
    return made


def _measures(zone: dict, selection: Selection, store: Store, reader: Reader) -> tuple[Grid, ...]:
    """The tables of what was promised and what was done."""
    asked = (zone, selection, store, reader)
    found = (*targets(*asked), policies(*asked), instruments(*asked))
    return tuple(grid for grid in found if grid.rows)


def _ways(zone: dict, shown: tuple[Grid, ...], catalog: Catalog, lang: str) -> tuple[Ways, ...]:
    """The approving document, and the way to each table with the number of its rows."""
    policy = catalog.policies.get(zone["approval_policy_id"])
    approved = ()
    if policy:
        way = Way(name_of(policy, lang, "title"), open=f"policy:{policy['policy_id']}")
        approved = (Ways("facts", say(lang, "zone.facts"), (way,)),)
    to = tuple(
        Way(say(lang, "zone.section", name=_short(grid, lang), count=len(grid.rows)), f"#{grid.key}")
        for grid in shown
    )
    return (*approved, Ways("sections", say(lang, "zone.sections"), to)) if to else approved


def _short(grid: Chart, lang: str) -> str:
    return grid.title if grid.key in DOMAINS else say(lang, f"zone.to_{grid.key.removeprefix('zone-')}")


def _nothing(zone: dict, selection: Selection) -> Notice:
    lang, name = selection.lang, name_of(zone, selection.lang)
    told = (
        say(lang, "zone.nothing_known", zone=name, day=selection.known)
        if selection.known
        else say(lang, "zone.nothing", zone=name)
    )
    return Notice(
        told, link=address("/data", selection.carried(), ()), link_text=say(lang, "zone.nothing_link")
    )


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its files: every newest figure with its place, and what explains them."""
    catalog, lang = store.catalog(), selection.lang
    rows = newest(store, chosen(selection, catalog), selection.known, selection.reading)
    frame = pd.DataFrame(rows, dtype=object) if rows else pd.DataFrame(columns=["definition_id", "source_id"])
    zone = catalog.zones[chosen(selection, catalog)]
    return replace(
        shown,
        report=report(zone, rows, shown, selection, store),
        rows=figure_rows(frame, lang, EXTRA),
        definitions=definition_rows(catalog.definitions, frame["definition_id"], lang),
        sources=source_rows(catalog.sources, frame["source_id"]),
    )
