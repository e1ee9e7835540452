"""Policy tools by city and kind, what a city lacks, what was done with them, and the problems they answer."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dashboard.analysis.instruments import (
    STAGES,
    TYPES,
    aspects_of,
    cells,
    grouped,
    headline,
    lacking,
    results,
    rules,
    spread,
    strongest,
)
from dashboard.analysis.parameters import aspect, is_result
from dashboard.analysis.search_policies import fold, words_of
from dashboard.charts import instruments
from dashboard.charts.instrument_rows import file_rows
from dashboard.charts.model import Build, Grid, Notice, View
from dashboard.charts.rows import source_rows
from dashboard.components import controls as choose
from dashboard.pages import problems
from dashboard.pages.family import FAMILY as FAMILY
from dashboard.pages.family import tabs
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, compared, reader_of, zone_options
from dashboard.pages.sources import sources_text
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import listing, name_of, say

NAME, PATH, TITLE, IN_MENU = "instruments", "/instruments", "instruments.title", False
PARAMETERS = ("tab", "kind", "zones", "stage", "words")
CONTROLS = ("tab", "kind", "stage", "zones", "words")
TABS = ("matrix", "lack", "results", "problems")
VOCABULARY = {"tab": TABS, "kind": TYPES, "stage": STAGES}
POOL = "risk_compensation_pool"
STATED = 5


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang = selection.lang
    told = lambda key: say(lang, f"instruments.{key}")  # noqa: E731
    options = lambda area, codes: [{"value": code, "label": say(lang, f"{area}.{code}")} for code in codes]  # noqa: E731
    shown = [{"value": tab, "label": told(f"tab_{tab}")} for tab in TABS]
    kinds = [{"value": ANY, "label": told("kind_any")}, *options("instrument_type", TYPES)]
    stages = [{"value": ANY, "label": told("stage_any")}, *options("stage", STAGES)]
    kind = selection.kind[0] if selection.kind else ANY
    return [
        choose.either(ids.control("tab"), told("tab"), shown, selection.tab or "matrix"),
        choose.one_of(ids.control("kind"), told("kind"), kinds, kind),
        choose.one_of(ids.control("stage"), told("stage"), stages, selection.stage or ANY),
        choose.some_of(
            ids.control("zones"), told("zones"), zone_options(catalog, lang), list(selection.zones)
        ),
        choose.words(ids.control("words"), told("words"), selection.words, told("words_hint")),
    ]


def chosen(selection: Selection, catalog: Catalog) -> list[dict]:
    """The parameters that fit the choices, in the record's order."""
    zones = (*selection.zones, selection.own_city, "cn") if selection.zones else ()
    return [
        row
        for row in catalog.instruments.values()
        if (not zones or row["zone_id"] in zones)
        and (not selection.kind or row["instrument_type"] in selection.kind)
        and (not selection.stage or row["life_cycle_stage"] in (selection.stage, "all"))
        and _found(row, selection.words)
    ]


def _found(row: dict, words: str) -> bool:
    text = "\n".join(fold(row[name]) for name in ("name_zh", "name_en", "summary_zh", "summary_en"))
    return all(word in text for word in words_of(words))


@dataclass(frozen=True)
class Shown:
    """What one tab shows: title, subtitle, tables, the rows of its files."""

    title: str
    subtitle: str
    charts: tuple[Grid, ...]
    rows: list[dict]
    notices: tuple[Notice, ...] = ()
    notes: tuple[str, ...] = ()


def view(selection: Selection, store: Store) -> View:
    """The matrix, one kind in detail, what the home city lacks, results, or problems."""
    catalog, lang = store.catalog(), selection.lang
    rows = chosen(selection, catalog)
    if selection.tab == "problems":
        return problems.view(selection, catalog, PARAMETERS)
    show: Callable[..., Shown] = {"lack": _lack, "results": _results}.get(selection.tab, _matrix)
    shown = show(rows, selection, catalog)
    sources = [catalog.sources[row["source_id"]] for row in shown.rows]
    line = sources_text(sources, lang)
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=shown.title,
        subtitle=shown.subtitle,
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME),),
        charts=tuple(replace(grid, sources=line) for grid in shown.charts),
        notices=shown.notices,
        notes=(*shown.notes, *_notes(shown.rows, lang)),
        rows=file_rows(
            shown.rows, {"zones": catalog.zones, "sources": catalog.sources, "result": is_result}, lang
        ),
        sources=source_rows(catalog.sources, [row["source_id"] for row in shown.rows]),
    )


