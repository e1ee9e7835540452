"""What can be said of a zone in a sentence."""

from collections.abc import Mapping, Sequence

from dashboard import format
from dashboard.charts.model import Reader
from dashboard.wording import listing, name_of, say

SAID = 3


def headline(
    zone: dict, rows: Mapping[str, dict], indicators: Sequence[dict], held: int, reader: Reader
) -> str:
    """Where a city stands on the headline indicators, best places first; what a nation or a province has.

    `rows` maps indicator id to the zone's row with its place, `held` counts its indicators.
    """
    lang, name = reader.lang, name_of(zone, reader.lang)
    if zone["kind"] in ("nation", "province"):
        return say(lang, f"zone.headline_{zone['kind']}", zone=name, indicators=held)
    ranked = [(i, rows[i["indicator_id"]]) for i in indicators if _has_place(rows.get(i["indicator_id"]))]
    if not ranked:
        return say(lang, "zone.headline_none", zone=name, count=len(indicators))
    best = sorted(ranked, key=lambda pair: (pair[1]["rank_high"], pair[1]["rank_low"]))[:SAID]
    places = listing(lang, [_place(indicator, row, lang) for indicator, row in best])
    return say(lang, "zone.headline", zone=name, count=len(indicators), ranked=len(ranked), places=places)


def _has_place(row: dict | None) -> bool:
    return row is not None and row["rank_low"] is not None


def _place(indicator: dict, row: dict, lang: str) -> str:
    place = format.ordinal(row["rank_low"], row["rank_high"], lang)
    return say(lang, "zone.place", indicator=name_of(indicator, lang), place=place, count=row["of"])


def about(zone: dict, lang: str) -> str:
    """Role, place, approval and what to know of a zone, in one line."""
    kind = say(lang, f"zone.kind_{zone['kind']}")
    province = name_of(zone, lang, "province") if zone["province_zh"] else ""
    inside = province and zone["kind"] in ("sub_provincial", "prefecture")
    parts = [
        say(lang, f"role.{zone['role']}"),
        say(lang, "zone.where", province=province, kind=kind) if inside else kind,
        say(lang, "zone.approved", date=zone["approved_date"]) if zone["approved_date"] else "",
        name_of(zone, lang, "note") if zone["note_zh"] else "",
    ]
    told = " · ".join(part for part in dict.fromkeys(parts) if part)
    return told[:1].upper() + told[1:]
