"""All policies of the record: lanes over the years, a list, and the card of each."""

from dataclasses import replace

import pandas as pd

from dashboard.analysis.search_policies import concerns, of_level, search, within
from dashboard.charts import policies
from dashboard.charts.model import Build, Notice, View, Way, Ways
from dashboard.charts.rows import source_rows
from dashboard.components import controls as choose
from dashboard.pages.family import FAMILY as FAMILY
from dashboard.pages.family import tabs
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, reader_of, year_options, zone_options
from dashboard.pages.sources import sources_text
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import listing, name_of, say
from dashboard.wording.issuers import issuers_in

NAME, PATH, TITLE, IN_MENU = "policies", "/policies", "policies.title", True
PARAMETERS = ("zones", "level", "kind", "from", "to", "words", "page")
CONTROLS = ("words", "zones", "level", "kind", "from", "to")
VOCABULARY = {"level": ("national", "provincial", "zone", "bank")}
SINCE = (2015, 2021)
COLUMNS = (
    "policy_id", "date", "date_precision", "title", "issuers", "doc_number", "level", "zones", "kind",
    "horizon_start", "horizon_end", "summary", "replaces", "source_id",
)  # fmt: skip


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang = selection.lang
    told = lambda key: say(lang, f"policies.{key}")  # noqa: E731
    levels = [{"value": level, "label": told(f"level_{level}")} for level in policies.LEVELS]
    kinds = [{"value": kind, "label": say(lang, f"kind.{kind}")} for kind in _kinds(catalog)]
    last = policies.last_year(list(catalog.policies.values()), catalog.build["data_date"])
    years = lambda end: year_options(policies.FIRST_YEAR, last, told(end))  # noqa: E731
    return [
        choose.words(ids.control("words"), told("words"), selection.words, told("words_hint")),
        choose.some_of(
            ids.control("zones"), told("zones"), zone_options(catalog, lang), list(selection.zones)
        ),
        choose.some_of(ids.control("level"), told("level"), levels, list(selection.level)),
        choose.some_of(ids.control("kind"), told("kind"), kinds, list(selection.kind)),
        choose.one_of(ids.control("from"), told("from"), years("first"), str(selection.from_ or ANY)),
        choose.one_of(ids.control("to"), told("to"), years("last"), str(selection.to or ANY)),
    ]


def _kinds(catalog: Catalog) -> list[str]:
    """The kinds of policy, the most frequent first."""
    kinds = [row["kind"] for row in catalog.policies.values()]
    return sorted(set(kinds), key=lambda kind: (-kinds.count(kind), kind))


def chosen(selection: Selection, catalog: Catalog) -> list[dict]:
    """The policies that fit the choices, in the catalog's order."""
    zones = selection.all_told
    rows = [
        row
        for row in catalog.policies.values()
        if concerns(row, zones)
        and of_level(row, selection.level)
        and (not selection.kind or row["kind"] in selection.kind)
        and within(row, selection.from_, selection.to)
        and _known(row, selection, catalog)
    ]
    if not selection.words:
        return rows
    found = {row["policy_id"] for row in search((searched(row, catalog) for row in rows), selection.words)}
    return [row for row in rows if row["policy_id"] in found]


def _known(row: dict, selection: Selection, catalog: Catalog) -> bool:
    known = catalog.sources[row["source_id"]]["known_on"]
    return selection.known is None or (known is not None and known <= selection.known)


def searched(row: dict, catalog: Catalog) -> dict:
    """A policy with the words that are searched besides its own."""
    zones = [catalog.zones[zone] for zone in policies.zones_of(row)]
    names = " ".join(f"{zone['name_zh']} {zone['name_en']}" for zone in zones)
    source = catalog.sources[row["source_id"]]["title"]
    issuers = issuers_in("en", row["issuers"])
    return {**row, "zone_names": names, "source_title": source, "issuers_en": issuers}


