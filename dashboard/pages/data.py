"""The record as tables: figures that pass the filters, the dictionary of indicators, the documents."""

from dataclasses import replace

from dash import html

from dashboard import filtered, sliced
from dashboard.charts import data
from dashboard.charts.model import Build, Notice, View, Way, Ways
from dashboard.charts.rows import definition_rows, source_rows
from dashboard.components import controls as choose
from dashboard.pages import data_dictionary, record_family
from dashboard.pages.data_choices import (
    PARAMETERS,
    PATH,
    choices,
    chosen_text,
    cleared,
    filters_of,
    tabs,
    where,
    without_each,
)
from dashboard.pages.data_rows import frame_of, streamed
from dashboard.pages.dataset import dataset as dataset
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY, indicator_options, reader_of, year_options, zone_options
from dashboard.pages.record_family import FAMILY as FAMILY
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, TITLE, IN_MENU = "data", "data.title", True
PATH, PARAMETERS = PATH, PARAMETERS
CONTROLS = ("words", "zones", "domain", "indicator", "indicator_more", "from", "to", "level", "status")
TABS = ("figures", "indicators", "sources")
LEVELS = ("city", "national", "district", "institution", "provincial")
STATUSES = ("final", "preliminary", "estimate")
VOCABULARY = {"tab": TABS, "level": LEVELS, "sort": tuple(filtered.ORDERS)}
FIRST_YEAR = 2012
FORMATS = ("zip", "sdmx.csv", "sdmx.xml", "croissant.json")


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left, the same for all tabs."""
    lang = selection.lang
    told = lambda key: say(lang, f"data.{key}")  # noqa: E731
    indicators = _indicators(selection, catalog)
    core = [one for one in indicators if not one.get("disabled")]
    some = lambda name, codes, chosen: choose.some_of(  # noqa: E731
        ids.control(name),
        told(name),
        [{"value": code, "label": say(lang, f"{name}.{code}")} for code in codes],
        list(chosen),
    )
    year = lambda name, chosen: choose.one_of(  # noqa: E731
        ids.control(name), told(name), _years(selection, catalog), str(chosen or ANY)
    )
    first, *more = selection.indicator or ("",)
    return [
        choose.words(ids.control("words"), told("words"), selection.words, told("words_hint")),
        choose.some_of(
            ids.control("zones"),
            told("zones"),
            zone_options(catalog, lang, catalog.places),
            list(selection.zones),
        ),
        some("domain", _domains(catalog), selection.domain),
        choose.one_of(
            ids.control("indicator"),
            told("indicator"),
            [{"value": ANY, "label": told("indicator_all")}, *indicators],
            first or ANY,
        ),
        choose.some_of(ids.control("indicator_more"), told("more_legend"), core, more, told("more")),
        html.Div(
            [year("from", selection.from_), year("to", selection.to)],
            className="pair",
        ),
        some("level", LEVELS, selection.level),
        some("status", STATUSES, selection.status),
    ]


def _domains(catalog: Catalog) -> tuple[str, ...]:
    found = dict.fromkeys(row["domain"] for row in catalog.indicators.values() if row["domain"])
    return (*found, "local")


def _indicators(selection: Selection, catalog: Catalog) -> list[dict]:
    """The core indicators by domain, and whatever else is chosen."""
    others = [one for one in selection.indicator if one not in catalog.core]
    named = [{"value": one, "label": name_of(catalog.indicators[one], selection.lang)} for one in others]
    return [*named, *indicator_options(catalog, selection.lang)]


def _years(selection: Selection, catalog: Catalog) -> list[dict]:
    first = min(FIRST_YEAR, selection.from_ or FIRST_YEAR, selection.to or FIRST_YEAR)
    last = max(catalog.build["data_date"].year, selection.from_ or 0, selection.to or 0)
    return year_options(first, last, say(selection.lang, "data.any_year"))


def view(selection: Selection, store: Store) -> View:
    """One page of the tab that is asked for; `whole` adds all of its rows for files."""
    make = {"indicators": data_dictionary.indicators, "sources": data_dictionary.sources}
    found = make.get(selection.tab, _figures)(selection, store)
    return View(
        page=NAME,
        lang=selection.lang,
        address=address(PATH, selection, PARAMETERS),
        build=Build("", "", "", None),
        **{**found, "ways": (record_family.tabs(selection, NAME), *found["ways"])},
    )


def _figures(selection: Selection, store: Store) -> dict:
    lang, catalog, filters = selection.lang, store.catalog(), filters_of(selection)
    counted = filtered.counted(store, filters)
    total, sort = counted["figures"], selection.sort or "date"
    page = min(selection.page, max(1, -(-total // filtered.PER_PAGE)))
    rows = sliced.page_of_figures(store, filters, sort, page, total) if total else []
    grid = data.figures(
        rows,
        sort,
        {name: where(selection, sort="" if name == "date" else name) for name in filtered.ORDERS},
        reader_of(selection, catalog),
        total=total,
        pages=data.pages(total, page, filtered.PER_PAGE, lambda to: where(selection, page=to), lang),
    )
    counts = {} if total else _without(selection, store)
    ways = (tabs(selection, TABS), without_each(selection, catalog, counts), _definitions(selection, store))
    return {
        "title": data.headline(counted, chosen_text(selection, catalog), lang),
        "subtitle": say(lang, "data.figures_subtitle"),
        "charts": (grid,) if total else (),
        "notices": () if total else _nothing(selection, catalog, counts),
        "ways": tuple(one for one in ways if one),
        "notes": tuple(say(lang, f"data.note_{name}") for name in ("level", "marks", "order")),
    }


def _without(selection: Selection, store: Store) -> dict[str, int]:
    """How many figures there would be without each choice, by its words."""
    return {
        one.text: filtered.counted(store, filters_of(selection.but(**one.without)))["figures"]
        for one in choices(selection, store.catalog())
    }


def _nothing(selection: Selection, catalog: Catalog, counts: dict[str, int]) -> tuple[Notice, ...]:
    """Why there is nothing, and the choice without which there is most."""
    lang, told = selection.lang, say(selection.lang, "data.empty")
    best = max(choices(selection, catalog), key=lambda one: counts[one.text], default=None)
    if best is None or not counts[best.text]:
        return (Notice(told, link=cleared(selection), link_text=say(lang, "data.empty_clear")),)
    way = say(lang, "data.empty_without", what=best.text, count=f"{counts[best.text]:,}")
    return (Notice(told, link=where(selection, **best.without), link_text=way),)


def _definitions(selection: Selection, store: Store) -> Ways | None:
    """The definitions of the one chosen indicator as links, where it has several."""
    if len(selection.indicator) != 1:
        return None
    lang, catalog = selection.lang, store.catalog()
    counts = filtered.by_definition(store, filters_of(selection.but(definition=())))
    found = {one: sum(by_zone.values()) for one, by_zone in counts.items()}
    if len(found) < 2:
        return None
    every = Way(say(lang, "data.definitions_all"), where(selection, definition=()), not selection.definition)
    ways = [
        Way(
            say(lang, "data.definition_count", name=name_of(catalog.definitions[one], lang), count=count),
            where(selection, definition=(one,)),
            selection.definition == (one,),
        )
        for one, count in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    ]
    return Ways("definitions", say(lang, "data.definitions"), (every, *ways))


def whole(shown: View, selection: Selection, store: Store) -> View:
    """The view with all rows of its tab, for files."""
    if selection.tab in ("indicators", "sources"):
        return replace(shown, rows=data_dictionary.whole(selection, store))
    rows = frame_of(streamed(selection, store))
    catalog = store.catalog()
    return replace(
        shown,
        rows=rows,
        definitions=definition_rows(catalog.definitions, rows["definition_id"], selection.lang),
        sources=source_rows(catalog.sources, rows["source_id"]),
    )


def outlined(shown: View, selection: Selection, store: Store) -> View:
    """The view with the definitions and documents of all rows, and the rows of the page that is shown."""
    catalog, filters = store.catalog(), filters_of(selection)
    definitions, sources = filtered.by_definition(store, filters), filtered.by_source(store, filters)
    return replace(
        shown,
        definitions=definition_rows(catalog.definitions, [*definitions], selection.lang),
        sources=source_rows(catalog.sources, [*sources]),
    )


def streaming(shown: View, selection: Selection, store: Store) -> View:
    """The view with the rows of its tab as tables that follow each other, for files of any length."""
    if selection.tab in ("indicators", "sources"):
        return whole(shown, selection, store)
    return replace(shown, streamed=streamed(selection, store))


def rows_of_file(selection: Selection, store: Store) -> int:
    """How many rows a file of all figures would have."""
    if selection.tab in ("indicators", "sources"):
        return 0
    return filtered.counted(store, filters_of(selection))["figures"]
