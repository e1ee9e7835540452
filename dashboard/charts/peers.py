"""How like the home city every other is, with the parts of the distance."""

from dashboard import format
from dashboard.charts.model import Cell, Column, Grid, Reader, Row
from dashboard.wording import listing, name_of, say

SAID = 3


def headline(rows: list[dict], ahead: list[str], zones: dict, reader: Reader) -> str:
    """The most alike, and those one step ahead."""
    lang, alike = reader.lang, [row for row in rows if row["distance"] is not None][:SAID]
    if not alike:
        return say(lang, "peers.nothing", home=reader.own_city_name)
    told = say(lang, "peers.ahead", zones=listing(lang, [name_of(zones[z], lang) for z in ahead]))
    named = listing(lang, [_named(row, zones, lang) for row in alike])
    return say(lang, "peers.headline", home=reader.own_city_name, alike=named, ahead=told if ahead else "")


def _named(row: dict, zones: dict, lang: str) -> str:
    """A city with the number of indicators by which it is alike: few of them are a poor reason."""
    count = row["shared"] + len(row["missing"])
    zone = name_of(zones[row["zone_id"]], lang)
    return say(lang, "peers.named", zone=zone, shared=row["shared"], all=count)


def peers(rows: list[dict], features: list[dict], zones: dict, reader: Reader) -> Grid:
    """One row per city. `rows` are those of analysis.peers.peers, `features` the indicators' catalog rows."""
    told = lambda name: say(reader.lang, f"peers.{name}")  # noqa: E731
    return Grid(
        key="peers",
        title="",
        columns=(
            Column(told("zone")),
            Column(told("distance"), numeric=True),
            Column(told("certainty"), numeric=True),
            Column(told("lead"), numeric=True),
            *(
                Column(
                    name_of(one, reader.lang),
                    numeric=True,
                    link=reader.indicator_links.get(one["indicator_id"], ""),
                )
                for one in features
            ),
        ),
        rows=tuple(_row(row, features, zones, reader) for row in rows),
    )


def _row(row: dict, features: list[dict], zones: dict, reader: Reader) -> Row:
    zone = zones[row["zone_id"]]
    shared = say(reader.lang, "peers.shared", shared=row["shared"], all=len(features))
    return Row(
        (
            Cell(name_of(zone, reader.lang), link=reader.zone_links.get(zone["zone_id"], "")),
            Cell(format.number(row["distance"], 2) or "—", value=row["distance"]),
            Cell(shared, tone="caution" if row["certainty"] < 0.5 else ""),
            Cell(_signed(row["lead"])),
            *(_part(row, one["indicator_id"], reader) for one in features),
        ),
        zone["zone_id"],
    )


def _part(row: dict, indicator: str, reader: Reader) -> Cell:
    part = row["parts"].get(indicator)
    if part is None:
        return Cell("—", tone="faint", reason=say(reader.lang, "peers.lacking"))
    return Cell(_signed(part), open=f"figure:{row['observations'][indicator][1]}", value=part)


def _signed(value: float | None) -> str:
    if value is None:
        return "—"
    return ("+" if value > 0 else "") + (format.number(value, 2) or "0")
