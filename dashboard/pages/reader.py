"""From a selection and the catalog to what charts and controls need."""

from dataclasses import replace
from datetime import date

from dashboard.charts import data
from dashboard.charts.model import Notice, Reader, Ways
from dashboard.components.controls import ANY as ANY
from dashboard.selection import Selection, address
from dashboard.store import USUAL, Catalog
from dashboard.wording import name_of, say

ID = "__ID__"


def reader_of(selection: Selection, catalog: Catalog) -> Reader:
    """The reader for whom a view is made."""
    home = catalog.zones.get(selection.own_city)
    return Reader(
        lang=selection.lang,
        amounts=selection.amounts,
        own_city=selection.own_city,
        own_city_name=name_of(home, selection.lang) if home else "",
        zones=selection.zones,
        reading=selection.reading,
        zone_links=_links("/zone", selection.but(zone=ID, open=""), ("zone",), catalog.places),
        indicator_links=_links(
            "/benchmark", selection.but(indicator=(ID,), open=""), ("indicator", "zones"), catalog.core
        ),
    )


def as_known(catalog: Catalog, day: date | None) -> Catalog:
    """The catalog with the targets, instruments and systems whose documents were out by a day."""
    if day is None:
        return catalog
    kept = {
        name: {key: row for key, row in getattr(catalog, name).items() if out_by(row, catalog, day)}
        for name in ("targets", "instruments", "systems")
    }
    return replace(catalog, **kept)


def out_by(row: dict, catalog: Catalog, day: date | None) -> bool:
    """Whether the document of a row was out by a day; an undated one never is, once a day is named."""
    known = catalog.sources[row["source_id"]]["known_on"]
    return day is None or (known is not None and known <= day)


def _links(path: str, selection: Selection, names: tuple[str, ...], ids: tuple[str, ...]) -> dict[str, str]:
    """An address for each id, made from the one whose selection holds ID in its place."""
    where = address(path, selection, names)
    return {identity: where.replace(ID, identity) for identity in ids}


def compared(selection: Selection, catalog: Catalog) -> tuple[str, ...]:
    """The zones of a comparison in the record's order: the chosen or usual cities, the home city always."""
    chosen = set(selection.zones or catalog.group(selection.places)) | ({selection.own_city} - {""})
    return tuple(zone for zone in catalog.zones if zone in chosen)


def few_of_many(selection: Selection, catalog: Catalog) -> tuple[Notice, ...]:
    """That only some cities are compared, where the record has too many and none is chosen."""
    if selection.zones or not catalog.crowded:
        return ()
    lang, zones = selection.lang, compared(selection, catalog)
    told = {"count": f"{len(catalog.cities):,}", "shown": len(zones)}
    return (Notice(say(lang, "crowd.few", **told)),)


def groups(selection: Selection, catalog: Catalog, path: str, names: tuple[str, ...]) -> tuple[Ways, ...]:
    """The links to the next cities, where the record has too many to compare at once and none is chosen."""
    if selection.zones or not catalog.crowded:
        return ()
    total = len(catalog.cities)
    number = min(selection.places, -(-total // USUAL))
    to = lambda other: address(path, selection.but(open="", page=1, places=other), names)  # noqa: E731
    line = data.pages(total, number, USUAL, to, selection.lang, "crowd.group")
    return (replace(line, key="places"),) if line else ()


def too_many(selection: Selection, count: int, drawn: int) -> tuple[Notice, ...]:
    """That of many chosen cities only some are drawn and the table has all."""
    return (Notice(say(selection.lang, "crowd.chosen", count=count, drawn=drawn)),) if count > drawn else ()


def zone_options(catalog: Catalog, lang: str, places=None) -> list[dict]:
    """Chips for zones, in the record's order."""
    return [{"value": z, "label": name_of(catalog.zones[z], lang)} for z in places or catalog.cities]


def indicator_options(catalog: Catalog, lang: str) -> list[dict]:
    """The indicators meant for comparison, grouped by domain under headings that cannot be chosen."""
    options, last = [], None
    for indicator in sorted(catalog.core, key=lambda i: (_domain_order(catalog, i), i)):
        row = catalog.indicators[indicator]
        if row["domain"] != last:
            last = row["domain"]
            options.append(
                {"value": f"-{last}", "label": f"— {say(lang, f'domain.{last}')} —", "disabled": True}
            )
        options.append({"value": indicator, "label": name_of(row, lang)})
    return options


def derived_options(catalog: Catalog, lang: str) -> list[dict]:
    """The declared ratios of two published indicators, under a heading of their own."""
    heading = {"value": "-derived", "label": f"— {say(lang, 'domain.derived')} —", "disabled": True}
    return [heading, *({"value": i, "label": name_of(row, lang)} for i, row in catalog.derived.items())]


DOMAINS = (
    "credit",
    "markets",
    "funds",
    "institutions",
    "products",
    "risk",
    "actors",
    "input",
    "output",
    "base",
)


def _domain_order(catalog: Catalog, indicator: str) -> int:
    return DOMAINS.index(catalog.indicators[indicator]["domain"])


def year_options(first: int, last: int, open_end: str) -> list[dict]:
    """Years, newest first, and one option for no bound."""
    return [
        {"value": ANY, "label": open_end},
        *({"value": str(y), "label": str(y)} for y in range(last, first - 1, -1)),
    ]
