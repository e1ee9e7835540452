"""The catalogue of information systems, platforms and indices."""

import pandas as pd

from dashboard.analysis.search_policies import fold, words_of
from dashboard.charts.model import Build, Cell, Column, Grid, Notice, Reader, Row, View
from dashboard.charts.rows import source_rows
from dashboard.components import controls as choose
from dashboard.pages.family import FAMILY as FAMILY
from dashboard.pages.family import tabs
from dashboard.pages.ids import Ids
from dashboard.pages.reader import as_known, reader_of, zone_options
from dashboard.pages.sources import sources_text
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say

NAME, PATH, TITLE, IN_MENU = "systems", "/systems", "systems.title", False
PARAMETERS = ("zones", "words")
CONTROLS = ("words", "zones")
COLUMNS = ("name", "owner", "what", "figures", "document")
FIELDS = ("name_zh", "name_en", "city_or_owner", "what_it_does_zh", "what_it_does_en", "published_figures")


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The choices at the left."""
    lang = selection.lang
    told = lambda key: say(lang, f"instruments.{key}")  # noqa: E731
    return [
        choose.words(ids.control("words"), told("words"), selection.words, told("words_hint")),
        choose.some_of(
            ids.control("zones"), told("zones"), zone_options(catalog, lang), list(selection.zones)
        ),
    ]


def chosen(selection: Selection, catalog: Catalog) -> list[dict]:
    """The systems that fit, in the record's order; a city is looked for in the name of the owner."""
    names = [catalog.zones[zone]["name_zh"] for zone in selection.zones]
    return [
        row
        for row in catalog.systems.values()
        if (not names or any(name in (row["city_or_owner"] or "") for name in names))
        and _found(row, selection.words)
    ]


def _found(row: dict, words: str) -> bool:
    text = "\n".join(fold(row[name]) for name in FIELDS)
    return all(word in text for word in words_of(words))


def view(selection: Selection, store: Store) -> View:
    """The catalogue as far as it fits the choices."""
    catalog, lang = as_known(store.catalog(), selection.known), selection.lang
    rows, reader = chosen(selection, catalog), reader_of(selection, catalog)
    title = say(lang, "systems.headline", count=len(rows)) if rows else say(lang, "systems.headline_none")
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=title,
        subtitle=say(lang, "systems.subtitle"),
        build=Build("", "", "", None),
        ways=(tabs(selection, NAME),),
        charts=(table(rows, catalog, reader),) if rows else (),
        notices=() if rows else (_nothing(selection),),
        notes=(say(lang, "systems.note"),),
        rows=_file_rows(rows, catalog, lang),
        sources=source_rows(catalog.sources, [row["source_id"] for row in rows]),
    )


def table(rows: list[dict], catalog: Catalog, reader: Reader) -> Grid:
    """Name, owner, what it does, published figures and document of each system."""
    lang, own = reader.lang, catalog.zones.get(reader.own_city, {}).get("name_zh")
    return Grid(
        key="systems",
        title="",
        columns=tuple(Column(say(lang, f"systems.column_{name}")) for name in COLUMNS),
        rows=tuple(
            _row(row, catalog, bool(own and own in (row["city_or_owner"] or "")), lang) for row in rows
        ),
        sources=sources_text([catalog.sources[row["source_id"]] for row in rows], lang),
    )


def _row(row: dict, catalog: Catalog, home: bool, lang: str) -> Row:
    figures = row["published_figures"]
    cells = (
        Cell(name_of(row, lang), open=f"system:{row['system_id']}"),
        Cell(row["city_or_owner"] or ""),
        Cell(name_of(row, lang, "what_it_does")),
        Cell(figures or say(lang, "shell.missing"), tone="" if figures else "faint"),
        Cell(catalog.sources[row["source_id"]]["title"], open=f"source:{row['source_id']}"),
    )
    return Row(cells, home=home)


def _nothing(selection: Selection) -> Notice:
    everything = address(PATH, selection.carried().but(zones=()), PARAMETERS)
    text = say(selection.lang, "policies.empty")
    return Notice(text, link=everything, link_text=say(selection.lang, "systems.title"))


def _file_rows(rows: list[dict], catalog: Catalog, lang: str) -> pd.DataFrame:
    return pd.DataFrame([_file_row(row, catalog, lang) for row in rows], dtype=object)


def _file_row(row: dict, catalog: Catalog, lang: str) -> dict:
    source = catalog.sources[row["source_id"]]
    return {
        "system_id": row["system_id"],
        "name": name_of(row, lang),
        "city_or_owner": row["city_or_owner"],
        "what_it_does": name_of(row, lang, "what_it_does"),
        "published_figures": row["published_figures"],
        "source_id": row["source_id"],
        "source_title": source["title"],
        "publisher": source["publisher"],
        "published_date": source["published_date"],
    }
