"""What opens at the right for a definition of an indicator."""

from dashboard.charts.dictionary import month_text, unit_text, used_by
from dashboard.components.definition import Meaning, definition_card
from dashboard.components.entries import Entry
from dashboard.pages.reader import reader_of
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

WAYS = (
    ("figures", "/data", ("indicator", "definition")),
    ("benchmark", "/benchmark", ("indicator",)),
    ("trend", "/trends", ("indicator",)),
)


def definition(identity: str, selection: Selection, store: Store):
    """The card of a definition; None for an id that the record does not have."""
    catalog, lang = store.catalog(), selection.lang
    row = catalog.definitions.get(identity)
    if row is None:
        return None
    indicator = catalog.indicators[row["indicator_id"]]
    meaning = Meaning(
        unit=unit_text(indicator, reader_of(selection, catalog)),
        month=month_text(indicator, lang),
        used_by=used_by(row, catalog.zones, lang),
        others=_others(row, catalog, lang),
        breaks=_breaks(row, catalog, lang),
        ways=_ways(row, indicator, selection),
    )
    return definition_card(row, indicator, meaning, lang)


def _others(row: dict, catalog: Catalog, lang: str) -> tuple[Entry, ...]:
    """The other definitions of the indicator, each near or different."""
    return tuple(
        Entry(
            name_of(one, lang),
            open=f"definition:{one['definition_id']}",
            tag=say(lang, f"definition.{'near' if one['family'] == row['family'] else 'different'}"),
        )
        for one in catalog.definitions.values()
        if one["indicator_id"] == row["indicator_id"] and one["definition_id"] != row["definition_id"]
    )


def _breaks(row: dict, catalog: Catalog, lang: str) -> tuple[Entry, ...]:
    """Where a series of the indicator must not be joined."""
    found = catalog.breaks[catalog.breaks["indicator_id"] == row["indicator_id"]].to_dict("records")
    return tuple(Entry(_break(one, catalog, lang), note=name_of(one, lang, "note")) for one in found)


def _break(one: dict, catalog: Catalog, lang: str) -> str:
    zone = catalog.zones.get(one["zone_id"])
    place = name_of(zone, lang) if zone else say(lang, "definition.every_zone")
    kind = say(lang, f"break.{one['kind']}")
    return f"{one['date']:%Y-%m-%d} · {place} · {kind}"


def _ways(row: dict, indicator: dict, selection: Selection) -> tuple[tuple[str, str], ...]:
    here = selection.carried().but(indicator=(row["indicator_id"],), definition=(row["definition_id"],))
    ways = WAYS if indicator["domain"] else WAYS[:1]
    return tuple(
        (say(selection.lang, f"definition.{name}"), address(path, here, names)) for name, path, names in ways
    )
