"""What was promised, by when, and how it stands on the published figures."""

import pandas as pd

from dashboard.analysis.search_policies import fold, words_of
from dashboard.analysis.targets import OLDEST, due
from dashboard.charts import targets
from dashboard.charts.model import Build, Grid, Notice, Reader, View
from dashboard.charts.rows import source_rows
from dashboard.charts.target_words import state_code, why_text
from dashboard.components import controls as choose
from dashboard.pages.family import FAMILY as FAMILY
from dashboard.pages.family import tabs
from dashboard.pages.ids import Ids
from dashboard.pages.judged import around, data_date
from dashboard.pages.occasions import horizons, occasions, planned
from dashboard.pages.reader import as_known, out_by, reader_of, zone_options
from dashboard.pages.sources import quoted, sources_line
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, PATH, TITLE, IN_MENU = "targets", "/targets", "targets.title", False
PARAMETERS = ("zones", "status", "words")
CONTROLS = ("words", "zones", "status")
STATES = ("reached", "on_track", "off_track", "cannot_be_judged")
VOCABULARY = {"status": STATES}
FORMATS = ("ics",)
COLUMNS = (
    "target_id", "zone_id", "zone", "statement", "comparator", "value", "unit", "published_value",
    "published_unit", "deadline", "deadline_day", "state", "reason", "why", "in_time", "indicator_id",
    "indicator", "latest_value", "latest_unit", "latest_as_of", "latest_observation_id", "earlier_value",
    "earlier_as_of", "earlier_observation_id", "required_low", "required_high", "data_date", "policy_id",
    "policy", "source_id", "source_title", "publisher", "published_date",
)  # fmt: skip


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang = selection.lang
    told = lambda key: say(lang, f"targets.{key}")  # noqa: E731
    states = [{"value": state, "label": told(f"state_{state}")} for state in STATES]
    have = {row["zone_id"] for row in catalog.targets.values()}
    zones = zone_options(catalog, lang, [zone for zone in catalog.places if zone in have])
    return [
        choose.words(ids.control("words"), told("words"), selection.words, told("words_hint")),
        choose.some_of(ids.control("zones"), told("zones"), zones, list(selection.zones)),
        choose.some_of(ids.control("status"), told("status"), states, list(selection.status)),
    ]


def chosen(selection: Selection, catalog: Catalog, judged: dict) -> list[dict]:
    """The targets that fit the choices, in the record's order."""
    zones = selection.all_told
    return [
        row
        for row in catalog.targets.values()
        if (not zones or row["zone_id"] in zones)
        and (not selection.status or judged[row["target_id"]].state in selection.status)
        and _found(row, selection.words, catalog)
    ]


def _found(row: dict, words: str, catalog: Catalog) -> bool:
    said = [row["statement_zh"], row["statement_en"]]
    for table, key in ((catalog.indicators, "indicator_id"), (catalog.zones, "zone_id")):
        if row[key] in table:
            said += [table[row[key]]["name_zh"], table[row[key]]["name_en"]]
    if row["policy_id"] in catalog.policies:
        policy = catalog.policies[row["policy_id"]]
        said += [policy["title_zh"], policy["title_en"], policy["doc_number"]]
    text = "\n".join(fold(one) for one in said)
    return all(word in text for word in words_of(words))


def view(selection: Selection, store: Store) -> View:
    """Targets that fall due next, those behind or without a deadline, those in words, those of provinces."""
    catalog, lang = as_known(store.catalog(), selection.known), selection.lang
    today = data_date(store, selection.known)
    known = around(store, selection.known)
    rows = chosen(selection, catalog, known["judged"])
    coming = [row for row in due(rows, today) if not row["zone_id"].startswith("prov-")]
    plans = [] if selection.words or selection.status else planned(catalog, selection.all_told)
    plans = [row for row in plans if out_by(row, catalog, selection.known)]
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=_title(rows, known["judged"], coming, selection, catalog),
        subtitle=say(lang, "targets.subtitle", date=today),
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME),),
        charts=_charts(rows, coming, known, selection, catalog, plans),
        occasions=occasions(rows, plans, catalog, reader_of(selection, catalog)),
        notices=() if rows else (_nothing(selection),),
        notes=(
            say(lang, "targets.note_rule"),
            say(lang, "targets.note_comparable", months=OLDEST),
            say(lang, "targets.note_superseded"),
        ),
        rows=file_rows(rows, known["judged"], selection, catalog, today),
        sources=source_rows(catalog.sources, [row["source_id"] for row in rows]),
    )


