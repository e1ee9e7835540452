"""What a reader of a trend must be told: what is missing and the way on, definitions, breaks, policies."""

from collections import Counter

import pandas as pd

from dashboard import format
from dashboard.charts import trend
from dashboard.charts.model import Notice
from dashboard.pages.trend_figures import Part
from dashboard.pages.trend_policies import Under, filters_text
from dashboard.pages.trend_untold import PARAMETERS as PARAMETERS
from dashboard.pages.trend_untold import PATH, editions_told, undrawn, without_figures
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import listing, name_of, say


def notices(
    parts: tuple[Part, ...],
    found: pd.DataFrame,
    zones: tuple[str, ...],
    selection: Selection,
    catalog: Catalog,
    store: Store,
) -> tuple[Notice, ...]:
    """Who has nothing here: outside the chosen years, or in the record at all; each with a way on."""
    have = {row["zone_id"] for one in parts for row in one.rows}
    gone = [zone for zone in zones if zone not in have]
    known = set(found["zone_id"].tolist())
    elsewhen = [zone for zone in gone if zone in known]
    never = [zone for zone in gone if zone not in elsewhen and zone != selection.own_city]
    made = []
    if selection.own_city in gone and selection.own_city not in elsewhen:
        made.append(_missing(parts[0], selection.own_city, selection, catalog, store))
    if elsewhen:
        made.append(_elsewhen(elsewhen, selection, catalog))
    if never:
        made.append(_never(never, have, selection, catalog))
    if len(never) == 1 and not have:
        made.append(_missing(parts[0], never[0], selection, catalog, store))
    return (*made, *without_figures(parts, selection), *undrawn(found, zones, selection, catalog))


def _names(zones: list[str], selection: Selection, catalog: Catalog) -> str:
    return listing(selection.lang, [name_of(catalog.zones[zone], selection.lang) for zone in zones])


def _elsewhen(zones: list[str], selection: Selection, catalog: Catalog) -> Notice:
    text = say(selection.lang, "trends.missing_years", zones=_names(zones, selection, catalog))
    where = address(PATH, selection.but(from_=None, to=None), PARAMETERS)
    return Notice(text, link=where, link_text=say(selection.lang, "trends.all_years"))


def _never(zones: list[str], have: set[str], selection: Selection, catalog: Catalog) -> Notice:
    """The record has nothing for some zones; where nobody has any, the cities that do are one click away."""
    text = say(selection.lang, "trends.missing", zones=_names(zones, selection, catalog))
    if have or not selection.zones:
        return Notice(text)
    where = address(PATH, selection.but(zones=()), PARAMETERS)
    return Notice(text, link=where, link_text=say(selection.lang, "trends.all_zones"))


def _missing(one: Part, zone: str, selection: Selection, catalog: Catalog, store: Store) -> Notice:
    """A city that matters has nothing; the nearest indicator of which it has figures is one click away."""
    lang = selection.lang
    told = {"zone": name_of(catalog.zones[zone], lang), "indicator": name_of(one.indicator, lang)}
    nearest = nearest_indicator(one.indicator, zone, catalog, store)
    if nearest is None:
        return Notice(say(lang, "trends.missing", zones=told["zone"]), tone="caution")
    where = address(PATH, selection.but(indicator=(nearest,)), PARAMETERS)
    name = name_of(catalog.indicators[nearest], lang)
    return Notice(say(lang, "trends.nearest", **told), tone="caution", link=where, link_text=name)


def nearest_indicator(indicator: dict, zone: str, catalog: Catalog, store: Store) -> str | None:
    """The indicator most like another of which a zone has figures, as far as domain, unit and name tell."""
    held = store.remembered(("held", zone), lambda: _counts(zone, catalog, store))
    counts = {one: count for one, count in held.items() if one != indicator["indicator_id"]}
    words = _words(indicator["indicator_id"])

    def likeness(other: str) -> tuple:
        row, theirs = catalog.indicators[other], _words(other)
        alike = [row[name] == indicator[name] for name in ("domain", "canonical_unit", "period_type")]
        return *alike, len(words & theirs) / len(words | theirs), counts[other], other

    return max(counts, key=likeness, default=None)


def _counts(zone: str, catalog: Catalog, store: Store) -> Counter:
    return Counter(store.figures(catalog.core, (zone,))["indicator_id"].tolist())


def _words(indicator_id: str) -> set[str]:
    return {word.removesuffix("s") for word in indicator_id.split("_")}


def notes(parts: tuple[Part, ...], under: Under, catalog: Catalog, selection: Selection) -> tuple[str, ...]:
    """Definitions with their zones, why lines break, what soft bands mean, and the policies in numbers."""
    lang, rows = selection.lang, [row for one in parts for row in one.drawn]
    if not rows:
        return ()
    said = [
        *_definitions(rows, catalog, lang),
        *(text for one in parts for text in _breaks(one, catalog, lang)),
    ]
    if any(row["qualifier"] != "exact" for row in rows):
        strict = selection.reading == "strict"
        said.append(say(lang, "trends.note_interval_strict" if strict else "trends.note_interval"))
    said += editions_told(parts, selection, catalog)
    if under.lanes:
        said.append(say(lang, "trends.note_policies", count=len(under.drawn)))
    if under.lanes and filters_text(selection):
        said.append(say(lang, "trends.note_filtered", filters=filters_text(selection)))
    if under.undated:
        said.append(say(lang, "trends.note_undated", count=under.undated))
    return tuple(said)


def _definitions(rows: list[dict], catalog: Catalog, lang: str) -> list[str]:
    used: dict[str, dict[str, str]] = {}
    for row in rows:
        used.setdefault(row["definition_id"], {})[row["zone_id"]] = name_of(row, lang, "zone")
    return [
        say(
            lang,
            "trends.note_definition",
            zones=listing(lang, zones.values()),
            name=name_of(catalog.definitions[definition], lang),
            counts=name_of(catalog.definitions[definition], lang, "counts"),
        )
        for definition, zones in used.items()
    ]


def _breaks(one: Part, catalog: Catalog, lang: str) -> list[str]:
    return [
        say(
            lang,
            "trends.note_break",
            zone=name_of(catalog.zones[gap["zone_id"]], lang),
            before=format.month(gap["before"]),
            after=format.month(gap["after"]),
            reason=trend.gap_text(gap, lang),
        )
        for gap in one.gaps
    ]
