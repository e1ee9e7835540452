"""Policy tools by city and kind, what a city lacks, what was done with them, and the problems they answer."""

from collections.abc import Callable
from dataclasses import replace

from dashboard.analysis.instruments import STAGES, TYPES
from dashboard.analysis.parameters import is_result
from dashboard.analysis.search_policies import fold, words_of
from dashboard.charts import instruments
from dashboard.charts.instrument_rows import file_rows
from dashboard.charts.model import Build, View
from dashboard.charts.rows import source_rows
from dashboard.components import controls as choose
from dashboard.pages import instrument_tabs, problems
from dashboard.pages.family import FAMILY as FAMILY
from dashboard.pages.family import tabs
from dashboard.pages.ids import Ids
from dashboard.pages.instrument_matrix import matrix
from dashboard.pages.instrument_tabs import Shown, lack, outcomes
from dashboard.pages.reader import ANY, as_known, zone_options
from dashboard.pages.sources import sources_text
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import say

NAME, PATH, TITLE, IN_MENU = "instruments", instrument_tabs.PATH, "instruments.title", False
PARAMETERS = instrument_tabs.PARAMETERS
CONTROLS = ("tab", "kind", "stage", "zones", "words")
TABS = ("matrix", "lack", "results", "problems")
VOCABULARY = {"tab": TABS, "kind": TYPES, "stage": STAGES}


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


def view(selection: Selection, store: Store) -> View:
    """The matrix, one kind in detail, what the home city lacks, results, or problems."""
    catalog, lang = as_known(store.catalog(), selection.known), selection.lang
    rows = chosen(selection, catalog)
    if selection.tab == "problems":
        return problems.view(selection, catalog, PARAMETERS)
    show: Callable[..., Shown] = {"lack": lack, "results": outcomes}.get(selection.tab, matrix)
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
