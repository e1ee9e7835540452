"""The entries of the index: for each thing of the record its places, years and how likely it is meant."""

from collections.abc import Iterable, Iterator, Mapping
from math import log10

from dashboard.finding.index import Entry

HEADLINE, CORE, LOCAL = 9.0, 6.0, 2.0
LIKELY = {
    "zone": 8.0,
    "derived": 5.0,
    "definition": 1.0,
    "policy": 4.0,
    "instrument": 2.0,
    "system": 3.0,
    "document": 0.0,
}
Row = Mapping
Rows = Mapping[str, Row]


def entries(catalog, held: Iterable[Row]) -> Iterator[Entry]:
    """Everything that can be found, in the record's order.

    `catalog` holds the small tables as mappings of id to row; `held` are rows of indicator_id, definition_id,
    zones, years and figures.
    """
    yield from (Entry("zone", zone, frozenset((zone,)), likely=LIKELY["zone"]) for zone in catalog.places)
    held = list(held)
    yield from _indicators(catalog.indicators, held)
    everywhere, starts = frozenset(catalog.places), _starts(catalog)
    yield from (Entry("derived", ratio, everywhere, likely=LIKELY["derived"]) for ratio in catalog.derived)
    yield from _definitions(catalog.definitions, held)
    for policy, row in catalog.policies.items():
        yield Entry("policy", policy, _listed(row["zones"], catalog), _years(row["date"]), LIKELY["policy"])
    for instrument, row in catalog.instruments.items():
        zones = frozenset((row["zone_id"],))
        yield Entry("instrument", instrument, zones, _years(row["start_date"]), LIKELY["instrument"])
    for system, row in catalog.systems.items():
        yield Entry("system", system, _named(row["city_or_owner"], starts), likely=LIKELY["system"])
    for source, row in catalog.sources.items():
        zones = _named(f"{row['title']} {row['publisher']}", starts)
        yield Entry("document", source, zones, _years(row["published_date"]), LIKELY["document"])


def _indicators(indicators: Rows, held: list[Row]) -> Iterator[Entry]:
    grouped = _grouped(held, "indicator_id")
    for key, row in indicators.items():
        zones, years, figures = grouped.get(key, (frozenset(), frozenset(), 0))
        rank = HEADLINE if row["headline"] else CORE if row["domain"] else LOCAL
        yield Entry("indicator", key, zones, years, rank + min(1.0, log10(1 + figures) / 3))


def _definitions(definitions: Rows, held: list[Row]) -> Iterator[Entry]:
    """The definitions besides the main ones, which are found as their indicators."""
    grouped = _grouped(held, "definition_id")
    for key, row in definitions.items():
        if key != f"{row['indicator_id']}.main":
            zones, years, _ = grouped.get(key, (frozenset(), frozenset(), 0))
            yield Entry("definition", key, zones, years, LIKELY["definition"])


def _grouped(held: list[Row], key: str) -> dict[str, tuple[frozenset, frozenset, int]]:
    """By id: the zones and years with figures, and how many figures there are."""
    found: dict[str, list[Row]] = {}
    for row in held:
        found.setdefault(row[key], []).append(row)
    return {
        identity: (
            frozenset(zone for row in rows for zone in row["zones"]),
            frozenset(year for row in rows for year in row["years"]),
            sum(row["figures"] for row in rows),
        )
        for identity, rows in found.items()
    }


def _listed(zones: str | None, catalog) -> frozenset[str]:
    """The zones that a policy names; all of them when it is for all."""
    return frozenset(catalog.zones if zones == "all" else (zones or "").split(";"))


def _starts(catalog) -> dict[str, list[tuple[str, str]]]:
    """The Chinese names of places with their ids, by their first two characters: there may be thousands."""
    found: dict[str, list[tuple[str, str]]] = {}
    for zone in catalog.places:
        name = catalog.zones[zone]["name_zh"]
        found.setdefault(name[:2], []).append((name, zone))
    return found


def _named(text: str | None, starts: Mapping[str, list[tuple[str, str]]]) -> frozenset[str]:
    """The zones whose Chinese names stand in a text."""
    told = text or ""
    return frozenset(
        zone
        for n in range(len(told))
        for start in {told[n : n + 2], told[n]}
        for name, zone in starts.get(start, ())
        if told.startswith(name, n)
    )


def _years(text: str | None) -> frozenset[int]:
    return frozenset((int(text[:4]),)) if text else frozenset()
