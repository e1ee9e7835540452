"""What all pages share: from an address to a view, from a control back to the address."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from types import ModuleType
from urllib.parse import parse_qsl

from dash import ALL, Dash, Input, Output, State, dcc, html
from dash.dependencies import ClientsideFunction

from dashboard import components
from dashboard.charts.model import Build, Notice, View
from dashboard.components.header import Link
from dashboard.exports import EXPORTS
from dashboard.pages import box
from dashboard.pages.alike import compare_with, most_alike
from dashboard.pages.card import card
from dashboard.pages.ids import Ids
from dashboard.pages.reader import ANY
from dashboard.selection import ALLOWED, Selection, address, parse, query_of
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say


@dataclass(frozen=True)
class Site:
    """What a page needs besides the reader's choice: the record and its fellow pages."""

    store: Store
    pages: tuple[ModuleType, ...]


def vocabulary(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The values that exist in this build, per parameter."""
    policies = catalog.policies.values()
    return {
        **ALLOWED,
        "home": (*catalog.cities, "none"),
        "zones": catalog.places,
        "zone": tuple(catalog.zones),
        "indicator": (*catalog.indicators, *catalog.derived),
        "definition": tuple(catalog.definitions),
        "domain": (
            *dict.fromkeys(row["domain"] for row in catalog.indicators.values() if row["domain"]),
            "local",
        ),
        "level": ("national", "provincial", "city", "zone", "district", "institution", "bank"),
        "status": ("final", "preliminary", "estimate"),
        "kind": tuple(dict.fromkeys(row["kind"] for row in policies)),
    }


def selected(site: Site, page: ModuleType, query: dict[str, str]) -> Selection:
    """The selection that a page's query states."""
    allowed = {**vocabulary(site.store.catalog()), **getattr(page, "VOCABULARY", {})}
    return parse(query, page.PARAMETERS, allowed)


def address_of(page: ModuleType, selection: Selection, suffix: str = "") -> str:
    """The canonical address of a selection on a page, or of its file."""
    return address(page.PATH, selection, page.PARAMETERS, suffix)


def shown(site: Site, page: ModuleType, selection: Selection) -> View:
    """The view of a selection, remembered while its build is the newest."""
    where = address_of(page, selection.but(open=""))
    make = lambda: page.view(selection.but(open=""), site.store)  # noqa: E731
    view = site.store.remembered(where, make) if getattr(page, "REMEMBERED", True) else make()
    catalog = site.store.catalog()
    built = _build(catalog)
    return replace(view, address=where, build=built, notices=(*_ignored(selection), *view.notices))


def whole(site: Site, page: ModuleType, selection: Selection) -> View:
    """The view with all that its files hold, which a page's own `whole` adds to what its screen needs."""
    view = shown(site, page, selection)
    return page.whole(view, selection, site.store) if hasattr(page, "whole") else view


def formats(page: ModuleType) -> tuple[str, ...]:
    """The kinds of file in which a page leaves."""
    own = getattr(page, "FORMATS", ())
    return tuple(kind for kind, export in EXPORTS.items() if export.everywhere or kind in own)


def _build(catalog: Catalog) -> Build:
    row = catalog.build
    counts = {key: row[key] for key in ("figures", "documents", "policies", "targets", "instruments")}
    built_at = f"{row['built_at']:%Y-%m-%d %H:%M} UTC"
    return Build(catalog.stamp, row["content_hash"], built_at, row["data_date"], counts)


def _ignored(selection: Selection) -> tuple[Notice, ...]:
    if not selection.ignored:
        return ()
    parts = "; ".join(f"{key}={text}" for key, text in selection.ignored[:8])
    return (Notice(say(selection.lang, "shell.ignored", parts=parts), tone="caution"),)


def layout(site: Site, page: ModuleType, query: dict[str, str]):
    """A page as its address asks for it."""
    selection = selected(site, page, query)
    view = shown(site, page, selection)
    parts = _drawn(page, selection, view), card(selection, site.store)
    return _framed(site, page, selection, parts, view.build)


def skeleton(site: Site, page: ModuleType, query: dict[str, str]):
    """The page without its content: what its callbacks can refer to."""
    return _framed(site, page, selected(site, page, query), ([], []), _build(site.store.catalog()))


def _framed(site: Site, page: ModuleType, selection: Selection, parts: tuple, build: Build):
    catalog, ids = site.store.catalog(), Ids(page.NAME)
    choices = page.controls(selection, catalog, ids)
    content, opened = parts
    return html.Div(
        [
            dcc.Location(id=ids.url, refresh=False),
            dcc.Store(id=ids.open, data=selection.open),
            html.Header(
                [
                    html.Div(menu(site, page, selection), id=ids.menu, className="menu"),
                    components.search(selection.lang, ids.search, ids.answers, box.typed(page, selection)),
                ],
                className="top",
            ),
            html.Div(
                [
                    *([_controls(choices, selection.lang)] if choices else []),
                    html.Main(content, id=ids.view, tabIndex="-1"),
                    html.Aside(
                        opened,
                        id=ids.card,
                        className="receipt",
                        **{"aria-live": "polite"},
                    ),
                ],
                className="body" if choices else "body wide",
            ),
            components.footer(selection.lang, build),
        ],
        className="page",
        lang="en" if selection.lang == "en" else "zh-CN",
        **{"data-page": page.NAME},
    )


def _controls(choices, lang: str):
    folded = html.Details(
        [html.Summary(say(lang, "shell.controls")), html.Div(choices)], className="folding", open=True
    )
    return html.Aside(folded, className="controls", **{"aria-label": say(lang, "shell.controls")})


def _drawn(page: ModuleType, selection: Selection, view: View):
    files = {kind: address_of(page, selection, f".{kind}") for kind in formats(page)}
    return components.view(view, page.NAME, files)


def menu(site: Site, page: ModuleType, selection: Selection):
    """The header, whose links carry the reader's choices to wherever they lead."""
    lang, bare = selection.lang, selection.but(open="")
    here = lambda **changes: address_of(page, bare.but(**changes))  # noqa: E731
    pages = tuple(
        Link(
            say(lang, p.TITLE),
            address_of(p, bare if p is page else bare.carried()),
            p is page or page.NAME in getattr(p, "FAMILY", ()),
        )
        for p in site.pages
        if p.IN_MENU
    )
    return components.header(
        lang,
        pages,
        _homes(site.store, bare, here),
        Link(say(lang, "shell.language"), here(lang="zh" if lang == "en" else "en")),
        tuple(
            Link(say(lang, f"shell.amounts_{a}"), here(amounts=a), a == bare.amounts)
            for a in ALLOWED["amounts"]
        ),
        _known(page, bare, here),
    )


def _known(page: ModuleType, selection: Selection, here: Callable[..., str]):
    carried = dict(parse_qsl(query_of(selection.but(known=None), page.PARAMETERS)))
    return components.known(selection.lang, page.PATH, carried, selection.known, here(known=None))


def _homes(store: Store, selection: Selection, here: Callable[..., str]) -> tuple[Link, ...]:
    lang, catalog = selection.lang, store.catalog()
    cities = tuple(
        Link(name_of(catalog.zones[z], lang), here(home=z), z == selection.home) for z in catalog.cities
    )
    neutral = Link(say(lang, "shell.home_none"), here(home="none"))
    if not selection.own_city:
        return (*cities, neutral)
    alike = compare_with(selection, most_alike(selection.own_city, store))
    return (
        *cities,
        neutral,
        Link(say(lang, "peers.menu"), alike),
        Link(say(lang, "peers.title"), _peers(selection)),
    )


def _peers(selection: Selection) -> str:
    return address("/peers", selection.but(open=""), ("indicator",))


def register(site: Site, page: ModuleType, app: Dash) -> None:
    """The page's callbacks: controls redraw the view and its address, a chosen figure opens its card."""
    ids = Ids(page.NAME)
    if page.CONTROLS:
        _register_controls(site, page, app, ids)
    _register_card(site, page, app, ids)
    box.register(site.store, ids, app, partial(selected, site, page))
    app.clientside_callback(
        ClientsideFunction("behaviour", "touched"),
        Output(ids.open, "data"),
        Input({"page": page.NAME, "chart": ALL}, "clickData"),
        prevent_initial_call=True,
    )


def _register_controls(site: Site, page: ModuleType, app: Dash, ids: Ids) -> None:
    controls = {parameter: Input(ids.control(parameter), "value") for parameter in page.CONTROLS}

    @app.callback(
        Output(ids.view, "children"),
        Output(ids.url, "search"),
        Output(ids.menu, "children"),
        Output(ids.card, "children", allow_duplicate=True),
        inputs={"choices": controls, "search": State(ids.url, "search")},
        prevent_initial_call=True,
    )
    def redraw(choices, search):
        selection = selected(site, page, changed(search, choices))
        view = shown(site, page, selection)
        return (
            _drawn(page, selection, view),
            search_of(page, selection),
            menu(site, page, selection),
            [],
        )


def _register_card(site: Site, page: ModuleType, app: Dash, ids: Ids) -> None:
    @app.callback(
        Output(ids.card, "children"),
        Output(ids.url, "search", allow_duplicate=True),
        Input(ids.open, "data"),
        State(ids.url, "search"),
        prevent_initial_call=True,
    )
    def open_card(opened, search):
        query = {**dict(parse_qsl((search or "").lstrip("?"))), "open": opened or ""}
        selection = selected(site, page, query)
        return card(selection, site.store), search_of(page, selection)


def changed(search: str | None, choices: dict) -> dict[str, str]:
    """The query after a control was moved; a control named "x_more" adds to the parameter x."""
    query = dict(parse_qsl((search or "").lstrip("?")))
    for begun in ("open", "page"):
        query.pop(begun, None)
    for parameter, value in choices.items():
        text = ",".join(value) if isinstance(value, list) else str(value or "")
        text = "" if text == ANY else text
        name = parameter.removesuffix("_more")
        query[name] = ",".join(filter(None, (query[name], text))) if name != parameter else text
    return {key: text or ("none" if key == "policies" else "") for key, text in query.items()}


def search_of(page: ModuleType, selection: Selection) -> str:
    """The query of a selection with its question mark, as the browser holds it."""
    where = address_of(page, selection)
    return where[where.index("?") :] if "?" in where else ""
