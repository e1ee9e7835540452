"""Charts of several pages in the reader's order, which leave as one deck; the list lives in the address."""

from collections.abc import Callable, Iterator
from functools import partial
from types import ModuleType
from urllib.parse import parse_qsl

import dash_bootstrap_components as dbc
import pandas as pd

from dashboard.charts.model import Build, Notice, Part, View
from dashboard.components import controls as choose
from dashboard.components.gathered import standard_title
from dashboard.components.uploads import uploads
from dashboard.exports.facts import documents
from dashboard.pages import basket
from dashboard.pages.briefing_start import start
from dashboard.pages.ids import Ids
from dashboard.pages.site import Site, address_of, selected
from dashboard.selection import Selection, query_of
from dashboard.store import Catalog
from dashboard.wording import name_of, say

NAME, PATH, TITLE, IN_MENU = "briefing", "/briefing", "briefing.menu", True
PARAMETERS = ("title", "items", "zones", "indicator")
CONTROLS = ("title", "items")
COLUMNS = (
    "number",
    "title",
    "item_page",
    "chart",
    "chart_title",
    "chart_kind",
    "sources_count",
    "address",
    "item",
)
SHARED = ("lang", "home", "amounts", "known")
Ask = Callable[[Site, ModuleType, Selection], View]


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The title of the deck, the list itself (unseen), and what an office brings: a template, an old deck."""
    lang = selection.lang
    return [
        choose.words(
            ids.control("title"),
            say(lang, "briefing.title"),
            selection.title,
            default_title(selection, catalog),
        ),
        dbc.Input(id=ids.control("items"), type="hidden", value=selection.items),
        uploads(lang),
    ]


def default_title(selection: Selection, catalog: Catalog) -> str:
    """What the deck is called until its author says otherwise."""
    home = catalog.zones.get(selection.own_city)
    city = name_of(home, selection.lang) if home else ""
    return say(selection.lang, "briefing.default_city" if city else "briefing.default", city=city)


def gathered(selection: Selection, site: Site, ask: Ask) -> View:
    """The chosen charts, each taken from the view of its own page, which `ask` makes."""
    lang, catalog = selection.lang, site.store.catalog()
    parts = tuple(_parts(selection, site, ask))
    found = [part for part in parts if part.chart]
    return View(
        page=NAME,
        lang=lang,
        address=PATH,
        title=selection.title or default_title(selection, catalog),
        subtitle=_subtitle(len(found), selection, catalog),
        build=Build("", "", "", None),
        ways=() if parts else (start(selection, catalog),),
        notices=tuple(_notices(parts, selection)),
        notes=(say(lang, "briefing.note_address"), say(lang, "briefing.note_shared")),
        rows=pd.DataFrame([_row(n, part) for n, part in enumerate(parts, 1)], columns=list(COLUMNS)),
        definitions=_together([part.view.definitions for part in found if part.view], "definition_id"),
        sources=_together([_documents(part) for part in found], "source_id"),
        parts=parts,
    )


def _subtitle(count: int, selection: Selection, catalog: Catalog) -> str:
    if not count:
        return say(selection.lang, "briefing.subtitle_empty")
    home = catalog.zones.get(selection.own_city)
    named = say(selection.lang, "briefing.of_city", city=name_of(home, selection.lang)) if home else ""
    day = f"{catalog.build['data_date']:%Y-%m-%d}"
    return say(selection.lang, "briefing.subtitle", count=count, date=day, city=named)


def _parts(selection: Selection, site: Site, ask: Ask) -> Iterator[Part]:
    """The items of the address as parts, each view asked for once."""
    pages = {page.NAME: page for page in site.pages if page.NAME != NAME}
    shared = dict(parse_qsl(query_of(selection, ())))
    asked: dict[str, View] = {}
    for item in basket.read(selection.items):
        text, page = basket.item_text(item), pages.get(item.page)
        if page is None:
            yield Part(text, title=item.title)
            continue
        choice = selected(site, page, {**dict(item.choices), **_shared(shared)})
        where = address_of(page, choice)
        if where not in asked:
            make = partial(ask, site, page, choice)
            asked[where] = site.store.remembered((ask, where), make)
        name, chart = say(selection.lang, page.TITLE), asked[where].chart(item.chart)
        yield Part(text, name, item.title, chart, asked[where] if chart else None)


def _shared(query: dict[str, str]) -> dict[str, str]:
    return {key: query[key] for key in SHARED if key in query}


def _notices(parts: tuple[Part, ...], selection: Selection) -> Iterator[Notice]:
    """What of the address is not shown, and why."""
    lang, count = selection.lang, basket.count(selection.items)
    if count > basket.AT_MOST:
        yield Notice(say(lang, "briefing.too_many", count=count, most=basket.AT_MOST), tone="caution")
    gone = [part for part in parts if part.chart is None]
    if gone:
        named = "; ".join(part.title or part.item[:80] for part in gone[:5])
        yield Notice(say(lang, "briefing.gone", count=len(gone), named=named), tone="caution")


def _row(number: int, part: Part) -> dict:
    chart, view = part.chart, part.view
    return {
        "number": number,
        "title": part.title or standard_title(part),
        "item_page": part.name,
        "chart": chart.key if chart else None,
        "chart_title": chart.title if chart else None,
        "chart_kind": type(chart).__name__.lower() if chart else None,
        "sources_count": len(_documents(part)) if view else None,
        "address": view.address if view else None,
        "item": part.item,
    }


def _documents(part: Part) -> pd.DataFrame:
    """The documents behind one chart."""
    if part.view is None or part.chart is None or not len(part.view.sources):
        return pd.DataFrame()
    own = documents(part.view, part.chart)
    return part.view.sources[part.view.sources["source_id"].isin(own)]


def _together(frames: list[pd.DataFrame], key: str) -> pd.DataFrame:
    """Rows of several views, each once, in the order in which they first appear."""
    filled = [frame for frame in frames if len(frame)]
    return pd.concat(filled, ignore_index=True).drop_duplicates(key) if filled else pd.DataFrame()