def view(selection: Selection, store: Store) -> View:
    """The timeline and the list of the policies that fit."""
    catalog, lang = store.catalog(), selection.lang
    rows, reader = chosen(selection, catalog), reader_of(selection, catalog)
    shown = tuple(selection.level) or policies.LEVELS
    levels = tuple("zone" if level == "bank" else level for level in shown)
    zones = [zone for zone in catalog.zones.values() if _drawn(zone, selection)]
    everywhere = list(catalog.zones.values())
    named = _named(selection, catalog)
    chart = policies.timeline(rows, zones, levels, _years(rows, selection, catalog), reader)
    if not chart.lanes:
        chart = policies.table(rows, everywhere, reader)
    line = sources_text([catalog.sources[row["source_id"]] for row in rows], lang)
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=policies.headline(rows, named, everywhere, reader),
        subtitle=say(lang, "policies.subtitle"),
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME), _years_ways(selection, catalog)),
        charts=(replace(chart, sources=line),) if rows else (),
        notices=() if rows else (_nothing(selection),),
        notes=_notes(rows, selection),
        rows=file_rows(rows, catalog, lang),
        sources=source_rows(catalog.sources, [row["source_id"] for row in rows]),
    )


def _drawn(zone: dict, selection: Selection) -> bool:
    """Whether a zone has a lane: the chosen ones and the reader's own."""
    return not selection.zones or zone["zone_id"] in selection.all_told


def _years(rows: list[dict], selection: Selection, catalog: Catalog) -> tuple[int, int]:
    last = policies.last_year(rows, catalog.build["data_date"])
    first = selection.from_ or policies.FIRST_YEAR
    return first, max(selection.to or last, first)


def _years_ways(selection: Selection, catalog: Catalog) -> Ways:
    """Stretches of years to look at more closely."""
    lang, link = selection.lang, lambda **years: address(PATH, selection.but(open="", **years), PARAMETERS)
    everything = Way(
        say(lang, "policies.years_all"), link(from_=None, to=None), not (selection.from_ or selection.to)
    )
    today = catalog.build["data_date"].year
    since = [
        Way(
            say(lang, "policies.years_since", year=year),
            link(from_=year, to=today),
            (selection.from_, selection.to) == (year, today),
        )
        for year in (*SINCE, today - 2)
    ]
    return Ways("years", say(lang, "policies.years"), (everything, *since))


def _named(selection: Selection, catalog: Catalog) -> str:
    """The filters in words; "" when there are none."""
    lang = selection.lang
    parts = []
    if selection.words:
        parts.append(say(lang, "policies.chosen_words", words=selection.words))
    if selection.zones:
        parts.append(listing(lang, [name_of(catalog.zones[zone], lang) for zone in selection.all_told]))
    for area, codes in (("level", selection.level), ("kind", selection.kind)):
        if codes:
            parts.append(listing(lang, [say(lang, f"{area}.{code}") for code in codes]))
    if selection.from_ or selection.to:
        parts.append(_years_named(selection))
    return say(lang, "policies.chosen_between").join(parts)


def _years_named(selection: Selection) -> str:
    key = "years" if selection.from_ and selection.to else "from" if selection.from_ else "to"
    return say(selection.lang, f"policies.chosen_{key}", first=selection.from_, last=selection.to)


def _nothing(selection: Selection) -> Notice:
    lang = selection.lang
    everything = address(PATH, selection.carried().but(zones=(), from_=None, to=None), PARAMETERS)
    return Notice(say(lang, "policies.empty"), link=everything, link_text=say(lang, "policies.empty_link"))


def _notes(rows: list[dict], selection: Selection) -> tuple[str, ...]:
    lang, undated = selection.lang, sum(not row["start_day"] for row in rows)
    keys = ["note_precision", *(["note_all"] if selection.zones else []), "note_issuers"]
    counted = [say(lang, "policies.undated_note", count=undated)] if undated else []
    return (*counted, *(say(lang, f"policies.{key}") for key in keys))


def file_rows(rows: list[dict], catalog: Catalog, lang: str) -> pd.DataFrame:
    """The rows of the page's files: columns of COLUMNS, then title, publisher and date of the source."""
    frame = pd.DataFrame([_file_row(row, catalog, lang) for row in rows], dtype=object)
    columns = (*COLUMNS, "source_title", "publisher", "published_date")
    return frame.reindex(columns=list(columns))


def _file_row(row: dict, catalog: Catalog, lang: str) -> dict:
    source = catalog.sources[row["source_id"]]
    return {
        **{name: row.get(name) for name in COLUMNS},
        "title": name_of(row, lang, "title"),
        "summary": name_of(row, lang, "summary"),
        "source_title": source["title"],
        "publisher": source["publisher"],
        "published_date": source["published_date"],
    }
