"""The tabs of the data page that explain the figures: indicators with their definitions, and documents."""

from collections import Counter
from dataclasses import replace

import pandas as pd

from dashboard import filtered
from dashboard.charts import data, dictionary
from dashboard.charts.model import Notice
from dashboard.charts.rows import source_rows
from dashboard.pages.data_choices import chosen_text, cleared, filters_of, tabs, where, without_each
from dashboard.pages.reader import reader_of
from dashboard.selection import Selection
from dashboard.store import Catalog, Store
from dashboard.wording import say

TABS = ("figures", "indicators", "sources")
# Choices that are about figures: with one of them, only what has such figures is listed.
OF_FIGURES = {"zones", "levels", "statuses", "source", "first", "last", "known"}


def definitions(selection: Selection, store: Store) -> list[dict]:
    """The definitions that fit, in the order of the menus.

    Each has `indicator`, `counts` (figures by zone), `figures` and `near` (definitions in its family) too.
    """
    catalog, asked = store.catalog(), replace(filters_of(selection), words=())
    counts = filtered.by_definition(store, asked)
    near = Counter(row["family"] for row in catalog.definitions.values())
    found = [
        row
        | {"indicator": catalog.indicators[row["indicator_id"]], "near": near[row["family"]]}
        | {"counts": counts.get(key, {}), "figures": sum(counts.get(key, {}).values())}
        for key, row in catalog.definitions.items()
    ]
    fitting = [row for row in found if _fits(row, selection, _narrowed(asked))]
    return sorted(
        fitting, key=lambda row: (row["indicator"]["position"], _not_main(row), row["definition_id"])
    )


def _not_main(row: dict) -> bool:
    return row["definition_id"] != f"{row['indicator_id']}.main"


def _narrowed(asked: filtered.Filters) -> bool:
    return bool(OF_FIGURES & set(asked.asked))


def _fits(row: dict, selection: Selection, narrowed: bool) -> bool:
    """Whether a definition fits the choices about it, has figures if need be, and holds the words."""
    indicator = row["indicator"]
    return (
        (bool(row["figures"]) or not narrowed)
        and (not selection.indicator or row["indicator_id"] in selection.indicator)
        and (not selection.definition or row["definition_id"] in selection.definition)
        and (not selection.domain or (indicator["domain"] or "local") in selection.domain)
        and all(word in _text(row) for word in filters_of(selection).words)
    )


def _text(row: dict) -> str:
    named = ("definition_id", "name_zh", "name_en", "counts_zh", "counts_en", "used_by", "family")
    about = ("indicator_id", "name_zh", "name_en", "publisher_zh", "publisher_en", "canonical_unit")
    return " ".join([*(row[n] or "" for n in named), *(row["indicator"][n] or "" for n in about)]).lower()


def documents(selection: Selection, store: Store) -> list[dict]:
    """The documents that fit, the newest first; each has `figures`, their number, besides."""
    catalog, asked = store.catalog(), filters_of(selection)
    counts = filtered.by_source(store, replace(asked, words=()))
    narrowed = bool({*OF_FIGURES, "indicators", "definitions", "domains"} & set(asked.asked))
    found = [
        row | {"figures": counts.get(key, 0)}
        for key, row in catalog.sources.items()
        if (key in counts or not narrowed)
        and all(word in f"{row['title']} {row['publisher']} {key}".lower() for word in asked.words)
    ]
    return sorted(found, key=lambda row: (row["published_date"] or "", row["source_id"]), reverse=True)


def indicators(selection: Selection, store: Store) -> dict:
    """The parts of a view of the dictionary."""
    rows, catalog = definitions(selection, store), store.catalog()
    title = say(
        selection.lang,
        "data.indicators",
        chosen=_chosen(selection, catalog),
        count=len({row["indicator_id"] for row in rows}),
        definitions=len(rows),
    )
    grid = lambda part, **parts: dictionary.definitions(  # noqa: E731
        part,
        catalog.zones,
        lambda row: where(
            selection, tab="", words="", indicator=(row["indicator_id"],), definition=(row["definition_id"],)
        ),
        reader_of(selection, catalog),
        **parts,
    )
    return _parts("indicators", title, rows, grid, selection, catalog)


def sources(selection: Selection, store: Store) -> dict:
    """The parts of a view of the documents."""
    rows, catalog = documents(selection, store), store.catalog()
    links = sum(bool(row["url"]) for row in rows)
    title = say(
        selection.lang,
        "data.sources",
        chosen=_chosen(selection, catalog),
        count=f"{len(rows):,}",
        links=links,
    )
    grid = lambda part, **parts: dictionary.documents(  # noqa: E731
        part,
        lambda row: where(selection, tab="", words="", source=row["source_id"]),
        reader_of(selection, catalog),
        **parts,
    )
    return _parts("sources", title, rows, grid, selection, catalog)


def _chosen(selection: Selection, catalog: Catalog) -> str:
    chosen = chosen_text(selection, catalog)
    return say(selection.lang, "data.chosen", chosen=chosen) if chosen else ""


def _parts(tab: str, title: str, rows: list[dict], grid, selection: Selection, catalog: Catalog) -> dict:
    """What both tabs share: one page of rows, the links beside it, and a way on when there is nothing."""
    lang, per_page, total = selection.lang, filtered.PER_PAGE, len(rows)
    page = min(selection.page, max(1, -(-total // per_page)))
    beside = data.pages(total, page, per_page, lambda to: where(selection, page=to), lang)
    ways = (tabs(selection, TABS), without_each(selection, catalog, {}))
    nothing = Notice(
        say(lang, "data.empty"), link=cleared(selection), link_text=say(lang, "data.empty_clear")
    )
    return {
        "title": title if rows else say(lang, "data.nothing_title", chosen=_chosen(selection, catalog)),
        "subtitle": say(lang, f"data.{tab}_subtitle"),
        "charts": (grid(rows[(page - 1) * per_page : page * per_page], total=total, pages=beside),)
        if rows
        else (),
        "notices": () if rows else (nothing,),
        "ways": tuple(one for one in ways if one),
    }


def whole(selection: Selection, store: Store) -> pd.DataFrame:
    """All rows of the tab for its files."""
    if selection.tab == "indicators":
        return dictionary.definition_file(definitions(selection, store))
    rows = documents(selection, store)
    made = source_rows(store.catalog().sources, [row["source_id"] for row in rows]).set_index("source_id")
    ordered = made.loc[[row["source_id"] for row in rows]].reset_index()
    return ordered.assign(figures=[row["figures"] for row in rows])
