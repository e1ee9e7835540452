"""Which policies stand under a chart over time: lanes by level and zone, pilot periods, and their list."""

from collections.abc import Iterable
from datetime import date

from dashboard import theme
from dashboard.charts.lanes import APPROVAL, shown
from dashboard.charts.model import Band, Cell, Column, Event, Grid, Lane, Reader, Row
from dashboard.wording import listing, name_of, say

COLUMNS = ("date", "lane", "title", "kind", "horizon")
LINE = 26


def lanes(
    policies: Iterable[dict], zones: list[dict], levels: tuple[str, ...], reader: Reader
) -> tuple[Lane, ...]:
    """A lane for the nation, one for the provinces and one for each zone, as far as `levels` asks for them.

    `policies` and `zones` are rows of the catalog. Approvals stand in the nation's lane and in their zone's.
    """
    dated = [policy for policy in policies if policy["start_day"]]
    found = []
    for level in ("national", "provincial"):
        if level in levels:
            own = [p for p in dated if p["level"] == level and (level == "national" or _concerns(p, zones))]
            found.append(_lane(level, say(reader.lang, f"level.{level}"), theme.SLATE, own, reader))
    if "zone" in levels:
        ordered = sorted(zones, key=lambda zone: zone["zone_id"] != reader.own_city)
        found += [_zone_lane(zone, dated, reader) for zone in ordered if zone["kind"] != "nation"]
    return tuple(found)


def undated(policies: Iterable[dict], zones: list[dict], levels: tuple[str, ...]) -> list[dict]:
    """The policies that would stand in the lanes if their documents stated a date."""
    return [policy for policy in policies if not policy["start_day"] and _belongs(policy, zones, levels)]


def _belongs(policy: dict, zones: list[dict], levels: tuple[str, ...]) -> bool:
    if policy["level"] in ("zone", "bank"):
        return "zone" in levels and _concerns(policy, zones)
    return policy["level"] in levels and (policy["level"] == "national" or _concerns(policy, zones))


def _concerns(policy: dict, zones: list[dict]) -> bool:
    return not {zone["zone_id"] for zone in zones}.isdisjoint(zones_of(policy))


def zones_of(policy: dict) -> list[str]:
    """The zones that a policy names."""
    return str(policy["zones"] or "").split(";")


def _zone_lane(zone: dict, policies: list[dict], reader: Reader) -> Lane:
    """A zone's own policies, its banks' schemes, and its approval as a pilot."""
    own = [
        policy
        for policy in policies
        if (policy["level"] in ("zone", "bank") or policy["kind"] == "pilot_approval")
        and zone["zone_id"] in zones_of(policy)
    ]
    colour = theme.zone_colour(zone["zone_id"], reader.own_city, reader.zones)
    home = zone["zone_id"] == reader.own_city
    return _lane(zone["zone_id"], name_of(zone, reader.lang), colour, own, reader, home)


def _lane(key: str, name: str, colour: str, policies: list[dict], reader: Reader, home: bool = False) -> Lane:
    return Lane(key, name, colour, tuple(event(policy, reader.lang) for policy in policies), home)


def event(policy: dict, lang: str) -> Event:
    """A dated policy of the catalog on a time axis."""
    begins = policy["horizon_from"] or policy["start_day"]
    return Event(
        start=policy["start_day"],
        end=policy["end_day"],
        label=f"{policy['date']}  {_short(name_of(policy, lang, 'title'))}",
        open=f"policy:{policy['policy_id']}",
        kind=APPROVAL if policy["kind"] == "pilot_approval" else "policy",
        hover=_hover(policy, lang),
        horizon=(begins, policy["horizon_to"]) if policy["horizon_to"] else None,
    )


def _short(title: str) -> str:
    return title if len(title) <= 2 * LINE else title[: 2 * LINE - 1] + "…"


