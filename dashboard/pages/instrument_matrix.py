"""The instruments by city and kind, and one kind in detail."""

from dataclasses import replace

from dashboard.analysis.instruments import TYPES, aspects_of, cells, grouped, rules
from dashboard.charts import instruments
from dashboard.pages.instrument_tabs import Shown, empty, told_of
from dashboard.pages.reader import compared, reader_of
from dashboard.selection import Selection
from dashboard.store import Catalog
from dashboard.wording import listing, name_of, say

POOL = "risk_compensation_pool"
STATED = 5


def matrix(rows: list[dict], selection: Selection, catalog: Catalog) -> Shown:
    """Kinds down and cities across; the table of one kind when one is chosen."""
    if not rows:
        return empty(selection)
    if len(selection.kind) == 1:
        return _kind(rows, selection, catalog)
    told, found, reader = told_of(rows, selection, catalog), cells(rows), reader_of(selection, catalog)
    places = _places(found, selection, catalog)
    zones = [catalog.zones[zone] for zone in (*places, "cn")]
    kinds = [kind for kind in TYPES if any(key[0] == kind for key in found)]
    told_notes = (say(selection.lang, f"instruments.{note}") for note in ("note_bases", "note_results"))
    notes = tuple(note for note in (*told_notes, _empty_places(selection, catalog)) if note)
    return Shown(
        title=_headline(rows, selection, catalog),
        subtitle=say(selection.lang, "instruments.subtitle"),
        charts=(replace(instruments.matrix(kinds, zones, found, told, reader), title=""),),
        rows=rows,
        notes=notes,
    )


def _places(found: dict, selection: Selection, catalog: Catalog) -> list[str]:
    """The cities of the matrix, the home city first; one without any parameter only when it is asked for."""
    asked = {*selection.zones, selection.own_city}
    stated = {zone for _, zone in found}
    places = [zone for zone in compared(selection, catalog) if zone in asked | stated and zone != "cn"]
    return sorted(places, key=lambda zone: zone != selection.own_city)


def _empty_places(selection: Selection, catalog: Catalog) -> str:
    """Which cities the record has no parameter of; "" when it has some of each."""
    stated = {row["zone_id"] for row in catalog.instruments.values()}
    empty = [name_of(catalog.zones[zone], selection.lang) for zone in catalog.cities if zone not in stated]
    names = listing(selection.lang, empty)
    return say(selection.lang, "instruments.note_places", zones=names) if empty else ""


def _headline(rows: list[dict], selection: Selection, catalog: Catalog) -> str:
    """How many kinds the home city has and lacks; without one, who compensates banks for risk."""
    lang, stated = selection.lang, [row for row in rules(rows) if row["level"] == "city"]
    if selection.own_city:
        own = {row["instrument_type"] for row in stated if row["zone_id"] == selection.own_city}
        return say(
            lang,
            "instruments.headline_home" if own else "instruments.headline_home_none",
            home=name_of(catalog.zones[selection.own_city], lang),
            own=len(own),
            lacks=len({row["instrument_type"] for row in stated} - own),
        )
    pools = dict.fromkeys(row["zone_id"] for row in stated if row["instrument_type"] == POOL)
    names = [name_of(catalog.zones[zone], lang) for zone in catalog.zones if zone in pools]
    return say(
        lang,
        "instruments.headline",
        zones=len({row["zone_id"] for row in stated}),
        kinds=len({row["instrument_type"] for row in stated}),
        count=len(names),
        pools=listing(lang, names) or say(lang, "shell.missing"),
    )


def _kind(rows: list[dict], selection: Selection, catalog: Catalog) -> Shown:
    """One kind: every parameter in a row of its own, by place."""
    lang, kind, reader = selection.lang, selection.kind[0], reader_of(selection, catalog)
    told = told_of(rows, selection, catalog)
    by_place = grouped(rows)
    order = sorted(by_place, key=lambda zone: (zone != selection.own_city, catalog.zones[zone]["position"]))
    aspects = aspects_of(rows)
    listed = [row for zone in order for name in aspects for row in by_place[zone].get(name, ())]
    cities = {row["zone_id"] for row in rules(rows) if row["level"] == "city"}
    notes = ("note_bases", "note_results") if kind == POOL else ("note_results",)
    return Shown(
        title=say(
            lang,
            "instruments.headline_kind",
            kind=say(lang, f"instrument_type.{kind}"),
            count=len(cities),
            stated=_stated(told["heads"], selection, catalog),
        ),
        subtitle=say(lang, "instruments.subtitle_kind"),
        charts=(replace(instruments.detail(kind, aspects, listed, told, reader), title=""),),
        rows=listed,
        notes=tuple(say(lang, f"instruments.{note}") for note in notes),
    )


def _stated(heads: dict, selection: Selection, catalog: Catalog) -> str:
    """What the cities state, each with its basis, in the record's order: bases differ, so nobody is first."""
    lang, reader = selection.lang, reader_of(selection, catalog)
    own = [
        head
        for head in heads.values()
        if head and head["level"] == "city" and head["zone_id"] in catalog.cities
    ]
    own.sort(key=lambda row: (row["value"] is None, catalog.zones[row["zone_id"]]["position"]))
    parts = [instruments.stated(row, catalog.zones, reader) for row in own[:STATED]]
    if not parts:
        return ""
    said = listing(lang, parts)
    more = say(lang, "instruments.headline_and_more", parts=said) if len(own) > STATED else said
    return say(lang, "instruments.headline_stated", parts=more)