def _title(rows, judged, coming, selection: Selection, catalog: Catalog) -> str:
    """How the targets of the home city stand, or of all that are shown."""
    lang, home = selection.lang, selection.own_city
    own = [row for row in rows if row["zone_id"] == home]
    if not own or selection.zones:
        return targets.headline(rows, judged, coming, lang)
    due_there = [row for row in coming if row["zone_id"] == home]
    said = targets.headline(own, judged, due_there, lang)
    return say(lang, "targets.of_home", home=name_of(catalog.zones[home], lang), said=said)


def _charts(rows, coming, known, selection: Selection, catalog: Catalog, plans) -> tuple[Grid, ...]:
    """The tables with something in them; of one day, the home city first."""
    lang, reader = selection.lang, reader_of(selection, catalog)
    told = lambda key, **values: say(lang, f"targets.{key}", **values)  # noqa: E731
    by_place = lambda row: (row["zone_id"] != reader.own_city, _place(row, catalog))  # noqa: E731
    first = sorted(coming, key=lambda row: (row["deadline_day"], by_place(row)))
    provincial = sorted((row for row in rows if row["zone_id"].startswith("prov-")), key=by_place)
    left = sorted((row for row in rows if row not in first and row not in provincial), key=by_place)
    past = [row for row in left if row["comparator"] != "qualitative"]
    words = [row for row in left if row["comparator"] == "qualitative"]
    counted = told("qualitative", count=len(words)), told("provincial", count=len(provincial))
    ends = [row for row in plans if row["horizon_to"] >= known["today"]]
    grids = (
        targets.table("due", told("due"), first, known, reader, told("due_subtitle")),
        horizons(ends, catalog, reader),
        targets.table("passed", told("passed"), past, known, reader),
        targets.in_words("words", counted[0], words, known, reader, told("qualitative_subtitle")),
        targets.in_words("provinces", counted[1], provincial, known, reader, told("provincial_subtitle")),
    )
    shown = zip(grids, (first, ends, past, words, provincial), strict=True)
    return tuple(sources_line(grid, quoted(some, catalog), lang) for grid, some in shown if some)


def _place(row: dict, catalog: Catalog) -> tuple:
    return (
        catalog.zones[row["zone_id"]]["position"],
        row["deadline_day"] is None,
        row["deadline_day"],
        row["target_id"],
    )


def _nothing(selection: Selection) -> Notice:
    lang = selection.lang
    everything = address(PATH, selection.carried().but(zones=()), PARAMETERS)
    return Notice(say(lang, "targets.empty"), link=everything, link_text=say(lang, "targets.empty_link"))


def file_rows(rows, judged, selection: Selection, catalog: Catalog, today) -> pd.DataFrame:
    """The rows of the page's files: one target each, with its state, the formula's parts and its document."""
    reader = reader_of(selection, catalog)
    made = [_file_row(row, judged[row["target_id"]], reader, catalog, today) for row in rows]
    return pd.DataFrame(made, dtype=object).reindex(columns=list(COLUMNS))


def _file_row(row: dict, found, reader: Reader, catalog: Catalog, today) -> dict:
    lang, source = reader.lang, catalog.sources[row["source_id"]]
    indicator, policy = catalog.indicators.get(row["indicator_id"]), catalog.policies.get(row["policy_id"])
    return {
        **{name: row.get(name) for name in COLUMNS},
        "zone": name_of(catalog.zones[row["zone_id"]], lang),
        "statement": name_of(row, lang, "statement"),
        "state": found.state,
        "reason": state_code(found) if not found.reason else found.reason,
        "why": why_text(row, found, reader),
        "in_time": found.in_time,
        "indicator": name_of(indicator, lang) if indicator else None,
        **_figure("latest", found.latest),
        **_figure("earlier", found.earlier),
        "required_low": found.required.low if found.required else None,
        "required_high": found.required.high if found.required else None,
        "data_date": today,
        "policy": name_of(policy, lang, "title") if policy else None,
        "source_title": source["title"],
        "publisher": source["publisher"],
        "published_date": source["published_date"],
    }


def _figure(which: str, row) -> dict:
    names = ("value", "unit", "as_of", "observation_id")
    return {f"{which}_{name}": row[name] for name in names} if row else {}
