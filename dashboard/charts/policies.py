"""Policies over the years and in a list, and what their title may say."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from dashboard.charts import overlay
from dashboard.charts.model import Cell, Column, Grid, Reader, Row, Timeline
from dashboard.wording import listing, name_of, say
from dashboard.wording.issuers import issuer_names

COLUMNS = ("date", "title", "level", "zones", "kind", "issuers", "number")
FIRST_YEAR = 1985
LEVELS = ("national", "provincial", "zone")
LONGEST_TITLE = 40
NAMED = 2


def timeline(rows: Sequence[dict], zones: Sequence[dict], levels, years, reader: Reader) -> Timeline:
    """The dated policies in lanes from the first to the last of `years`, with the list of all of them.

    `rows` and `zones` are rows of the catalog, `levels` the lanes to draw, `years` a pair.
    """
    return Timeline(
        key="timeline",
        title=say(reader.lang, "policies.timeline"),
        start=date(years[0], 1, 1),
        end=date(years[1], 12, 31),
        lanes=tuple(lane for lane in overlay.lanes(rows, list(zones), levels, reader) if lane.events),
        table=table(rows, zones, reader),
    )


def last_year(rows: Sequence[dict], today: date) -> int:
    """The year of the last horizon, or of the data date when that is later."""
    return max([today.year, *(row["horizon_to"].year for row in rows if row["horizon_to"])])


def table(rows: Sequence[dict], zones: Sequence[dict], reader: Reader) -> Grid:
    """The list of policies, the newest first, those without a date last."""
    lang = reader.lang
    names = {zone["zone_id"]: name_of(zone, lang) for zone in zones}
    ordered = sorted(rows, key=lambda row: (row["start_day"] or date.min, row["policy_id"]), reverse=True)
    return Grid(
        key="policies",
        title=say(lang, "policies.list", count=len(rows)),
        columns=tuple(Column(say(lang, f"policies.column_{name}")) for name in COLUMNS),
        rows=tuple(_row(row, names, reader) for row in ordered),
        empty=say(lang, "policies.empty"),
    )


def _row(row: dict, names: dict[str, str], reader: Reader) -> Row:
    lang, home = reader.lang, reader.own_city in zones_of(row)
    dated = Cell(row["date"]) if row["date"] else Cell(say(lang, "policies.undated"), tone="faint")
    cells = (
        dated,
        Cell(name_of(row, lang, "title"), open=f"policy:{row['policy_id']}"),
        Cell(say(lang, f"level.{row['level']}")),
        Cell(zones_text(row, names, lang)),
        Cell(say(lang, f"kind.{row['kind']}")),
        Cell(_issuers(row, lang)),
        Cell(row["doc_number"] or ""),
    )
    return Row(cells, reader.own_city if home else "", home)


def _issuers(row: dict, lang: str) -> str:
    """The first issuers; the card has them all."""
    names = issuer_names(lang, row["issuers"])
    if len(names) <= NAMED:
        return listing(lang, names)
    return say(lang, "policies.issuers_more", names=listing(lang, names[:NAMED]), count=len(names))


def zones_of(row: dict) -> tuple[str, ...]:
    """The zones that a policy names; none for one that holds everywhere or for none of ours."""
    return tuple(zone for zone in (row["zones"] or "").split(";") if zone and zone != "all")


def zones_text(row: dict, names: dict[str, str], lang: str) -> str:
    """The places of a policy in words."""
    if row["zones"] == "all":
        return say(lang, "policies.zones_all")
    named = [names.get(zone, zone) for zone in zones_of(row)]
    return listing(lang, named) if named else say(lang, "policies.zones_none")


def headline(rows: Sequence[dict], chosen: str, zones: Sequence[dict], reader: Reader) -> str:
    """What the chosen policies allow to be said, in one sentence; `chosen` names the filters, "" for none."""
    lang = reader.lang
    if not rows:
        return say(lang, "policies.empty_title")
    if chosen:
        return say(lang, "policies.headline_chosen", chosen=chosen, count=len(rows), span=_span(rows, lang))
    if reader.own_city:
        return _home_headline(rows, zones, reader)
    newest = max(
        (row for row in rows if row["start_day"]), key=lambda row: (row["end_day"], row["policy_id"])
    )
    return say(
        lang,
        "policies.headline",
        count=len(rows),
        **_by_level(rows),
        date=newest["date"],
        title=_short(name_of(newest, lang, "title")),
    )


def _short(title: str) -> str:
    return title if len(title) <= 2 * LONGEST_TITLE else title[: 2 * LONGEST_TITLE - 1] + "…"


def _by_level(rows: Sequence[dict]) -> dict[str, int]:
    """How many there are of each level; a bank's own scheme goes with its city."""
    count = Counter("zone" if row["level"] == "bank" else row["level"] for row in rows)
    return {level: count[level] for level in LEVELS}


def _home_headline(rows: Sequence[dict], zones: Sequence[dict], reader: Reader) -> str:
    own = Counter(zone for row in rows if row["level"] in ("zone", "bank") for zone in zones_of(row))
    names = {zone["zone_id"]: name_of(zone, reader.lang) for zone in zones}
    most, count = max(own.items(), key=lambda item: (item[1], item[0]))
    told = {"home": reader.own_city_name, "own": own[reader.own_city]}
    if count == own[reader.own_city]:
        return say(reader.lang, "policies.headline_home_most", **told)
    return say(reader.lang, "policies.headline_home", **told, most=names.get(most, most), count=count)


def _span(rows: Sequence[dict], lang: str) -> str:
    days = sorted((row["start_day"], row["date"]) for row in rows if row["start_day"])
    if not days:
        return ""
    first, last = days[0][1], days[-1][1]
    if first == last:
        return say(lang, "policies.headline_date", first=first)
    return say(lang, "policies.headline_span", first=first, last=last)