def _notes(rows: list[dict], lang: str) -> tuple[str, ...]:
    notes = [instruments.since_note(rows, lang), say(lang, "instruments.note_missing")]
    return tuple(note for note in notes if note)


def _told(rows: list[dict], selection: Selection, catalog: Catalog) -> dict:
    """What the tables need besides their rows."""
    everything, found = list(catalog.instruments.values()), cells(rows)
    widely = spread(everything)
    own = {key: [row for row in some if row["level"] in ("city", "national")] for key, some in found.items()}
    kinds = {kind: address(PATH, selection.but(kind=(kind,), tab="", open=""), PARAMETERS) for kind in TYPES}
    return {
        "heads": {key: headline(some, widely) for key, some in own.items() if some},
        "strongest": strongest(everything),
        "links": kinds,
        "zones": catalog.zones,
        "sources": catalog.sources,
        "aspect": {row["instrument_id"]: aspect(row) for row in rows},
    }


def _matrix(rows: list[dict], selection: Selection, catalog: Catalog) -> Shown:
    if not rows:
        return _empty(selection)
    if len(selection.kind) == 1:
        return _kind(rows, selection, catalog)
    told, found, reader = _told(rows, selection, catalog), cells(rows), reader_of(selection, catalog)
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
    told = _told(rows, selection, catalog)
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


def _lack(rows: list[dict], selection: Selection, catalog: Catalog) -> Shown:
    lang, home = selection.lang, selection.own_city
    if not home:
        notice = Notice(say(lang, "instruments.lack_choose_text"))
        return Shown(say(lang, "instruments.lack_choose"), "", (), [], (notice,))
    groups = lacking(rows, home, catalog.cities)
    name = name_of(catalog.zones[home], lang)
    if not groups:
        return Shown(say(lang, "instruments.lack_none", home=name), "", (), [])
    own = cells(row for row in catalog.instruments.values() if row["zone_id"] == home)
    told = _told(rows, selection, catalog) | {"own": {kind: some for (kind, _), some in own.items()}}
    first, several = next(iter(groups.items()))
    most = say(lang, "instruments.lack_first", kind=say(lang, f"instrument_type.{first}"), count=len(several))
    subtitle = say(lang, "instruments.lack_subtitle")
    return Shown(
        title=say(lang, "instruments.lack_title", home=name, count=len(groups), first=most),
        subtitle=subtitle,
        charts=(instruments.lack(groups, told, reader_of(selection, catalog), ""),),
        rows=[row for some in groups.values() for row in some],
    )


def _results(rows: list[dict], selection: Selection, catalog: Catalog) -> Shown:
    lang, found = selection.lang, results(rows)
    if not found:
        return _empty(selection)
    order = lambda row: (row["zone_id"] != selection.own_city, catalog.zones[row["zone_id"]]["position"])  # noqa: E731
    found.sort(key=order)
    told = _told(rows, selection, catalog)
    places = len({row["zone_id"] for row in found})
    return Shown(
        title=say(lang, "instruments.results_title", count=len(found), zones=places),
        subtitle=say(lang, "instruments.results_subtitle"),
        charts=(instruments.results(found, told, reader_of(selection, catalog)),),
        rows=found,
    )


def _empty(selection: Selection) -> Shown:
    lang = selection.lang
    everything = address(PATH, selection.carried().but(zones=()), PARAMETERS)
    notice = Notice(say(lang, "policies.empty"), link=everything, link_text=say(lang, "instruments.kind_any"))
    return Shown(say(lang, "instruments.headline_none"), "", (), [], (notice,))
