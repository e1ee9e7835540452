"""Targets, policies and instruments of one zone."""

from dataclasses import replace
from datetime import date

from dashboard.analysis.instruments import TYPES
from dashboard.analysis.parameters import is_result
from dashboard.charts import policies as policy_charts
from dashboard.charts import targets as target_charts
from dashboard.charts import zone_measures as charts
from dashboard.charts.model import Grid, Reader
from dashboard.pages.judged import around
from dashboard.pages.sources import quoted, sources_line
from dashboard.selection import Selection
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

LEVELS = ("city", "national", "provincial", "district", "institution")


def targets(zone: dict, selection: Selection, store: Store, reader: Reader) -> tuple[Grid, ...]:
    """The targets with numbers and how they stand, and those in words, the first deadline first."""
    catalog, lang = store.catalog(), selection.lang
    rows = target_rows(zone, selection, catalog)
    valued = [row for row in rows if row["comparator"] != "qualitative"]
    words = [row for row in rows if row["comparator"] == "qualitative"]
    known, told = around(store, selection.known), say(lang, "zone.targets_subtitle")
    grids = (
        target_charts.table("zone-targets", say(lang, "zone.targets"), valued, known, reader, told),
        target_charts.in_words("zone-words", say(lang, "zone.targets_words"), words, known, reader),
    )
    column = say(lang, "targets.column_zone")
    return tuple(
        sources_line(charts.without_columns(grid, column), quoted(some, catalog), lang)
        for grid, some in zip(grids, (valued, words), strict=True)
    )


def target_rows(zone: dict, selection: Selection, catalog: Catalog) -> list[dict]:
    """The targets of a zone, the first deadline first, those without one last."""
    rows = [row for row in catalog.targets.values() if row["zone_id"] == zone["zone_id"]]
    rows = [row for row in rows if _known(row, selection, catalog)]
    return sorted(rows, key=lambda row: (row["deadline_day"] is None, row["deadline_day"], row["target_id"]))


def policies(zone: dict, selection: Selection, store: Store, reader: Reader) -> Grid:
    """The policies that name the zone; the nation's own, and those of a province's cities, for these."""
    catalog, lang = store.catalog(), selection.lang
    rows = policy_rows(zone, selection, catalog)
    grid = policy_charts.table(rows, list(catalog.zones.values()), reader)
    title = say(lang, "zone.policies")
    if zone["kind"] == "province":
        title = say(lang, "zone.policies_province", zone=name_of(zone, lang))
    shown = charts.without_columns(grid, say(lang, "policies.column_number"))
    named = replace(shown, key="zone-policies", title=title)
    return sources_line(named, quoted(rows, catalog), lang)


def policy_rows(zone: dict, selection: Selection, catalog: Catalog) -> list[dict]:
    """The policies that concern a zone, the newest first, those without a date last."""
    rows = [row for row in catalog.policies.values() if _concerns(row, zone, catalog)]
    rows = [row for row in rows if _known(row, selection, catalog)]
    return sorted(rows, key=lambda row: (row["start_day"] or date.min, row["policy_id"]), reverse=True)


def _concerns(row: dict, zone: dict, catalog: Catalog) -> bool:
    if zone["kind"] == "nation":
        return row["level"] == "national"
    named = policy_charts.zones_of(row)
    if zone["kind"] == "province":
        return row["level"] == "provincial" and any(_inside(one, zone, catalog) for one in named)
    return zone["zone_id"] in named


def _inside(city: str, province: dict, catalog: Catalog) -> bool:
    return city in catalog.zones and catalog.zones[city]["province_zh"] == province["name_zh"]


def instruments(zone: dict, selection: Selection, store: Store, reader: Reader) -> Grid:
    """The parameters of the zone's instruments by kind, its own first; a province's with its cities'."""
    catalog, lang = store.catalog(), selection.lang
    rows = instrument_rows(zone, selection, catalog)
    grid = charts.instruments(rows, [is_result(row) for row in rows], reader)
    return sources_line(grid, quoted(rows, catalog), lang)


def instrument_rows(zone: dict, selection: Selection, catalog: Catalog) -> list[dict]:
    """The parameters of a zone's instruments by kind, its own level first."""
    rows = [row for row in catalog.instruments.values() if _belongs(row, zone, catalog)]
    rows = [row for row in rows if _known(row, selection, catalog)]
    order = lambda row: (TYPES.index(row["instrument_type"]), LEVELS.index(row["level"]))  # noqa: E731
    return sorted(rows, key=lambda row: (*order(row), row["instrument_id"]))


def _belongs(row: dict, zone: dict, catalog: Catalog) -> bool:
    if row["zone_id"] == zone["zone_id"]:
        return True
    return (
        zone["kind"] == "province" and row["level"] == "provincial" and _inside(row["zone_id"], zone, catalog)
    )


def _known(row: dict, selection: Selection, catalog: Catalog) -> bool:
    known = catalog.sources[row["source_id"]]["known_on"]
    return selection.known is None or (known is not None and known <= selection.known)