def _hover(policy: dict, lang: str) -> str:
    """What a touch tells: date, level and kind, then the title in lines, then the horizon."""
    head = " · ".join(
        (policy["date"], say(lang, f"level.{policy['level']}"), say(lang, f"kind.{policy['kind']}"))
    )
    lines = [head, *(f"<b>{line}</b>" for line in _lines(name_of(policy, lang, "title"), lang))]
    if policy["horizon_to"]:
        lines.append(say(lang, "trends.hover_horizon", horizon=horizon_text(policy)))
    return "<br>".join(lines)


def _lines(title: str, lang: str) -> list[str]:
    """A title in lines: every so many Chinese characters, or words of about as much."""
    if lang == "zh":
        return [title[n : n + LINE] for n in range(0, len(title), LINE)]
    lines = [""]
    for word in title.split():
        if len(lines[-1]) + len(word) > 2 * LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def horizon_text(policy: dict) -> str:
    """The horizon of a plan as its document states it: "2022–2027", "–2025"; "" when it has none."""
    first, last = policy["horizon_start"] or "", policy["horizon_end"] or ""
    return f"{first}–{last}" if last and first != last else first


def bands(policies: dict[str, dict], zones: list[dict], reader: Reader) -> tuple[Band, ...]:
    """The pilot periods of the zones, those of one document as one, from approval to the planned end."""
    together: dict[str, list[dict]] = {}
    for zone in zones:
        if zone["approved_on"] and zone["approval_policy_id"] in policies:
            together.setdefault(zone["approval_policy_id"], []).append(zone)
    found = [_band(policies[policy], several, reader) for policy, several in together.items()]
    return tuple(sorted(found, key=lambda band: (band.start, band.label)))


def _band(policy: dict, zones: list[dict], reader: Reader) -> Band:
    names = listing(reader.lang, [name_of(zone, reader.lang) for zone in zones])
    key = "trends.band" if policy["horizon_end"] else "trends.band_open"
    ids = [zone["zone_id"] for zone in zones]
    mine = reader.own_city if reader.own_city in ids else ids[0]
    colour = (
        theme.zone_colour(mine, reader.own_city, reader.zones)
        if len(ids) == 1 or mine in reader.own_city
        else theme.SOFT
    )
    return Band(
        zones[0]["approved_on"],
        policy["horizon_to"] or date.max,
        say(reader.lang, key, zones=names, date=policy["date"], end=policy["horizon_end"]),
        colour,
    )


def drawn(
    policies: Iterable[dict], lanes: tuple[Lane, ...], start: date, end: date
) -> list[tuple[dict, list[Lane]]]:
    """The policies that the lanes show between two days, newest first, each with its lanes."""
    standing: dict[str, list[Lane]] = {}
    for lane in lanes:
        for one in lane.events:
            if shown(one, start, end):
                standing.setdefault(one.open.removeprefix("policy:"), []).append(lane)
    found = [
        (policy, standing[policy["policy_id"]]) for policy in policies if policy["policy_id"] in standing
    ]
    return sorted(found, key=lambda pair: (pair[0]["start_day"], pair[0]["policy_id"]), reverse=True)


def table(found: list[tuple[dict, list[Lane]]], reader: Reader) -> Grid:
    """The list of the policies drawn: what the markers tell, for the keyboard and for print."""
    lang = reader.lang
    return Grid(
        key="policies",
        title=say(lang, "trends.policies_table", count=len(found)),
        columns=tuple(Column(say(lang, f"trends.policy_{name}")) for name in COLUMNS),
        rows=tuple(_row(policy, own, lang) for policy, own in found),
        empty=say(lang, "trends.policies_none"),
    )


def _row(policy: dict, own: list[Lane], lang: str) -> Row:
    home = next((lane for lane in own if lane.home), None)
    cells = (
        Cell(policy["date"]),
        Cell(listing(lang, [lane.name for lane in own])),
        Cell(name_of(policy, lang, "title"), open=f"policy:{policy['policy_id']}"),
        Cell(say(lang, f"kind.{policy['kind']}")),
        Cell(horizon_text(policy)),
    )
    return Row(cells, home.key if home else "", home is not None)
